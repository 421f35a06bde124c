package org.packseal.core.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.packseal.core.Issuers;
import org.packseal.core.alert.Alerts;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.definition.Definition;
import org.packseal.core.file.DataFileException;
import org.packseal.core.history.Feed;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.epcis.EpcisReader;
import org.packseal.core.history.epcis.HistoryReport;
import org.packseal.core.register.RegisterFile;
import org.packseal.core.rule.RuleSet;

/** Files that an operator hands over, and the records of the command line. */
final class FileTargets {
    private static final JsonMapper JSON = new JsonMapper();

    private FileTargets() {}

    static void rules(byte[] data) {
        unlessRefused(() -> {
            RuleSet set = RuleSet.read(data);
            RuleSet again = RuleSet.read(set.json().getBytes(StandardCharsets.UTF_8));
            Require.that(again.sha256().equals(set.sha256()), "the same rules", again);
        });
    }

    static void definition(byte[] data) {
        unlessRefused(() -> {
            Definition definition = Definition.read(data);
            Require.that(
                    Definition.read(definition.json()).sha256().equals(definition.sha256()), "the same", definition);
        });
    }

    static void register(byte[] data) {
        unlessRefused(() -> Require.that(!RegisterFile.read(data).reference().isEmpty(), "a reference", "none"));
    }

    static void alerts(byte[] data) {
        unlessRefused(() -> Require.that(Alerts.read(data).size() <= Alerts.MAX_ALERTS, "a bounded number", "more"));
    }

    private static void unlessRefused(Runnable reading) {
        try {
            reading.run();
        } catch (DataFileException e) {
            Require.that(!e.problems().isEmpty(), "a problem", e);
        }
    }

    /** One target for both syntaxes, which the reader tells apart; their seeds differ. */
    static void epcis(byte[] data) {
        AtomicLong events = new AtomicLong();
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        try {
            HistoryReport report = EpcisReader.at(Issuers.NOW)
                    .read(new ByteArrayInputStream(data), Feed.of("fuzz"), event -> {
                        events.incrementAndGet();
                        store.add(event);
                    });
            Require.that(report.events() == events.get(), events + " events", report);
            Require.that(
                    report.problems().size() <= HistoryReport.MAX_PROBLEMS, "a bounded number of problems", report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.subjects()
                .forEach(subject -> writtenAndReadAgain(store.find(subject).orElseThrow()));
    }

    private static void writtenAndReadAgain(PackHistory history) {
        byte[] written = history.toBytes();
        PackHistory again = PackHistory.fromBytes(written);
        Require.that(again.equals(history), "the history " + history, again);
        Require.that(Arrays.equals(again.toBytes(), written), "the same bytes", again);
    }

    static void record(byte[] data) {
        CommandRun run = CommandRun.of(data, "assess", "--detail", "normal", "--threads", "1");
        Require.that(run.status() == 0, "exit status 0", run);
        for (String line : run.lines()) {
            try {
                JsonNode answer = JSON.readTree(line);
                Require.that(answer.isObject(), "one JSON object a line", line);
                answer.path("facts").forEach(fact -> libraryFact(fact, answer.has("scan")));
            } catch (JsonProcessingException e) {
                throw new AssertionError("Expected JSON, found " + line, e);
            }
            Require.that(!line.contains("\"code\":\"INTERNAL_ERROR\""), "no internal error", line);
            Require.that(!line.contains("\"result\":\"SIGNATURE_VALID\""), "no proof from input", line);
        }
    }

    /** Without list, register and alerts the library knows a pack from its scan alone. */
    private static void libraryFact(JsonNode fact, boolean scanned) {
        if (fact.path("producer").asText().equals("LIBRARY")) {
            String key = fact.path("fact").asText();
            Require.that(scanned, "a fact of the library from a scan alone", fact);
            Require.that(FactKeys.isOfScan(key), "a fact of the scan", fact);
            Require.that(!fact.path("value").asText().equals("SIGNATURE_VALID"), "no proof from input", fact);
        }
    }
}
