package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Detail;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.explain.Explanation;
import org.packseal.core.explain.Topic;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.CasePlaces;
import org.packseal.core.history.EventAction;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.EventTime;
import org.packseal.core.history.EventType;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.place.Place;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.key.Gln;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.key.Sscc;

/** An assessment shows where and when the packs behind one serial number were seen. */
class AssessedHistoryTest {
    private static final HistorySubject PACK = HistorySubject.item(Gtin.of("09521001012348"), "C201");
    private static final String SCAN = "]d2010952100101234821C201\u001d1729063010L7";
    private static final Instant SUPPLIED = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-12T00:00:00Z");

    private final InMemoryHistoryStore store = new InMemoryHistoryStore();
    private final HistoryOptions options =
            HistoryOptions.builder().places(CasePlaces.register()).build();
    private final PackSeal packSeal =
            PackSeal.builder().history(store, options).now(NOW).build();

    @BeforeEach
    void supplyInBerlinAndHalfAnHourLaterInMadrid() {
        supply(PACK, "berlin-till", "linden", EventTime.at(SUPPLIED));
        supply(PACK, "madrid-till", "olmo", EventTime.at(SUPPLIED.plus(Duration.ofMinutes(30))));
    }

    private void supply(HistorySubject pack, String feed, String place, EventTime time) {
        store.add(HistoryEvent.builder(Feed.of(feed).withRole(Producer.PHARMACY), EventType.SCAN, time)
                .kind(EventKind.SUPPLY)
                .readPoint(Place.of(new Gln(CasePlaces.gln(place))))
                .subject(SubjectRole.OBJECT, pack)
                .build());
    }

    private static List<String> told(Assessment assessment, Locale locale) {
        return assessment.explain().sentences(Topic.HISTORY, locale);
    }

    @Test
    void explanation_ofAClonedSerial_tellsBothPlacesAndTimesInEnglish() {
        Assessment assessment = packSeal.assess(SCAN);
        assertThat(assessment.verdict()).isEqualTo(Verdict.SUSPECTED);
        assertThat(told(assessment, Locale.ENGLISH))
                .containsExactly(
                        "This serial number was supplied at two places, and no return is recorded between.",
                        "No pack can have got from one of these places to the other in the time between.",
                        "2026-03-10 09:00 UTC: supplied, Linden Pharmacy (record of berlin-till)",
                        "2026-03-10 09:30 UTC: supplied, Farmacia del Olmo (record of madrid-till)");
        assertThat(assessment.explain().toString()).contains("\nWhat was recorded\n  - This serial number");
    }

    @Test
    void explanation_ofAClonedSerial_tellsBothPlacesAndTimesInGerman() {
        Explanation explanation = packSeal.assess(SCAN).explain();
        assertThat(explanation.sentences(Topic.HISTORY, Locale.GERMAN))
                .containsSubsequence(
                        "2026-03-10 09:00 UTC: abgegeben, Linden Pharmacy (aufgezeichnet von berlin-till)",
                        "2026-03-10 09:30 UTC: abgegeben, Farmacia del Olmo (aufgezeichnet von madrid-till)");
        assertThat(explanation.text(Locale.GERMAN)).contains("\nWas aufgezeichnet ist\n");
    }

    @Test
    void json_ofAClonedSerial_holdsTheEventsBehindTheFindings() {
        assertThat(packSeal.assess(SCAN).toJson(Detail.NORMAL))
                .contains(
                        "\"timeLine\":{\"events\":[{\"from\":\"2026-03-10 09:00\",\"to\":\"2026-03-10 09:00\",\"kind\":\"SUPPLY\","
                                + "\"place\":\"Linden Pharmacy\",\"feeds\":\"berlin-till\","
                                + "\"findings\":[\"DISPENSED_IN_TWO_PLACES\",\"IMPOSSIBLE_TRAVEL\"]},"
                                + "{\"from\":\"2026-03-10 09:30\",\"to\":\"2026-03-10 09:30\",\"kind\":\"SUPPLY\","
                                + "\"place\":\"Farmacia del Olmo\",\"feeds\":\"madrid-till\",\"findings\":"
                                + "[\"DISPENSED_IN_TWO_PLACES\",\"IMPOSSIBLE_TRAVEL\"]}],\"left\":0,\"cut\":false}");
    }

