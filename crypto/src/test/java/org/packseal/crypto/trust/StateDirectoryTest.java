package org.packseal.crypto.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packseal.crypto.trust.Lists.URN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the directory of states is made: an accepted list that is forgotten with its directory could be rolled back. */
class StateDirectoryTest {
    @TempDir
    private Path folder;

    /**
     * A disk that keeps a new folder over a loss of power only once the folder around it was synced, and a machine that
     * stops at one step.
     */
    private static final class ForgetfulDisk extends DurableFile {
        private final Set<Path> unsynced = new HashSet<>();
        private int stepsLeft;

        private void step() throws IOException {
            if (stepsLeft-- == 0) {
                throw new IOException("stopped");
            }
        }

        @Override
        void makeDirectory(Path directory) throws IOException {
            step();
            super.makeDirectory(directory);
            unsynced.add(directory);
            step();
        }

        @Override
        void write(Path beside, byte[] content) throws IOException {
            step();
            super.write(beside, content);
        }

        @Override
        void syncDirectory(Path directory) throws IOException {
            step();
            super.syncDirectory(directory);
            unsynced.removeIf(made -> directory.equals(made.getParent()));
            step();
        }
    }

    @Test
    void replace_stoppedAnywhereInMakingTheFolder_acknowledgesNothingThatPowerLossTakes() throws IOException {
        int stopped = 0;
        for (boolean complete = false; !complete; stopped++) {
            ForgetfulDisk disk = new ForgetfulDisk();
            FileTrustStateStore store =
                    new FileTrustStateStore(folder.resolve("at-" + stopped).resolve("a/b"), disk);
            disk.stepsLeft = stopped;
            try {
                complete = store.replace(URN, null, state(7));
            } catch (IOException e) {
                assertThat(e).hasMessage("stopped");
                disk.stepsLeft = Integer.MAX_VALUE;
                assertThat(store.replace(URN, store.load(URN).orElse(null), state(8)))
                        .isTrue();
            }
            assertThat(disk.unsynced).as("stopped at step %d", stopped).isEmpty();
        }
        // Three folders made and synced, one sync of what was there, the file written and synced.
        assertThat(stopped).isGreaterThan(12);
    }

    @Test
    void replace_folderWithoutNameOfItsOwn_isMadeWhereTheProcessStands() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(folder).resolve("x/../y");
        FileTrustStateStore store = new FileTrustStateStore(relative);

        assertThat(store.replace(URN, null, state(7))).isTrue();
        assertThat(new FileTrustStateStore(folder.resolve("y")).load(URN)).contains(state(7));
    }

    @Test
    void replace_fileInPlaceOfTheFolder_isAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");

        for (Path wrong : List.of(file, file.resolve("below"))) {
            assertThatThrownBy(() -> new FileTrustStateStore(wrong).replace(URN, null, state(7)))
                    .isInstanceOf(IOException.class);
        }
        assertThat(file).hasContent("kept");
    }

    private static TrustState state(long sequence) {
        return new TrustState(sequence, "h" + sequence, Instant.ofEpochSecond(sequence), "p", "r", 3);
    }
}
