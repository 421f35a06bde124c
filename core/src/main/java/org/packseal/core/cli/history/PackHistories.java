package org.packseal.core.cli.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryLookup;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.epcis.EpcisReader;
import org.packseal.core.history.epcis.HistoryProblem;
import org.packseal.core.history.finding.HistoryFacts;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.place.PlaceRegister;
import org.packseal.gs1.PackIdentity;

/**
 * Histories of packs from the files of a run, and for each record from the events in the record itself.
 *
 * @param store events of the run's files
 * @param options how histories are judged
 * @param now the present
 * @param given whether the run names a source of events
 */
public record PackHistories(HistoryLookup store, HistoryOptions options, Instant now, boolean given) {
    /**
     * The history of one pack.
     *
     * @param findings what was found
     * @param facts the same as evidence
     * @param problems what could not be read of the record's own events
     * @param places names of places
     */
    public record Found(
            HistoryFindings findings, HistoryFacts facts, List<HistoryProblem> problems, PlaceRegister places) {
        /** As JSON, with the problems of the record's own events where there are any. */
        public ObjectNode json() {
            ObjectNode json = new HistoryJson(places).of(findings);
            json.remove("pack");
            if (!problems.isEmpty()) {
                ArrayNode list = json.putArray("problems");
                for (HistoryProblem problem : problems) {
                    list.addObject()
                            .put("code", problem.code().name())
                            .put("event", problem.event())
                            .put("message", problem.message());
                }
            }
            return json;
        }
    }

    /** Whether histories are asked for by the run or by a record with these events. */
    public boolean given(@Nullable JsonNode events) {
        return given || events != null;
    }

    /**
     * What is found in the events of a pack, or empty for a pack that cannot be told from others.
     *
     * @param pack what the scan says
     * @param events the record's own events, an object or an array; nobody vouches for them
     */
    public Optional<Found> find(PackIdentity pack, @Nullable JsonNode events) {
        InMemoryHistoryStore own = new InMemoryHistoryStore();
        List<HistoryProblem> problems = events == null ? List.of() : read(events, own);
        HistoryLookup all = events == null ? store : both(store, own);
        return HistoryFindings.of(pack, all, options)
                .map(found -> new Found(found, HistoryFacts.of(found, pack), problems, options.places()));
    }

    private List<HistoryProblem> read(JsonNode events, InMemoryHistoryStore own) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode event : events.isArray() ? events : List.of(events)) {
            lines.append(event).append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return EpcisReader.at(now)
                    .read("history", new ByteArrayInputStream(bytes), Feed.DEFAULT, own::add)
                    .problems();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }

    private static HistoryLookup both(HistoryLookup run, HistoryLookup own) {
        return subject -> {
            Optional<PackHistory> more = own.find(subject);
            return run.find(subject)
                    .map(known -> more.map(known::merge).orElse(known))
                    .or(() -> more);
        };
    }
}
