package org.packseal.core.history.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.EventAction;
import org.packseal.core.history.EventTime;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryLookup;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.ReportedSighting;
import org.packseal.core.history.Sighting;
import org.packseal.core.history.finding.JourneyStep.Via;
import org.packseal.gs1.key.Gtin;

/** Collects a journey from the histories of a pack, its containers and its lot. Not thread-safe. */
final class JourneyBuilder {
    /** Carton, bundle, case, pallet and load: no pack is nested deeper, and a circle of containers ends here. */
    static final int MAX_DEPTH = 5;

    /** Containers of one pack that are looked into; a pack that is repacked at each of ten stations has some twenty. */
    static final int MAX_CONTAINERS = 64;

    /**
     * Stays in containers that are followed. Each stay can hold further ones, so without a bound a feed that puts containers
     * into each other in a circle would make the work grow with the fifth power of its events.
     */
    static final int MAX_STAYS = 1_000;

    private final HistoryLookup store;
    private final boolean withWithdrawn;
    private final boolean widest;
    private final Map<String, JourneyStep> steps = new LinkedHashMap<>();
    private final Map<HistorySubject, PackHistory> containers = new HashMap<>();
    private final Set<Map.Entry<HistorySubject, Interval>> stays = new HashSet<>();
    private boolean withdrawals;
    private boolean left;

    private JourneyBuilder(HistoryLookup store, boolean withWithdrawn, boolean widest) {
        this.store = store;
        this.withWithdrawn = withWithdrawn;
        this.widest = widest;
    }

    /**
     * The journey of a pack.
     *
     * @param journey its steps
     * @param withdrawals whether any event of it is declared an error
     */
    record Built(Journey journey, boolean withdrawals) {}

    /**
     * Collects the journey.
     *
     * @param pack the pack
     * @param lot its lot where that is known, or null
     * @param store where histories are kept
     * @param withWithdrawn whether events count that were declared errors
     */
    static Built build(HistorySubject pack, @Nullable String lot, HistoryLookup store, boolean withWithdrawn) {
        return build(pack, lot, store, withWithdrawn, false);
    }

    private static Built build(
            HistorySubject pack, @Nullable String lot, HistoryLookup store, boolean withWithdrawn, boolean widest) {
        JourneyBuilder builder = new JourneyBuilder(store, withWithdrawn, widest);
        PackHistory own = store.find(pack).orElseGet(PackHistory::empty);
        List<JourneyStep> direct = builder.add(own, pack, Via.PACK, Interval.ALWAYS);
        builder.inherit(direct, Interval.ALWAYS, 1);
        builder.lots(pack, lot, direct);
        List<JourneyStep> all = new ArrayList<>(builder.steps.values());
        Collections.sort(all);
        Journey journey = new Journey(
                all,
                own,
                List.copyOf(builder.containers.values()),
                builder.left,
                () -> build(pack, lot, store, withWithdrawn, true).journey());
        return new Built(journey, builder.withdrawals);
    }

    /** The times during which a pack was in a container: certainly, or at the widest possibly. */
    private record Interval(long from, long to) {
        static final Interval ALWAYS = new Interval(Long.MIN_VALUE, Long.MAX_VALUE);

        boolean holds(Sighting sighting) {
            return sighting.time().earliest() >= from && sighting.time().latest() <= to;
        }

        boolean mayHold(Sighting sighting) {
            return sighting.time().latest() >= from && sighting.time().earliest() <= to;
        }

        Interval within(Interval other) {
            return new Interval(Math.max(from, other.from), Math.min(to, other.to));
        }
    }

