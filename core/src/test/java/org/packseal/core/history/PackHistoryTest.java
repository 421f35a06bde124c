package org.packseal.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws of a join semilattice, with every bound overrun, and the stored form. */
class PackHistoryTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261128);

    /** As format 1 wrote it on 2026-11-28: later versions have to read it. */
    private static final String FORMAT_1 =
            new String(CasePlaces.resource("format-1.hex"), java.nio.charset.StandardCharsets.US_ASCII).strip();

    private static PackHistory of(List<HistoryEvent> events) {
        PackHistory history = PackHistory.empty();
        for (HistoryEvent event : events) {
            history = history.with(event, RandomEvents.PACK);
        }
        return history;
    }

    private static List<HistoryEvent> events(RandomEvents source, int count, int feeds) {
        List<HistoryEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(source.next(feeds, 400));
        }
        return events;
    }

    @ParameterizedTest(name = "{0} events of {1} feeds")
    @CsvSource({"1, 1", "6, 2", "20, 2", "60, 1", "400, 1", "400, 3", "400, 40", "3000, 2", "3000, 30"})
    void merge_ofRandomHistories_isCommutativeAssociativeIdempotentAndEqualsAddingSingly(int count, int feeds) {
        RandomEvents source = new RandomEvents(SEED + count + feeds);
        for (int run = 0; run < 40; run++) {
            List<HistoryEvent> events = events(source, count / (1 + run % 3) + 1, feeds);
            PackHistory all = of(events);
            int a = source.random().nextInt(events.size());
            int b = a + source.random().nextInt(events.size() - a);
            PackHistory x = of(events.subList(0, a));
            PackHistory y = of(events.subList(a, b));
            PackHistory z = of(events.subList(b, events.size()));
            String seed = "seed " + SEED + ", run " + run;
            assertThat(x.merge(y).merge(z).toBytes()).as(seed).isEqualTo(all.toBytes());
            assertThat(x.merge(y.merge(z)).toBytes()).as(seed).isEqualTo(all.toBytes());
            assertThat(z.merge(x).merge(y).toBytes()).as(seed).isEqualTo(all.toBytes());
            assertThat(all.merge(all).toBytes()).as(seed).isEqualTo(all.toBytes());
            assertThat(all.merge(x)).as(seed).isEqualTo(all);
            assertThat(all.merge(PackHistory.empty())).as(seed).isEqualTo(all);
            assertThat(of(shuffled(events, source.random()))).as(seed).isEqualTo(all);
            assertThat(PackHistory.fromBytes(all.toBytes())).as(seed).isEqualTo(all);
        }
    }

    private static List<HistoryEvent> shuffled(List<HistoryEvent> events, Random random) {
        List<HistoryEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    void merge_beyondEachBound_cutsAndSaysSo() {
        PackHistory flooded = of(events(new RandomEvents(SEED), 5000, 40));
        assertThat(flooded.feeds()).hasSize(PackHistory.MAX_FEEDS);
        assertThat(flooded.cut()).isTrue();
        PackHistory single = of(events(new RandomEvents(SEED), 3000, 1).stream()
                .filter(event -> !event.withdrawal())
                .toList());
        for (SightingGroup group : SightingGroup.values()) {
            assertThat(single.feeds()).allMatch(feed -> single.cut(feed, group));
        }
        assertThat(single.sightings()).hasSize(single.feeds().size() * SightingGroup.values().length * SightingSet.MAX);
    }

    @Test
    void sightings_ofAFeedWithTooManyWithdrawals_areNotUsed() {
        List<HistoryEvent> events = events(new RandomEvents(SEED), 3000, 1);
        PackHistory history = of(events);
        assertThat(history.sightings()).isEmpty();
        assertThat(history.cut(history.feeds().iterator().next(), SightingGroup.KEY))
                .isTrue();
    }

    @Test
    void flood_ofOneFeed_cutsThatFeedAlone() {
        List<HistoryEvent> flood = events(new RandomEvents(SEED), 5000, 1);
        HistoryEvent other = HistoryEvent.builder(Feed.of("other"), EventType.OBJECT, new EventTime(0, 0))
                .action(EventAction.OBSERVE)
                .subject(SubjectRole.OBJECT, RandomEvents.PACK)
                .build();
        PackHistory history = of(flood).with(other, RandomEvents.PACK);
        assertThat(Arrays.stream(SightingGroup.values())).noneMatch(group -> history.cut(Feed.of("other"), group));
        assertThat(history.sightings()).anyMatch(sighting -> sighting.feed().equals(Feed.of("other")));
    }

    @Test
    void size_ofAnyHistory_isBounded() {
        int usual = of(events(new RandomEvents(SEED), 8, 1)).toBytes().length;
        int flooded = of(events(new RandomEvents(SEED), 20_000, 40)).toBytes().length;
        System.out.println(
                "PRINT history of 8 events: " + usual + " bytes; of 20,000 events of 80 feeds: " + flooded + " bytes");
        assertThat(usual).isLessThan(700);
        assertThat(flooded).isLessThan(PackHistory.MAX_FEEDS * (64 * 110 + 32 * 24 + 100));
    }

    @Test
    void bytes_ofFormat1_areReadAgain() {
        PackHistory history = PackHistory.fromBytes(HexFormat.of().parseHex(FORMAT_1));
        assertThat(history).isEqualTo(of(events(new RandomEvents(1), 12, 2)));
        assertThat(HexFormat.of().formatHex(history.toBytes())).isEqualTo(FORMAT_1);
    }

    @Test
    void fromBytes_damagedAnywhere_refusesOrGivesAWholeHistory() {
        byte[] bytes = of(events(new RandomEvents(SEED), 30, 3)).toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] shorter = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> PackHistory.fromBytes(shorter));
        }
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(PackHistory.fromBytes(damaged).toBytes()).isEqualTo(damaged);
            } catch (IllegalArgumentException expected) {
                assertThat(expected).hasMessageStartingWith("Expected");
            }
        }
    }

    @Test
    void fromBytes_ofALaterFormat_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackHistory.fromBytes(new byte[] {2, 0, 0}))
                .withMessage("Expected a history of format 1, found 2.");
    }

    @Test
    void lot_keepsRecallsAlone() {
        HistorySubject lot = HistorySubject.lot(org.packseal.gs1.key.Gtin.of("9521001012348"), "L1");
        HistoryEventBuilder event = HistoryEvent.builder(Feed.DEFAULT, EventType.OBJECT, new EventTime(0, 0))
                .action(EventAction.OBSERVE)
                .subject(SubjectRole.OBJECT, lot);
        assertThat(PackHistory.empty().with(event.build(), lot).isEmpty()).isTrue();
        assertThat(PackHistory.empty()
                        .with(event.disposition("recalled").build(), lot)
                        .sightings())
                .hasSize(1);
    }

    @Test
    void subjectKeys_ofEveryKind_areReadBack() {
        List<HistorySubject> subjects = List.of(
                RandomEvents.PACK,
                HistorySubject.lot(org.packseal.gs1.key.Gtin.of("9521001012348"), "L1"),
                HistorySubject.lot(org.packseal.gs1.key.Gtin.of("9521001012348"), null),
                HistorySubject.logisticUnit(new org.packseal.gs1.key.Sscc("195210020000000013")),
                HistorySubject.container("urn:epc:id:grai:9521001.00001.77"));
        for (HistorySubject subject : subjects) {
            assertThat(HistorySubject.ofKey(subject.key())).isEqualTo(subject);
            assertThat(HistorySubject.ofKey(subject.key()).kind()).isEqualTo(subject.kind());
        }
    }
}
