package org.packseal.core.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.packseal.core.Issuers;
import org.packseal.core.alert.Alerts;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.definition.Definition;
import org.packseal.core.file.DataFileException;
import org.packseal.core.history.Feed;
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
        try {
            HistoryReport report = EpcisReader.at(Issuers.NOW)
                    .read(new ByteArrayInputStream(data), Feed.of("fuzz"), event -> events.incrementAndGet());
            Require.that(report.events() == events.get(), events + " events", report);
            Require.that(
                    report.problems().size() <= HistoryReport.MAX_PROBLEMS, "a bounded number of problems", report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void record(byte[] data) {
        CommandRun run = CommandRun.of(data, "assess", "--detail", "brief");
        Require.that(run.status() == 0, "exit status 0", run);
        for (String line : run.lines()) {
            try {
                Require.that(JSON.readTree(line).isObject(), "one JSON object a line", line);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Expected JSON, found " + line, e);
            }
            Require.that(!line.contains("\"code\":\"INTERNAL_ERROR\""), "no internal error", line);
            Require.that(!line.contains("\"result\":\"SIGNATURE_VALID\""), "no proof from input", line);
        }
    }
}