    private List<JourneyStep> add(PackHistory history, HistorySubject subject, Via via, Interval interval) {
        Map<String, NavigableSet<Feed>> feeds = new HashMap<>();
        Map<String, Sighting> sightings = new LinkedHashMap<>();
        for (ReportedSighting reported : history.sightings()) {
            withdrawals |= reported.withdrawn();
            Sighting sighting = reported.sighting();
            boolean inside = widest ? interval.mayHold(sighting) : interval.holds(sighting);
            if (inside && (withWithdrawn || !reported.withdrawn())) {
                String event = event(sighting);
                feeds.computeIfAbsent(event, key -> new TreeSet<>()).add(reported.feed());
                sightings.merge(event, sighting, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        List<JourneyStep> added = new ArrayList<>();
        sightings.forEach((event, sighting) -> {
            JourneyStep step = new JourneyStep(sighting, feeds.getOrDefault(event, new TreeSet<>()), subject, via);
            added.add(step);
            // What names the pack itself was added first and stays, so that an event counts once.
            steps.putIfAbsent(sighting.contentHash() + (via == Via.LOT ? "" : sighting.kind()), step);
        });
        Collections.sort(added);
        return added;
    }

    /** Copies of one event under different identifiers are one; its parts, parent and child, are not. */
    private static String event(Sighting sighting) {
        return sighting.contentHash()
                + sighting.kind()
                + sighting.container()
                + sighting.parent().orElse("");
    }

    private void inherit(List<JourneyStep> of, Interval interval, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (JourneyStep into : of) {
            HistorySubject parent =
                    into.sighting().parent().map(HistorySubject::ofKey).orElse(null);
            if (parent == null || !opens(into, parent)) {
                continue;
            }
            PackHistory history =
                    containers.computeIfAbsent(parent, key -> store.find(key).orElseGet(PackHistory::empty));
            Interval inside = inside(into, of, history).within(interval);
            if (inside.from <= inside.to && stays.size() < MAX_STAYS && stays.add(Map.entry(parent, inside))) {
                inherit(add(history, parent, Via.CONTAINER, inside), inside, depth + 1);
            }
        }
    }

    /** Whether a step puts the pack into a container that is looked into. */
    private boolean opens(JourneyStep into, HistorySubject parent) {
        boolean out = into.sighting()
                .action()
                .filter(action -> action == EventAction.DELETE)
                .isPresent();
        boolean followed = containers.containsKey(parent) || containers.size() < MAX_CONTAINERS;
        left |= !out && (!followed || stays.size() >= MAX_STAYS);
        return !out && followed;
    }

    /** From going into a container to coming out of it, going into another, or the emptying of it. */
    private Interval inside(JourneyStep into, List<JourneyStep> of, PackHistory container) {
        String parent = into.sighting().parent().orElseThrow();
        long from = into.time().latest();
        long to = Long.MAX_VALUE;
        // Of an uncertain time the earliest ends the certain stay, and the latest the possible one.
        ToLongFunction<EventTime> end = widest ? EventTime::latest : EventTime::earliest;
        for (JourneyStep step : of) {
            boolean out = step.sighting()
                    .parent()
                    .filter(key -> ends(step, key, parent))
                    .isPresent();
            if (out && step.time().earliest() >= from && !step.equals(into)) {
                to = Math.min(to, end.applyAsLong(step.time()));
            }
        }
        for (ReportedSighting reported : container.sightings()) {
            boolean counts = reported.sighting().emptied() && (withWithdrawn || !reported.withdrawn());
            if (counts && reported.sighting().time().earliest() >= from) {
                to = Math.min(to, end.applyAsLong(reported.sighting().time()));
            }
        }
        return new Interval(widest ? into.time().earliest() : from, to);
    }

    private static boolean ends(JourneyStep step, String key, String parent) {
        boolean out = step.sighting()
                .action()
                .filter(action -> action == EventAction.DELETE)
                .isPresent();
        return key.equals(parent) == out;
    }

    private void lots(HistorySubject pack, @Nullable String lot, List<JourneyStep> direct) {
        Set<String> lots = new TreeSet<>();
        if (lot != null) {
            lots.add(lot);
        }
        direct.forEach(step -> step.sighting().lot().ifPresent(lots::add));
        pack.gtin().ifPresent(gtin -> {
            for (String each : lots) {
                HistorySubject subject = HistorySubject.lot(new Gtin(gtin), each);
                store.find(subject).ifPresent(history -> add(history, subject, Via.LOT, Interval.ALWAYS));
            }
        });
    }
}
