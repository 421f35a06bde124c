package org.packseal.benchmarks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line as people run it: a process of its own. The jar is the one the build made, or the one that the system
 * property {@code packseal.jar} names.
 */
final class Command {
    private static final Path JAR = Path.of(System.getProperty("packseal.jar", "../core/target/packseal.jar"))
            .toAbsolutePath();
    private static final Path LAUNCHER = Path.of("../core/src/main/launcher").toAbsolutePath();

    private final List<String> beginning;

    Command(List<String> beginning) {
        this.beginning = List.copyOf(beginning);
    }

    /** {@code java -jar packseal.jar}. */
    static Command jar() {
        return new Command(List.of(java(), "-jar", JAR.toString()));
    }

    /**
     * The launcher of the distribution, laid out in a folder.
     *
     * @param archive whether its class-data archive is made
     */
    static Command launcher(Path folder, boolean archive) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Files.copy(JAR, lib.resolve("packseal.jar"));
        for (String script : List.of("packseal", "packseal-archive")) {
            Files.copy(LAUNCHER.resolve(script), bin.resolve(script));
            bin.resolve(script).toFile().setExecutable(true);
        }
        if (archive) {
            new Command(List.of(bin.resolve("packseal-archive").toString())).run(null);
        }
        return new Command(List.of(bin.resolve("packseal").toString()));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Runs the command to its end; what it answers is thrown away.
     *
     * @param input standard input, or null for none
     */
    int run(Path input, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(beginning);
        words.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IOException(words + " ended with " + status);
            }
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
