package org.packseal.crypto.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packseal.crypto.trust.Lists.URN;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.crypto.problem.TrustListCode;

/**
 * What an operating system does to a store: no room, no permission, a thread that is to end. None of it may allow a
 * rollback.
 */
class StoreFaultsTest {
    @TempDir
    private Path folder;

    @Test
    void replace_diskFullAfterHalfTheContent_isAnErrorAndKeepsTheOldState() throws IOException {
        new FileTrustStateStore(folder).replace(URN, null, state(7));
        FileTrustStateStore full = new FileTrustStateStore(folder, new FullDisk());

        assertThatThrownBy(() -> full.replace(URN, state(7), state(8))).isInstanceOf(IOException.class);

        FileTrustStateStore next = new FileTrustStateStore(folder);
        assertThat(next.load(URN)).contains(state(7));
        assertThat(next.replace(URN, state(7), state(8))).isTrue();
        assertThat(next.load(URN)).contains(state(8));
    }

    @Test
    void verify_diskFull_refusesTheListAndTheOneBeforeStays() {
        TrustListResult first = Lists.verifier(new FileTrustStateStore(folder))
                .verify(Lists.list().signed());
        assertThat(first.trustList()).isPresent();

        TrustListResult next = Lists.verifier(new FileTrustStateStore(folder, new FullDisk()))
                .verify(Lists.list(2, Lists.list().hash()).signed());

        assertThat(next.trustList()).isEmpty();
        assertThat(next.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(TrustListCode.STATE_NOT_STORED));
    }

    @Test
    void verify_threadInterrupted_refusesTheListOrStoresItWholeAndStaysInterrupted() throws IOException {
        FileTrustStateStore store = new FileTrustStateStore(folder);
        Thread.currentThread().interrupt();

        TrustListResult result = Lists.verifier(store).verify(Lists.list().signed());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.load(URN).isPresent()).isEqualTo(result.trustList().isPresent());
        assertThat(Lists.verifier(store).verify(Lists.list().signed()).trustList())
                .isPresent();
    }

    /** Permissions do not bind every user, so the system's answer is given by hand. */
    @Test
    void replace_readOnlyFolder_isAnErrorAndKeepsTheOldState() throws IOException {
        new FileTrustStateStore(folder).replace(URN, null, state(7));
        FileTrustStateStore readOnly = new FileTrustStateStore(folder, new ReadOnlyFolder());

        assertThatThrownBy(() -> readOnly.replace(URN, state(7), state(8))).isInstanceOf(IOException.class);

        assertThat(readOnly.load(URN)).contains(state(7));
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    private static TrustState state(long sequence) {
        return new TrustState(sequence, "h" + sequence, Instant.ofEpochSecond(sequence), "p", "r", 3);
    }

    private static final class FullDisk extends DurableFile {
        @Override
        void write(Path beside, byte[] content) throws IOException {
            super.write(beside, Arrays.copyOf(content, content.length / 2));
            throw new FileSystemException(beside.toString(), null, "No space left on device");
        }
    }

    private static final class ReadOnlyFolder extends DurableFile {
        @Override
        void write(Path beside, byte[] content) throws IOException {
            throw new FileSystemException(beside.toString(), null, "Read-only file system");
        }
    }
}
