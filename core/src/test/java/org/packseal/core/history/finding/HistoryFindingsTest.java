package org.packseal.core.history.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.CasePlaces;
import org.packseal.core.history.EventAction;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.EventTime;
import org.packseal.core.history.EventType;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.HistoryEventBuilder;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.place.Position;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.key.Gln;
import org.packseal.gs1.key.Gtin;

/** What findings say beyond the table of cases: excuses that may be missing, evidence, the time line, and bounds. */
class HistoryFindingsTest {
    private static final Gtin GTIN = Gtin.of("9521001012348");
    private static final HistorySubject PACK = HistorySubject.item(GTIN, "F1");
    private static final Instant SUPPLIED = Instant.parse("2026-03-10T09:00:00Z");
    private static final Feed LINDEN = Feed.of("linden");
    private static final Feed OLMO = Feed.of("olmo");

    private final InMemoryHistoryStore store = new InMemoryHistoryStore();
    private final HistoryOptions options =
            HistoryOptions.builder().places(CasePlaces.register()).build();

    private void seen(Feed feed, EventKind kind, String place, Instant time) {
        seen(feed, kind, Place.of(new Gln(CasePlaces.gln(place))), time);
    }

    private void seen(Feed feed, EventKind kind, Place place, Instant time) {
        store.add(HistoryEvent.builder(feed, EventType.SCAN, EventTime.at(time))
                .kind(kind)
                .readPoint(place)
                .subject(SubjectRole.OBJECT, PACK)
                .build());
    }

    private void cloned(Feed first, Feed second) {
        seen(first, EventKind.SUPPLY, "linden", SUPPLIED);
        seen(second, EventKind.SUPPLY, "olmo", SUPPLIED.plus(Duration.ofMinutes(30)));
    }

    private HistoryFindings findings() {
        return HistoryFindings.of(PACK, store, options);
    }

    private void flood(Feed feed, EventKind kind) {
        for (int i = 0; i < 40; i++) {
            seen(feed, kind, "linden", SUPPLIED.minus(Duration.ofDays(100 + i)));
        }
    }

    @Test
    void contradiction_whoseExcuseMayHaveBeenLeftOut_isNotSaid() {
        cloned(LINDEN, OLMO);
        flood(LINDEN, EventKind.RETURN);
        assertThat(findings().find(FindingCode.DISPENSED_IN_TWO_PLACES)).isEmpty();
        assertThat(findings().find(FindingCode.IMPOSSIBLE_TRAVEL)).isPresent();
        assertThat(findings().cut()).isTrue();
    }

    @Test
    void contradiction_whileAnotherFeedFloods_isSaid() {
        cloned(LINDEN, OLMO);
        flood(OLMO, EventKind.RETURN);
        assertThat(findings().find(FindingCode.DISPENSED_IN_TWO_PLACES)).isPresent();
        assertThat(findings().values())
                .containsOnlyKeys("history.duplicateSerial", "history.errorDeclared", "history.impossibleTravel");
    }

    @Test
    void negatives_ofAHistoryThatWasCut_areNotSaid() {
        seen(LINDEN, EventKind.SUPPLY, "linden", SUPPLIED);
        assertThat(findings().values()).containsEntry("history.afterTerminal", "NO");
        flood(LINDEN, EventKind.OBSERVE);
        assertThat(findings().values()).isEmpty();
    }

