package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.history.CasePlaces;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.EventTime;
import org.packseal.core.history.EventType;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.place.Place;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.gs1.key.Gln;
import org.packseal.gs1.key.Gtin;

/** A record of an assessment that looked at the history of a pack: another party repeats it without the events. */
class RecordedTimeLineTest {
    private static final String SCAN = "]d201" + RecordFixture.GTIN + "21" + RecordFixture.SERIAL;
    private static final HistorySubject PACK = HistorySubject.item(Gtin.of(RecordFixture.GTIN), RecordFixture.SERIAL);

    private static void supply(InMemoryHistoryStore store, String place, Instant time) {
        store.add(HistoryEvent.builder(Feed.of(place), EventType.SCAN, EventTime.at(time))
                .kind(EventKind.SUPPLY)
                .readPoint(Place.of(new Gln(CasePlaces.gln(place))))
                .subject(SubjectRole.OBJECT, PACK)
                .build());
    }

    private static EvidenceRecord record() {
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        Instant supplied = RecordFixture.NOW.minus(Duration.ofDays(3));
        supply(store, "linden", supplied);
        supply(store, "olmo", supplied.plus(Duration.ofMinutes(30)));
        HistoryOptions options =
                HistoryOptions.builder().places(CasePlaces.register()).build();
        Assessment assessment = PackSeal.builder()
                .history(store, options)
                .now(RecordFixture.NOW)
                .build()
                .assess(SCAN);
        assertThat(assessment.timeLine()).isPresent();
        return EvidenceRecord.of(assessment, "Central Hospital Pharmacy", RecordFixture.ID, RecordFixture.NOW)
                .scan(SCAN, RecordFixture.NOW, RecordFixture.UTC);
    }

    @Test
    void fullRecord_ofAClonedSerial_isReproducedWithItsTimeLine() {
        RecordCheck check = RecordFixture.verify(record().full());
        assertThat(check.outcome()).as(check.message()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(check.assessment().orElseThrow().timeLine().orElseThrow().entries())
                .extracting(entry -> entry.place())
                .containsExactly("Linden Pharmacy", "Farmacia del Olmo");
    }

    @Test
    void fullRecord_whoseTimeLineIsNone_differs() {
        String broken = record().full().replace("IMPOSSIBLE_TRAVEL", "NOBODY");
        RecordCheck check = RecordFixture.verify(broken);
        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
    }

    @Test
    void sharedRecord_ofAClonedSerial_tellsNoTimeLine() {
        String shared = record().shared(Pseudonyms.of("2026-records", "records", new byte[32]));
        assertThat(shared).doesNotContain("timeLine").doesNotContain("Linden");
        assertThat(RecordFixture.verify(shared).outcome()).isEqualTo(RecordOutcome.REPRODUCED);
    }
}
