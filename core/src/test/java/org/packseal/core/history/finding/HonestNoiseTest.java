package org.packseal.core.history.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.history.EventAction;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.EventType;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.HistoryEventBuilder;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.PartyRole;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.TransferParty;
import org.packseal.core.history.finding.HonestWorld.Site;

/** Honest histories have no findings, and copies planted in them are found. */
class HonestNoiseTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261128);
    private static final int HONEST = 4_000;
    private static final int LATER = 1_000;
    private static final int CLONES = 500;
    private static final long MINUTE = 60_000L;
    private static final long DAY = 24 * 60 * MINUTE;

    private final HonestWorld world = new HonestWorld(SEED);

    private static HistoryFindings judge(HonestWorld world, List<HistoryEvent> events, Coverage coverage) {
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        events.forEach(store::add);
        HistoryOptions options = HistoryOptions.builder()
                .places(world.places())
                .coverage(coverage)
                .build();
        return HistoryFindings.of(world.pack(), store, options);
    }

    /** The first seed is as committed; the others once made histories whose clocks without zone hid a dispatch. */
    @ParameterizedTest
    @ValueSource(longs = {0, 7 - 20261128, 99 - 20261128})
    void honestHistories_patchyOrWhole_haveNoFindings(long other) {
        long seed = SEED + other;
        HonestWorld world = new HonestWorld(seed);
        List<String> found = new ArrayList<>();
        int events = 0;
        for (int i = 0; i < HONEST; i++) {
            boolean patchy = i % 4 != 0;
            List<HistoryEvent> life = world.life(patchy);
            events += life.size();
            HistoryFindings findings = judge(world, life, patchy ? Coverage.PARTIAL : Coverage.FULL);
            if (!findings.findings().isEmpty()) {
                found.add((patchy ? "PARTIAL " : "FULL ") + findings.findings());
            }
        }
        System.out.println("PRINT " + HONEST + " honest histories, " + events + " events, seed " + seed + ": "
                + found.size() + " with findings");
        assertThat(found.stream().limit(5)).as("seed " + seed).isEmpty();
    }

    /**
     * Whose feeds begin in the middle of a pack's life has declared too much with full coverage: what is missing then is the
     * commissioning alone, which is said, and never a move. With partial coverage nothing is said at all.
     */
    @Test
    void honestHistories_whoseFeedsBeginLater_lackTheirCommissioningAlone() {
        int cut = 0;
        for (int i = 0; i < LATER; i++) {
            List<HistoryEvent> life = world.life(false);
            long begin = life.get(world.random().nextInt(life.size())).time().earliest();
            List<HistoryEvent> later = life.stream()
                    .filter(event -> event.time().earliest() >= begin)
                    .toList();
            cut += later.size() < life.size() ? 1 : 0;
            assertThat(judge(world, later, Coverage.PARTIAL).findings()).isEmpty();
            assertThat(judge(world, later, Coverage.FULL).findings())
                    .as("seed " + SEED)
                    .allMatch(finding -> finding.code() == FindingCode.NO_COMMISSIONING);
        }
        assertThat(cut).as("histories without their beginning").isGreaterThan(LATER / 2);
    }

    /**
     * How a copy shows itself, and the least share that has to be found. Where everything is recorded and the copy is more
     * than 200 km away, all are found; what is missed otherwise is mostly what the true pack's companies did not share.
     */
    enum Clone {
        SUPPLIED_FAR_AWAY_FULL(Coverage.FULL, 1.0),
        RECEIVED_FAR_AWAY_FULL(Coverage.FULL, 1.0),
        RECEIVED_FAR_AWAY_BEFORE_SUPPLY_FULL(Coverage.FULL, 1.0),
        RECEIVED_FAR_AWAY_IN_STOCK_FULL(Coverage.FULL, 1.0),
        SHIPPED_FAR_AWAY_FULL(Coverage.FULL, 1.0),
        OBSERVED_FAR_AWAY_FULL(Coverage.FULL, 1.0),
        COMMISSIONED_AGAIN_FULL(Coverage.FULL, 1.0),
        SUPPLIED_FAR_AWAY(Coverage.PARTIAL, 0.85),
        SUPPLIED_NEARBY(Coverage.PARTIAL, 0.85),
        SEEN_FAR_AWAY_AT_ONCE(Coverage.PARTIAL, 0.75),
        RECEIVED_FROM_ANOTHER_SENDER_AFTER_SUPPLY(Coverage.PARTIAL, 0.8),
        COMMISSIONED_AGAIN(Coverage.PARTIAL, 0.6);

        final Coverage coverage;
        final double floor;
        /** Whether the true pack was supplied; one in stock has no end that a copy could contradict. */
        final boolean supplied;

        Clone(Coverage coverage, double floor) {
            this.coverage = coverage;
            this.floor = floor;
            this.supplied = !name().contains("IN_STOCK");
        }
    }

    @ParameterizedTest
    @EnumSource(Clone.class)
    void copies_plantedInHonestHistories_areFoundAtTheStatedRate(Clone kind) {
        int planted = 0;
        int found = 0;
        while (planted < CLONES) {
            List<HistoryEvent> life = new ArrayList<>(world.life(kind.coverage == Coverage.PARTIAL));
            Optional<Site> elsewhere = elsewhere(kind);
            if (kind.supplied == endsInSupply(life) && elsewhere.isPresent()) {
                life.addAll(copy(kind, elsewhere.get()));
                planted++;
                found += judge(world, life, kind.coverage).findings().isEmpty() ? 0 : 1;
            }
        }
        System.out.printf("PRINT copies %s: %d of %d found%n", kind, found, planted);
        assertThat(found).as("seed " + SEED).isGreaterThanOrEqualTo((int) Math.ceil(kind.floor * planted));
    }

    /** Whether the true pack was supplied. */
    private boolean endsInSupply(List<HistoryEvent> life) {
        return life.stream()
                .anyMatch(event -> event.kind(SubjectRole.OBJECT) == EventKind.SUPPLY && !event.withdrawal());
    }

    private Optional<Site> elsewhere(Clone kind) {
        boolean again = kind == Clone.COMMISSIONED_AGAIN || kind == Clone.COMMISSIONED_AGAIN_FULL;
        List<Site> sites = again ? world.plants() : world.pharmacies();
        boolean near = kind == Clone.SUPPLIED_NEARBY;
        int least = kind == Clone.SEEN_FAR_AWAY_AT_ONCE ? 1500 : 200;
        List<Site> fitting = sites.stream()
                .filter(site -> !site.equals(world.here()))
                .filter(site -> near ? site.kilometres(world.here()) < 300 : site.kilometres(world.here()) > least)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(world.any(fitting));
    }

    private List<HistoryEvent> copy(Clone kind, Site site) {
        return switch (kind) {
            case SUPPLIED_FAR_AWAY_FULL, SUPPLIED_FAR_AWAY, SUPPLIED_NEARBY -> List.of(supply(site));
            case RECEIVED_FAR_AWAY_FULL, RECEIVED_FAR_AWAY_IN_STOCK_FULL -> List.of(receive(site, 3 * DAY));
            case RECEIVED_FAR_AWAY_BEFORE_SUPPLY_FULL -> List.of(receive(site, -30 * MINUTE));
            case SHIPPED_FAR_AWAY_FULL -> List.of(seen(site, "shipping"));
            case OBSERVED_FAR_AWAY_FULL -> List.of(seen(site, "inspecting"));
            case SEEN_FAR_AWAY_AT_ONCE -> List.of(receive(site, 20 * MINUTE));
            case RECEIVED_FROM_ANOTHER_SENDER_AFTER_SUPPLY ->
                List.of(receive(site, 3 * DAY, world.any(world.plants())));
            case COMMISSIONED_AGAIN, COMMISSIONED_AGAIN_FULL -> List.of(commission(site));
        };
    }

    private HistoryEvent seen(Site site, String step) {
        return at(site, 3 * DAY, EventAction.OBSERVE).step(step).build();
    }

    private HistoryEvent supply(Site site) {
        return at(site, 5 * DAY, EventAction.DELETE)
                .step("dispensing")
                .disposition("dispensed")
                .build();
    }

    private HistoryEvent commission(Site site) {
        return at(site, -2 * DAY, EventAction.ADD)
                .step("commissioning")
                .lot("COPY")
                .build();
    }

    private HistoryEvent receive(Site site, long later) {
        return at(site, later, EventAction.OBSERVE).step("receiving").build();
    }

    private HistoryEvent receive(Site site, long later, Site sender) {
        return at(site, later, EventAction.OBSERVE)
                .step("receiving")
                .source(new TransferParty(PartyRole.LOCATION, sender.gln()))
                .build();
    }

    private HistoryEventBuilder at(Site site, long later, EventAction action) {
        org.packseal.core.history.EventTime time =
                new org.packseal.core.history.EventTime(world.now() + later, world.now() + later);
        return HistoryEvent.builder(Feed.of("copy"), EventType.OBJECT, time)
                .action(action)
                .readPoint(org.packseal.core.history.place.Place.of(new org.packseal.gs1.key.Gln(site.gln())))
                .subject(SubjectRole.OBJECT, world.pack());
    }
}