    @Test
    void explanation_ofATimeWithoutZone_saysBetweenWhichTimesItLies() {
        HistorySubject other = HistorySubject.item(Gtin.of("09521001012348"), "C203");
        supply(other, "berlin-till", "linden", EventTime.at(SUPPLIED));
        long local = SUPPLIED.minus(Duration.ofDays(5)).toEpochMilli();
        supply(other, "madrid-till", "olmo", EventTime.withoutZone(local));
        assertThat(told(packSeal.assess(SCAN.replace("C201", "C203")), Locale.ENGLISH))
                .contains(
                        "2026-03-04 19:00 – 2026-03-05 21:00 UTC: supplied, Farmacia del Olmo (record of madrid-till)",
                        "Where two times are given, the record names no time zone: the event happened between them.");
    }

    @Test
    void explanation_ofAStolenCase_namesTheContainer() {
        HistorySubject unit = HistorySubject.logisticUnit(new Sscc("095210020000000016"));
        HistorySubject other = HistorySubject.item(Gtin.of("09521001012348"), "C204");
        Feed depot = Feed.of("depot");
        store.add(HistoryEvent.builder(depot, EventType.AGGREGATION, EventTime.at(SUPPLIED))
                .action(EventAction.ADD)
                .readPoint(Place.of(new Gln(CasePlaces.gln("depot"))))
                .subject(SubjectRole.PARENT, unit)
                .subject(SubjectRole.CHILD, other)
                .build());
        store.add(HistoryEvent.builder(depot, EventType.OBJECT, EventTime.at(SUPPLIED.plusSeconds(3_600)))
                .action(EventAction.OBSERVE)
                .disposition("stolen")
                .subject(SubjectRole.OBJECT, unit)
                .build());
        assertThat(told(packSeal.assess(SCAN.replace("C201", "C204")), Locale.ENGLISH))
                .containsExactly(
                        "The pack is reported stolen.",
                        "2026-03-10 10:00 UTC: seen, place not recorded, in container (00)095210020000000016 (record of depot)");
    }

    @Test
    void assessment_ofAPackWithoutFindings_hasNoTimeLine() {
        Assessment other = packSeal.assess(SCAN.replace("C201", "C299"));
        assertThat(other.timeLine()).isEmpty();
        assertThat(told(other, Locale.ENGLISH)).isEmpty();
        assertThat(other.toJson()).doesNotContain("timeLine");
    }

    @Test
    void assessment_ofADoubtfulRead_tellsNoHistory() {
        // A check digit that is wrong: the events would be those of another pack.
        Assessment doubtful = packSeal.assess(SCAN.replace("09521001012348", "09521001012347"));
        assertThat(doubtful.timeLine()).isEmpty();
    }

    @Test
    void findings_thatTheCallerMade_areUsedInsteadOfAStore() {
        PackSeal without = PackSeal.builder().now(NOW).build();
        ParsedScan scan = ScanParser.builder().build().parse(SCAN);
        HistoryFindings found = HistoryFindings.of(scan.pack(), store, options).orElseThrow();
        assertThat(without.assess(scan).timeLine()).isEmpty();
        assertThat(without.assess(scan, Evidence.none(), found, null).toJson())
                .isEqualTo(packSeal.assess(scan).toJson());
    }

    @Test
    void findings_ofAnotherPack_areRefused() {
        ParsedScan scan = ScanParser.builder().build().parse(SCAN.replace("C201", "C299"));
        HistoryFindings found = HistoryFindings.of(PACK, store, options);
        assertThatThrownBy(() -> packSeal.assess(scan, Evidence.none(), found, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected the history of (01)09521001012348(21)C299, found that of (01)09521001012348(21)C201.");
    }
}
