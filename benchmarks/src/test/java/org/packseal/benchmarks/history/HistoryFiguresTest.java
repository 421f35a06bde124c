package org.packseal.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packseal.core.history.Feed;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.epcis.EpcisReader;
import org.packseal.core.history.epcis.HistoryReport;

/** What is measured is right: every form of the file holds the same events, and each is read. */
class HistoryFiguresTest {
    @ParameterizedTest
    @EnumSource(EventStream.Form.class)
    void stream_inEveryForm_holdsTheEventsOfTheLines(EventStream.Form form) throws IOException {
        InMemoryHistoryStore lines = new InMemoryHistoryStore();
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        EpcisReader reader = EpcisReader.at(Instant.parse("2026-11-01T00:00:00Z"));
        reader.read(new EventStream(EventStream.Form.LINES, 800, 20), Feed.DEFAULT, lines::add);
        HistoryReport report = reader.read(new EventStream(form, 800, 20), Feed.DEFAULT, store::add);
        assertThat(report.counts()).isEmpty();
        assertThat(report.events()).isEqualTo(800);
        assertThat(store.subjects())
                .hasSize(20)
                .allSatisfy(pack -> assertThat(store.find(pack)).isEqualTo(lines.find(pack)));
    }

    @Test
    void figures_ofAFewEvents_areRowsOfATable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryFigures figures = new HistoryFigures(new PrintStream(out, true, StandardCharsets.UTF_8));
        figures.readers(100);
        figures.growth(1_000, 10);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .allMatch(row -> row.startsWith("| ") && row.endsWith(" |"));
    }
}
