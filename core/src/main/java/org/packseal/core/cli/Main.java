package org.packseal.core.cli;

import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.PathConverter;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.console.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code packseal}. */
@Command(
        name = "packseal",
        description = "Reads pack codes, checks their tokens, applies falsification rules, and says why.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class)
public final class Main implements Callable<Integer>, ConsoleCommand.Host {
    @Spec
    private CommandSpec spec;

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        // Numbers and messages must not depend on where the command runs.
        Locale.setDefault(Locale.ROOT);
        Console console = Console.ofProcess();
        Thread interruption = new Thread(() -> {
            console.out().close();
            Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
        });
        Runtime.getRuntime().addShutdownHook(interruption);
        int status = run(console, args);
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException e) {
            // Interrupted while ending: the hook decides the status.
            return;
        }
        System.exit(status);
    }

    /** Runs one command on the given streams and returns its exit status; nothing is thrown. */
    static int run(Console console, String... typed) {
        String[] args = FormerOptions.renamed(typed);
        CommandLine command = new CommandLine(new Main(console));
        CommandTable.addTo(command, args);
        // Set here and not in the annotation, which every command below inherits.
        command.getCommandSpec()
                .usageMessage()
                .footer(
                        "Exit status: 0 all records were processed, whatever their answers;",
                        "1 wrong usage; 2 a file or list could not be used; 3 interrupted.",
                        "Options of a command: packseal COMMAND --help. Input is a scan a line, or JSON:",
                        "  {\"id\":1,\"scan\":\"]d201…\",\"facts\":{\"identity.labelling\":",
                        "   {\"value\":\"MATCH\",\"producer\":\"PHARMACY\"}}}",
                        "Facts and producers: packseal codes. Shapes: packseal schema.");
        StringWriter help = new StringWriter();
        command.setOut(new PrintWriter(help, true));
        command.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        command.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        command.setUsageHelpAutoWidth(false);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.registerConverter(Path.class, new PathConverter());
        // A file may be called @something; it is a file, not a list of arguments.
        command.setExpandAtFiles(false);
        command.setParameterExceptionHandler((e, given) -> usage(e));
        command.setExecutionExceptionHandler((e, line, result) -> failure(console, e));
        int status = executed(console, command, args);
        return ended(console, help.toString(), status);
    }

    private static int executed(Console console, CommandLine command, String... args) {
        try {
            return command.execute(args);
        } catch (Error e) {
            // picocli handles exceptions only. An Error is reported here in one line, so that a script sees a message
            // instead of a stack trace.
            return internalError(console, e);
        }
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Expected a command, found none.");
    }

    @Override
    public Console console() {
        return console;
    }

    private static int usage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(VisibleText.of(String.valueOf(e.getMessage())));
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.USAGE;
    }

    private static int failure(Console console, Exception e) {
        if (e instanceof UsageProblem) {
            console.err().println(e.getMessage());
            return ExitStatus.USAGE;
        }
        if (e instanceof FileProblem) {
            console.err().println(e.getMessage());
            return ExitStatus.FILE;
        }
        if (e instanceof UncheckedIOException unchecked) {
            return outputFailed(console, unchecked);
        }
        if (e instanceof InvalidPathException invalid) {
            console.err().println(FileProblem.notAPath(invalid.getInput()).getMessage());
            return ExitStatus.FILE;
        }
        return internalError(console, e);
    }

    private static int internalError(Console console, Throwable fault) {
        String name = fault.getClass().getSimpleName();
        console.err().println("INTERNAL_ERROR: the command failed with " + name + "; please report how it was called.");
        return ExitStatus.FILE;
    }

    private static int ended(Console console, String help, int status) {
        try {
            console.out().text(help);
            console.out().flush();
            return status;
        } catch (UncheckedIOException e) {
            return status == ExitStatus.OK ? outputFailed(console, e) : status;
        }
    }

    /** Ends without a message when the reader of the output stops early, such as {@code head}. */
    private static int outputFailed(Console console, UncheckedIOException e) {
        if (e.getCause() instanceof InterruptedIOException
                || String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            return ExitStatus.INTERRUPTED;
        }
        console.err().println(FileCode.OUTPUT_FAILED + ": " + FileCode.OUTPUT_FAILED.meaning());
        return ExitStatus.FILE;
    }
}
