package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.Output;

/** What ends a run, and with which status. */
class ExitStatusTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "parse --nonsense", "parse --now soon", "--nonsense"})
    void arguments_wrong_areUsage(String args) {
        CommandRun run = CommandRun.of("x\n", args.isEmpty() ? new String[0] : args.split(" "));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty().doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void version_asked_isPrinted() {
        CommandRun run = CommandRun.of("", "--version");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("packseal ");
    }

    @Test
    void help_ofACommand_isPrinted() {
        CommandRun run = CommandRun.of("", "parse", "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("--strict");
    }

    @Test
    void file_missing_isReportedAndOthersAreRead(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("good"), "x\n");
        Path missing = folder.resolve("missing");
        CommandRun run = CommandRun.of("", "parse", missing.toString(), folder.toString(), good.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("FILE_NOT_FOUND " + missing + ": "),
                        line -> assertThat(line).startsWith("FILE_UNREADABLE " + folder + ": "));
    }

    @Test
    void standardInput_failing_isReported() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("secret detail");
            }

            @Override
            public int read(byte[] buffer, int from, int count) throws IOException {
                return read();
            }
        };
        CommandRun run = CommandRun.of(broken, "parse");
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.err()).startsWith("FILE_UNREADABLE standard input: ").doesNotContain("secret");
    }

    @Test
    void output_brokenPipe_endsQuietly() {
        assertThat(runWithOutputFailing("Broken pipe")).isEqualTo("3 ");
    }

    @Test
    void output_diskFull_isReported() {
        assertThat(runWithOutputFailing("No space left on device")).startsWith("2 OUTPUT_FAILED: ");
    }

    private static String runWithOutputFailing(String reason) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream input = new ByteArrayInputStream("x\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        int status = Main.run(new Console(input, new Output(failing), errors, CommandRun.CLOCK, false), "parse");
        return status + " " + err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess --html", "key new --alg Ed25519 --out", "label --out", "assess --trust"})
    void nameThatIsNoPath_isAUsageErrorThatSaysWhatToSet(String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
        arguments.add("a\u0000b");
        CommandRun run = CommandRun.of("", arguments.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("Expected a file name in the encoding of the locale", "set LC_ALL=C.UTF-8");
    }
}