    @Test
    void facts_whoseFeedsAreAllVouchedFor_areProvenAndOthersArePlain() {
        cloned(LINDEN.withRole(Producer.PHARMACY), OLMO.withRole(Producer.PHARMACY));
        HistoryFacts vouched = HistoryFacts.of(findings());
        assertThat(vouched.plain()).isEmpty();
        assertThat(vouched.proven().facts())
                .filteredOn(fact -> fact.key().equals("history.duplicateSerial"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.producer()).contains(Producer.LIBRARY);
                    assertThat(fact.assurance()).isEqualTo(Assurance.VERIFIED);
                    assertThat(fact.source()).contains("linden:PHARMACY, olmo:PHARMACY");
                    assertThat(fact.observedAt()).contains(SUPPLIED.plus(Duration.ofMinutes(30)));
                });
        cloned(LINDEN.withRole(Producer.PHARMACY), OLMO);
        seen(OLMO, EventKind.SUPPLY, "acacia", SUPPLIED.plus(Duration.ofMinutes(20)));
        HistoryFacts mixed = HistoryFacts.of(findings());
        assertThat(mixed.plain()).extracting(Fact::key).contains("history.duplicateSerial");
        assertThat(mixed.plain()).allMatch(fact -> fact.producer().isEmpty());
    }

    @Test
    void theft_isStatedByTheFeedsProducer() {
        HistoryEventBuilder theft = HistoryEvent.builder(
                        Feed.of("police").withRole(Producer.LAW_ENFORCEMENT), EventType.OBJECT, EventTime.at(SUPPLIED))
                .action(EventAction.OBSERVE)
                .disposition("stolen")
                .subject(SubjectRole.OBJECT, PACK);
        store.add(theft.build());
        assertThat(HistoryFacts.of(findings()).proven().facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.producer()).contains(Producer.LAW_ENFORCEMENT));
    }

    @ParameterizedTest
    @CsvSource({
        "280500, 2028-05-31, MATCH",
        "280500, 2028-05-01, MATCH",
        "280531, 2028-05-31, MATCH",
        "280531, 2028-05-30, LATER_THAN_RECORD",
        "280500, 2028-06-30, EARLIER_THAN_RECORD",
        "290500, 2028-06-30, LATER_THAN_RECORD"
    })
    void expiry_againstTheOneAtCommissioning_isCompared(String printed, LocalDate recorded, String expected) {
        store.add(
                HistoryEvent.builder(Feed.of("maker").withRole(Producer.MAH), EventType.OBJECT, EventTime.at(SUPPLIED))
                        .action(EventAction.ADD)
                        .step("commissioning")
                        .lot("L1")
                        .expiry(recorded)
                        .subject(SubjectRole.OBJECT, PACK)
                        .build());
        PackIdentity pack = ScanParser.builder()
                .build()
                .parse("(01)09521001012348(21)F1(17)" + printed + "(10)L2")
                .pack();
        assertThat(HistoryFacts.of(HistoryFindings.of(pack, store, options).orElseThrow(), pack)
                        .proven()
                        .facts())
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.key() + "=" + fact.value().orElse("")).isEqualTo("identity.expiry=" + expected);
                    assertThat(fact.producer()).contains(Producer.MAH);
                });
    }

    @Test
    void timeLine_ofACopy_showsWhenWhereAndWhoSaysSo() {
        cloned(LINDEN, OLMO);
        seen(LINDEN, EventKind.OBSERVE, "linden", SUPPLIED.minus(Duration.ofDays(3)));
        TimeLine line = TimeLine.of(findings(), 12);
        assertThat(line.entries())
                .extracting(entry -> entry.from() + ' ' + entry.kind() + ' ' + entry.place() + ' ' + entry.feeds())
                .containsExactly(
                        "2026-03-10 09:00 SUPPLY Linden Pharmacy linden",
                        "2026-03-10 09:30 SUPPLY Farmacia del Olmo olmo");
        assertThat(line.entries().get(0).findings())
                .containsExactly(FindingCode.DISPENSED_IN_TWO_PLACES, FindingCode.IMPOSSIBLE_TRAVEL);
        assertThat(TimeLine.of(findings(), 1).left()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // Berlin to Madrid is 1,869.1 km; 50 km and 15 minutes are in favour of the pack.
        "1000, 94, true",
        "1000, 95, false",
        "500, 203, true",
        "500, 204, false"
    })
    void travel_atItsBound_isImpossibleOrNot(double speed, int minutes, boolean impossible) {
        Place berlin = Place.of(Position.of(52.52, 13.405, 0));
        Place madrid = Place.of(Position.of(40.4168, -3.7038, 0));
        seen(LINDEN, EventKind.OBSERVE, berlin, SUPPLIED);
        seen(LINDEN, EventKind.OBSERVE, madrid, SUPPLIED.plus(Duration.ofMinutes(minutes)));
        HistoryFindings found = HistoryFindings.of(
                PACK, store, HistoryOptions.builder().speed(speed).build());
        assertThat(found.values()).containsEntry("history.impossibleTravel", impossible ? "YES" : "NO");
    }

    @Test
    void containers_insideEachOtherInACircle_endAndAreCut() {
        List<HistorySubject> units = IntStream.range(0, 40)
                .mapToObj(i -> HistorySubject.container("urn:epc:id:grai:9521001.00001." + i))
                .toList();
        for (int i = 0; i < 600; i++) {
            HistorySubject parent = units.get(i % units.size());
            HistorySubject child = i % 3 == 0 ? PACK : units.get((i * 7 + 1) % units.size());
            store.add(HistoryEvent.builder(
                            Feed.of("f" + i % 12), EventType.AGGREGATION, EventTime.at(SUPPLIED.plusSeconds(i % 50)))
                    .action(EventAction.OBSERVE)
                    .subject(SubjectRole.PARENT, parent)
                    .subject(SubjectRole.CHILD, child)
                    .build());
        }
        long begin = System.nanoTime();
        HistoryFindings found = findings();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(found.steps()).isNotEmpty();
        assertThat(found.cut()).isTrue();
    }

    @Test
    void findings_ofAnUnknownPack_areNone() {
        assertThat(findings().findings()).isEmpty();
        assertThat(findings().values()).isEqualTo(Map.of());
    }
}
