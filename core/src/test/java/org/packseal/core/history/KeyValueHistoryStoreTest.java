package org.packseal.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.history.epcis.EpcisReader;

/** Histories in an embedded key-value store, written by a process that is killed. */
@Tag("class-path") // starts processes, or looks into objects, as code on the class path can
class KeyValueHistoryStoreTest {
    private static final int PACKS = 2_000;

    @TempDir
    private Path directory;

    /** Records supplies one by one, for ever again, until it is killed. */
    static final class Recorder {
        private Recorder() {}

        public static void main(String[] args) throws IOException {
            try (KeyValueHistoryStore store = new KeyValueHistoryStore(Path.of(args[0]))) {
                for (int i = 0; true; i++) {
                    record(i % PACKS, store);
                    if (i % 50 == 0) {
                        store.commit();
                        System.out.println(i);
                    }
                }
            }
        }
    }

    private static void record(int pack, HistoryStore store) throws IOException {
        String line = "{\"scan\":\"(01)09521001012348(21)V" + pack + "\",\"time\":\"2026-03-02T08:00:00Z\",\"place\":\""
                + CasePlaces.gln("linden") + "\",\"kind\":\"SUPPLY\"}";
        EpcisReader.at(Instant.parse("2026-11-01T00:00:00Z"))
                .read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), Feed.DEFAULT, store::add);
    }

    @Test
    void store_whoseProcessIsKilled_isWholeAfterTheEventsAreRecordedAgain() throws Exception {
        Path file = directory.resolve("histories.mv");
        Process recorder = OwnJvm.start("-Xmx128m", Recorder.class, file.toString());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(recorder.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); !"400".equals(line); line = lines.readLine()) {
                assertThat(line).as("the recorder's output").isNotNull();
            }
        } finally {
            recorder.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        InMemoryHistoryStore reference = new InMemoryHistoryStore();
        try (KeyValueHistoryStore store = new KeyValueHistoryStore(file)) {
            assertThat(store.size()).isGreaterThanOrEqualTo(400);
            for (int i = 0; i < PACKS; i++) {
                record(i, store);
                record(i, reference);
            }
            assertThat(store.size()).isEqualTo(PACKS);
            for (HistorySubject subject : reference.subjects()) {
                assertThat(store.find(subject)).isEqualTo(reference.find(subject));
            }
        }
    }

    @Test
    void inMemoryStore_beyondItsBound_refuses() throws IOException {
        InMemoryHistoryStore store = new InMemoryHistoryStore(100);
        record(1, store);
        record(2, store);
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> record(3, store))
                .withMessage("Expected at most 100 bytes of histories, found more.");
        assertThat(store.subjects()).hasSize(2);
    }
}
