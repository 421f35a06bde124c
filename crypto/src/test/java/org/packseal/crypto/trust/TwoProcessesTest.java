package org.packseal.crypto.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.trust.Lists.URN;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListProblem;

/** Two processes on one state, as two tills with one folder have it. Threads share locks and caches, so they prove less. */
@Tag("class-path") // starts processes on the class path
@Timeout(120)
class TwoProcessesTest {
    private static final int STEPS = 60;
    private static final int LISTS = 30;

    @TempDir
    private Path folder;

    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
    }

    /** Child process: waits for a line of input, then does what its first argument says. */
    public static void main(String[] args) throws Exception {
        Path state = Path.of(args[1]);
        System.out.println("ready");
        if (System.in.read() < 0) {
            return;
        }
        switch (args[0]) {
            case "count" -> count(new FileTrustStateStore(state));
            case "verify" -> verify(new FileTrustStateStore(state), Path.of(args[2]), Integer.parseInt(args[3]));
            default -> hold(state);
        }
    }

    /** Stores as many steps as asked, each the number after the one that was found, and prints each that was taken. */
    private static void count(FileTrustStateStore store) throws IOException {
        int taken = 0;
        while (taken < STEPS) {
            Optional<TrustState> last = store.load(URN);
            long next = last.map(TrustState::sequence).orElse(0L) + 1;
            if (store.replace(URN, last.orElse(null), state(next))) {
                System.out.println(next);
                taken++;
            }
        }
    }

    /** Verifies every second list, and prints the numbers of those accepted. */
    private static void verify(FileTrustStateStore store, Path lists, int first) throws Exception {
        RootSet roots = RootSet.read(Files.readString(lists.resolve("roots.json")));
        for (int sequence = first; sequence <= LISTS; sequence += 2) {
            TrustListResult result =
                    Lists.of(URN, roots, store).verify(Files.readAllBytes(lists.resolve("" + sequence)));
            List<TrustListCode> codes =
                    result.problems().stream().map(TrustListProblem::code).toList();
            if (!codes.isEmpty() && !codes.equals(List.of(TrustListCode.ROLLBACK))) {
                throw new IllegalStateException(result.problems().toString());
            }
            if (codes.isEmpty()) {
                System.out.println(sequence);
            }
        }
    }

    /** Holds the lock of every file in the folder until its input ends. */
    private static void hold(Path state) throws IOException {
        List<FileLock> locks = new ArrayList<>();
        try (Stream<Path> files = Files.list(state)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".lock")).toList()) {
                locks.add(FileChannel.open(file, StandardOpenOption.WRITE).lock());
            }
        }
        System.out.println("holding " + locks.size());
        // The parent ends the input when it has seen enough; until then the channels stay open.
        System.in.readAllBytes();
        for (FileLock lock : locks) {
            lock.close();
        }
    }

    @Test
    void replace_twoProcesses_loseNoStepAndLeaveNoHalfFile() throws Exception {
        List<BufferedReader> outputs = List.of(start("count", folder.toString()), start("count", folder.toString()));
        go();
        long highest = 0;
        long reads = 0;
        while (children.stream().anyMatch(Process::isAlive)) {
            // A half file would be an error here, and a lost update a number that goes down.
            long now = new FileTrustStateStore(folder)
                    .load(URN)
                    .map(TrustState::sequence)
                    .orElse(0L);
            assertThat(now).isGreaterThanOrEqualTo(highest);
            highest = now;
            reads++;
            children.get(0).waitFor(1, TimeUnit.MILLISECONDS);
        }

        List<Long> first = numbers(outputs.get(0));
        List<Long> second = numbers(outputs.get(1));

        assertThat(children).allSatisfy(child -> assertThat(child.exitValue()).isZero());
        assertThat(reads).isPositive();
        assertThat(Stream.concat(first.stream(), second.stream()))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 2 * STEPS).boxed().toList());
        assertThat(new FileTrustStateStore(folder).load(URN)).contains(state(2 * STEPS));
        assertThat(leftOver()).isEmpty();
    }

    /** Whatever order they come in: what is remembered is the highest list that either process was given. */
    @Test
    void verify_twoProcesses_keepTheHighestList() throws Exception {
        Path lists = Files.createDirectory(folder.resolve("lists"));
        Files.writeString(lists.resolve("roots.json"), Lists.ROOTS.toJson());
        Lists list = Lists.list();
        for (int sequence = 1; sequence <= LISTS; sequence++) {
            Files.write(lists.resolve("" + sequence), list.signed());
            list = Lists.list(sequence + 1, list.hash());
        }
        Path state = Files.createDirectory(folder.resolve("state"));
        List<BufferedReader> outputs = List.of(
                start("verify", state.toString(), lists.toString(), "1"),
                start("verify", state.toString(), lists.toString(), "2"));
        go();

        List<Long> odd = numbers(outputs.get(0));
        List<Long> even = numbers(outputs.get(1));

        for (Process child : children) {
            assertThat(child.waitFor()).isZero();
        }
        assertThat(even).contains((long) LISTS);
        assertThat(odd).doesNotContain((long) LISTS);
        assertThat(new FileTrustStateStore(state).load(URN).orElseThrow().sequence())
                .isEqualTo(LISTS);
    }

    @Test
    void verify_lockHeldByAnotherProcess_saysSoAndHowToGoOn() throws Exception {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        Lists first = Lists.list();
        assertThat(Lists.verifier(store).verify(first.signed()).problems()).isEmpty();
        BufferedReader output = start("hold", folder.toString());
        go();
        assertThat(output.readLine()).isEqualTo("holding 1");
        byte[] next = Lists.list(2, first.hash()).signed();

        TrustListResult refused = Lists.verifier(store).verify(next);

        assertThat(refused.trustList()).isEmpty();
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TrustListCode.STATE_NOT_STORED);
            assertThat(problem.message()).contains("another process", "2 seconds", "try again");
        });
        assertThat(store.load(URN).orElseThrow().sequence()).isEqualTo(1);
        children.get(0).getOutputStream().close();
        assertThat(children.get(0).waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Lists.verifier(store).verify(next).problems()).isEmpty();
    }

    private BufferedReader start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TwoProcessesTest.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process child = builder.start();
        children.add(child);
        return child.inputReader(UTF_8);
    }

    /** Lets all begin at once. What they print fits into a pipe, so nobody waits for its reader. */
    private void go() throws IOException {
        for (Process child : children) {
            assertThat(child.inputReader(UTF_8).readLine()).isEqualTo("ready");
        }
        for (Process child : children) {
            child.getOutputStream().write('\n');
            child.getOutputStream().flush();
        }
    }

    private static List<Long> numbers(BufferedReader output) {
        return output.lines().map(Long::valueOf).toList();
    }

    private List<Path> leftOver() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }

    private static TrustState state(long sequence) {
        return new TrustState(sequence, "h" + sequence, Instant.ofEpochSecond(sequence), "p", "r", 3);
    }
}
