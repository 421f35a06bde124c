package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packseal.core.cli.console.ExitStatus;

/** The command as a process of its own: bytes through pipes, in a locale that knows no more than ASCII. */
class ChildProcessTest {
    private static final String NON_ASCII = "{\"id\":\"Größe 漢 😀\",\"scan\":\"x\"}\n";

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void output_inLocaleC_isUtf8() throws Exception {
        Process process = start("parse");
        send(process, NON_ASCII + "\u001d\u00e9\n");
        process.getOutputStream().close();
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        assertThat(new String(out, StandardCharsets.UTF_8))
                .startsWith("{\"id\":\"Größe 漢 😀\",")
                .doesNotContain("\ufffd")
                .hasLineCount(2);
        assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    }

    @Test
    void fileName_notAsciiInLocaleC_isToldWithTheCause() throws Exception {
        for (String command : List.of("parse", "history")) {
            Process process = start(command, "Gr\u00f6\u00dfe.txt");
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ExitStatus.FILE);
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("FILE_NOT_FOUND ")
                    .doesNotContain("INTERNAL_ERROR");
        }
    }

    @Test
    void answers_whileInputStaysOpen_arriveAtOnce() throws Exception {
        Process process = start("parse");
        send(process, "x\n");
        assertThat(process.getInputStream().read()).isEqualTo('{');
        process.getOutputStream().close();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void interruption_whileWaitingForInput_endsWithStatus3() throws Exception {
        Process process = start("parse");
        send(process, "x\n");
        assertThat(process.getInputStream().read()).isEqualTo('{');
        process.toHandle().destroy(); // Process.destroy would close standard input as well
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    }

    @Test
    void reader_goneAway_endsQuietly() throws Exception {
        Process process = start("parse");
        process.getInputStream().close();
        try (OutputStream in = process.getOutputStream()) {
            byte[] lines = "x\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            in.write(lines);
        } catch (IOException e) {
            // The command ended before it had read everything, as it should.
            assertThat(e).isNotNull();
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitStatus.INTERRUPTED);
        InputStream errors = process.getErrorStream();
        assertThat(errors.readAllBytes()).isEmpty();
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes(),
                Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LANG", "C");
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Everything this test runs with, be it inside the modules or on the class path. */
    private static String classes() {
        String modules = System.getProperty("jdk.module.path");
        String path = System.getProperty("java.class.path");
        return modules == null ? path : path + File.pathSeparator + modules;
    }

    private static void send(Process process, String text) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write(text.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }
}
