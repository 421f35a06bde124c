package org.packseal.crypto.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.packseal.crypto.trust.Lists.URN;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("class-path") // starts processes, or looks into objects, as code on the class path can
class FileTrustStateStoreTest {
    @TempDir
    private Path folder;

    @Test
    void replace_newState_isThereForTheNextProcess() throws IOException {
        Path deeper = folder.resolve("a/b");

        assertThat(new FileTrustStateStore(deeper).load(URN)).isEmpty();
        assertThat(new FileTrustStateStore(deeper).replace(URN, null, state(7))).isTrue();

        assertThat(new FileTrustStateStore(deeper).load(URN)).contains(state(7));
        assertThat(new FileTrustStateStore(deeper).load(URN + "2")).isEmpty();
    }

    @Test
    void replace_notTheExpectedState_storesNothing() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));

        assertThat(store.replace(URN, null, state(8))).isFalse();
        assertThat(store.replace(URN, state(6), state(8))).isFalse();
        assertThat(store.load(URN)).contains(state(7));
        assertThat(store.replace(URN, state(7), state(8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "null", "{\"list\":\"urn:example:other\"}", "\0\0\0\0"})
    void load_damagedFile_isAnErrorAndNotAnEmptyState(String content) throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Files.writeString(stateFile(), content);

        assertThatThrownBy(() -> store.load(URN)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.replace(URN, null, state(1))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"seq\":-1",
                "\"seq\":0",
                "\"highestIat\":-1",
                "\"highestIat\":9223372036854775807",
                "\"highestIat\":-9223372036854775808"
            })
    void load_numberNoListCanHave_isAnError(String member) throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        String name = member.substring(0, member.indexOf(':') + 1);
        Files.writeString(stateFile(), Files.readString(stateFile()).replace(name + 7, member));

        assertThatThrownBy(() -> store.load(URN)).isInstanceOf(IOException.class);
    }

    @Test
    void load_linkThatLeadsNowhere_isAnErrorAndNotAnEmptyState() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Path file = stateFile();
        Files.delete(file);
        Files.createSymbolicLink(file, folder.resolve("unmounted/state.json"));

        assertThatThrownBy(() -> store.load(URN)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.replace(URN, null, state(1))).isInstanceOf(IOException.class);
    }

    @Test
    void replace_linkInPlaceOfTheNewFile_overwritesNothing() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Path other = Files.writeString(folder.resolve("other"), "kept");
        Files.createSymbolicLink(stateFile().resolveSibling(stateFile().getFileName() + ".tmp"), other);

        assertThatThrownBy(() -> store.replace(URN, state(7), state(8))).isInstanceOf(IOException.class);
        assertThat(other).hasContent("kept");
        assertThat(store.load(URN)).contains(state(7));
    }

    @Test
    void load_fileWithATimeThatIsNone_isAnError() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        String time = "\"highestIat\":";
        Files.writeString(stateFile(), Files.readString(stateFile()).replace(time + 7, time + Long.MAX_VALUE));

        assertThatThrownBy(() -> store.load(URN)).isInstanceOf(IOException.class);
    }

    @Test
    void load_fileWithAMemberMore_isAnError() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Files.writeString(stateFile(), Files.readString(stateFile()).replace("{", "{\"x\":1,"));

        assertThatThrownBy(() -> store.load(URN)).isInstanceOf(IOException.class);
    }

    @Test
    void replace_listWithTheLongestName_isReadBack() throws IOException {
        String urn = "urn:example:" + "x".repeat(243);
        FileTrustStateStore store = new FileTrustStateStore(folder);

        assertThat(store.replace(urn, null, state(7))).isTrue();
        assertThat(store.load(urn)).contains(state(7));
    }

    @Test
    void load_fileOfAnotherList_isAnError() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Files.writeString(stateFile(), Files.readString(stateFile()).replace(URN, URN + "2"));

        assertThatThrownBy(() -> store.load(URN)).isInstanceOf(IOException.class);
    }

    @Test
    void load_hugeFile_isAnError() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Files.writeString(stateFile(), Files.readString(stateFile()) + " ".repeat(10_000));

        assertThatThrownBy(() -> store.load(URN)).isInstanceOf(IOException.class);
    }

    @Test
    void load_fileThatCannotBeOpened_isAnErrorAndNotAnEmptyState() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no symbolic links here");
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Path file = stateFile();
        Files.delete(file);
        Files.createSymbolicLink(file, file.getFileName());

        assertThatThrownBy(() -> store.load(URN)).isInstanceOf(IOException.class);
    }

    @Test
    void replace_longerFileLeftByACrash_leavesNothingOfIt() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Files.writeString(Path.of(stateFile() + ".tmp"), "x".repeat(5_000));

        assertThat(store.replace(URN, state(7), state(8))).isTrue();
        assertThat(store.load(URN)).contains(state(8));
    }

    /** The instants at which the machine may stop, and what must be found afterwards. */
    private enum Crash {
        BEFORE_WRITING(7),
        HALF_WRITTEN(7),
        BEFORE_SYNC(7),
        BEFORE_RENAME(7),
        BEFORE_DIRECTORY_SYNC(8);

        private final int found;

        Crash(int found) {
            this.found = found;
        }
    }

    private static final class CrashingFile extends DurableFile {
        private final Crash crash;

        private CrashingFile(Crash crash) {
            this.crash = crash;
        }

        private void at(Crash instant) throws IOException {
            if (crash == instant) {
                throw new IOException("stopped " + instant);
            }
        }

        @Override
        void write(Path beside, byte[] content) throws IOException {
            at(Crash.BEFORE_WRITING);
            if (crash == Crash.HALF_WRITTEN) {
                Files.write(beside, new String(content, UTF_8).substring(0, 20).getBytes(UTF_8));
            }
            at(Crash.HALF_WRITTEN);
            super.write(beside, content);
        }

        @Override
        void sync(FileChannel channel) throws IOException {
            at(Crash.BEFORE_SYNC);
            super.sync(channel);
        }

        @Override
        void rename(Path from, Path to) throws IOException {
            at(Crash.BEFORE_RENAME);
            super.rename(from, to);
        }

        @Override
        void syncDirectory(Path directory) throws IOException {
            at(Crash.BEFORE_DIRECTORY_SYNC);
            super.syncDirectory(directory);
        }
    }

    @ParameterizedTest
    @EnumSource
    void replace_stoppedAtAnyStep_leavesTheOldStateOrTheNewOneWhole(Crash crash) throws IOException {
        new FileTrustStateStore(folder).replace(URN, null, state(7));

        assertThatThrownBy(
                        () -> new FileTrustStateStore(folder, new CrashingFile(crash)).replace(URN, state(7), state(8)))
                .hasMessage("stopped " + crash);

        FileTrustStateStore after = new FileTrustStateStore(folder);
        assertThat(after.load(URN)).contains(state(crash.found));
        assertThat(after.replace(URN, state(crash.found), state(9))).isTrue();
        assertThat(after.load(URN)).contains(state(9));
    }

    /** Child process: stores state after state and says so after each, until it is killed. */
    public static void main(String[] args) throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(Path.of(args[0]));
        while (true) {
            Optional<TrustState> last = store.load(URN);
            TrustState next = state(last.map(TrustState::sequence).orElse(0L) + 1);
            if (!store.replace(URN, last.orElse(null), next)) {
                throw new IllegalStateException("nobody else writes here");
            }
            System.out.println(next.sequence());
        }
    }

    @Test
    void replace_processKilledBetween_keepsWhatWasAcknowledged() throws Exception {
        long acknowledged = 0;
        for (int kill : new int[] {1, 40, 173}) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FileTrustStateStoreTest.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader output = child.inputReader(UTF_8)) {
                for (int i = 0; i < kill; i++) {
                    acknowledged = Long.parseLong(output.readLine());
                }
            } finally {
                child.destroyForcibly().waitFor();
            }
            assertThat(new FileTrustStateStore(folder).load(URN).orElseThrow().sequence())
                    .as("after kill at %d", kill)
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void replace_manyThreadsAndStores_loseNoStep() {
        FileTrustStateStore[] stores = {new FileTrustStateStore(folder), new FileTrustStateStore(folder)};
        AtomicInteger stored = new AtomicInteger();

        IntStream.range(0, 40).parallel().forEach(i -> {
            try {
                FileTrustStateStore store = stores[i % 2];
                Optional<TrustState> last = store.load(URN);
                long next = last.map(TrustState::sequence).orElse(0L) + 1;
                stored.addAndGet(store.replace(URN, last.orElse(null), state(next)) ? 1 : 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(stored.get()).isPositive();
        assertThat(sequenceNow()).isEqualTo(stored.get());
    }

    @Test
    void replace_lockIsALink_isRefusedAndTheOtherFileStaysAsItIs() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Path lock = folder.resolve(stateFile().getFileName().toString().replace(".json", ".lock"));
        Path elsewhere = folder.resolve("elsewhere");
        Files.delete(lock);
        Files.createSymbolicLink(lock, elsewhere);

        assertThatThrownBy(() -> store.replace(URN, state(7), state(8))).isInstanceOf(IOException.class);

        assertThat(elsewhere).doesNotExist();
        assertThat(store.load(URN)).contains(state(7));
    }

    /** To open a pipe would wait until somebody writes into it. */
    @Test
    @Timeout(60)
    void loadAndReplace_pipeInPlaceOfAFile_areRefusedAtOnce() throws IOException, InterruptedException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Path state = stateFile();
        Path lock = folder.resolve(state.getFileName().toString().replace(".json", ".lock"));
        Files.delete(lock);
        makePipe(lock);
        assertThatThrownBy(() -> store.replace(URN, state(7), state(8))).isInstanceOf(IOException.class);
        Files.delete(state);
        makePipe(state);

        assertThatThrownBy(() -> store.load(URN)).isInstanceOf(IOException.class);
    }

    private static void makePipe(Path path) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: this system has no mkfifo");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", path.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void load_stateOfTheVersionBefore_hasPassedOverNoList() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        store.replace(URN, null, state(7));
        Files.writeString(stateFile(), Files.readString(stateFile()).replace(",\"skipped\":3", ""));

        assertThat(store.load(URN).orElseThrow().skipped()).isZero();
    }

    @Test
    void pinList_firstList_staysPinnedForEveryProcess() throws IOException {
        assertThat(new FileTrustStateStore(folder).pinnedList("roots")).isEmpty();
        assertThat(new FileTrustStateStore(folder).pinList("roots", URN)).isEqualTo(URN);

        assertThat(new FileTrustStateStore(folder).pinList("roots", "urn:example:other"))
                .isEqualTo(URN);
        assertThat(new FileTrustStateStore(folder).pinnedList("roots")).contains(URN);
        assertThat(new FileTrustStateStore(folder).pinnedList("other roots")).isEmpty();
        Files.writeString(stateFile(), "{\"roots\":\"other\",\"list\":\"" + URN + "\"}");
        assertThatThrownBy(() -> new FileTrustStateStore(folder).pinnedList("roots"))
                .isInstanceOf(IOException.class);
    }

    private long sequenceNow() {
        try {
            return new FileTrustStateStore(folder).load(URN).orElseThrow().sequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path stateFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> states =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(states).hasSize(1);
            return states.get(0);
        }
    }

    private static TrustState state(long sequence) {
        return new TrustState(sequence, "h" + sequence, Instant.ofEpochSecond(sequence), "p", "r", 3);
    }
}
