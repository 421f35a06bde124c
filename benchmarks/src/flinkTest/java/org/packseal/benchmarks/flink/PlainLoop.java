package org.packseal.benchmarks.flink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.Feed;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.epcis.EpcisReader;

/** What the job has to come to: all events in one store, and a line of each pack. */
final class PlainLoop {
    private PlainLoop() {}

    /**
     * The lines of all packs, sorted.
     *
     * @param events one a line
     * @param day whose rules packs are assessed by, or null for findings alone
     */
    static List<String> lines(List<String> events, @Nullable String day) throws IOException {
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        byte[] file = String.join("\n", events).getBytes(StandardCharsets.UTF_8);
        EpcisReader.at(Instant.parse(LocalCluster.NOW))
                .read(new ByteArrayInputStream(file), Feed.DEFAULT, store::add);
        Judging judging = new Judging(false, GeneratedEvents.PLACES, day);
        return store.subjects().stream()
                .map(subject -> judging.line(subject, store))
                .filter(line -> line != null)
                .sorted()
                .toList();
    }

    /** The same events as files of a folder, dealt out like cards. */
    static void write(List<String> events, Path folder, int files) throws IOException {
        for (int file = 0; file < files; file++) {
            List<String> part = new ArrayList<>();
            for (int line = file; line < events.size(); line += files) {
                part.add(events.get(line));
            }
            Files.write(folder.resolve("events-" + file + ".jsonl"), part);
        }
    }
}
