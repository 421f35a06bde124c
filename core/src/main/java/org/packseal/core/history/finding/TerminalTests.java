package org.packseal.core.history.finding;

import java.util.List;
import java.util.Optional;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.SightingGroup;
import org.packseal.core.history.place.Place;

/** Events after a pack's end was recorded. */
final class TerminalTests {
    /** Clocks that run wrong by minutes turn the order of two events around. */
    private static final long CLOCKS = 15 * 60_000L;

    /** At the place itself a stray read of what lies ready for destruction is usual. */
    private static final long DAY = 24 * 3_600_000L;

    private final Journey journey;
    private final HistoryOptions options;

    TerminalTests(Journey journey, HistoryOptions options) {
        this.journey = journey;
        this.options = options;
    }

    Optional<HistoryFinding> find() {
        List<JourneyStep> ends = journey.steps(step -> step.direct() && isEnd(step));
        for (JourneyStep end : ends) {
            for (JourneyStep later : journey.direct()) {
                if (contradicts(end, later)) {
                    return Optional.of(HistoryFinding.of(FindingCode.EVENT_AFTER_TERMINAL, end, later));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a step ends the recorded life of a pack. */
    static boolean isEnd(JourneyStep step) {
        return isGone(step) || step.is(EventKind.SUPPLY) || step.is(EventKind.DECOMMISSION);
    }

    private static boolean isGone(JourneyStep step) {
        return step.is(EventKind.DESTROY) || step.is(EventKind.TRANSFORMED);
    }

    private boolean contradicts(JourneyStep end, JourneyStep later) {
        if (isGone(end)) {
            boolean seen = later.kind().seen() && !later.sighting().returned();
            return seen && later.time().isAfter(end.time(), later.elsewhereThan(end) ? CLOCKS : DAY);
        }
        return later.elsewhereThan(end)
                && later.time().isAfter(end.time(), CLOCKS)
                && isSecondLife(end, later)
                && !end.sighting().hasDestination()
                && !journey.mayBeReturned(end, later)
                && !mayBeShipped(end, later);
    }

    /**
     * Whether the later step shows the pack alive and in trade. Where not everything is recorded, only a receipt that names
     * a sender other than the place of the end does: the pack did not come from there.
     */
    private boolean isSecondLife(JourneyStep end, JourneyStep later) {
        if (options.full()) {
            return later.is(EventKind.SHIP)
                    || later.is(EventKind.RECEIVE)
                    || (end.is(EventKind.DECOMMISSION) && later.is(EventKind.SUPPLY));
        }
        List<Place> senders = later.sighting().sourceLocations();
        return later.is(EventKind.RECEIVE)
                && !senders.isEmpty()
                && !senders.contains(end.sighting().place().orElseThrow());
    }

    /**
     * Whether the place of the end shipped the pack, at most a day before: wholesalers supply or decommission for a clinic
     * and ship afterwards (Delegated Regulation (EU) 2016/161, Article 23).
     */
    private boolean mayBeShipped(JourneyStep end, JourneyStep later) {
        return journey.excuseCut(end, SightingGroup.MOVE)
                || journey.steps().stream()
                        .anyMatch(step -> step.is(EventKind.SHIP)
                                && step.at(end)
                                && step.time().latest() >= end.time().earliest() - DAY
                                && step.time().earliest() <= later.time().latest()
                                && Journey.excuses(step, end));
    }
}
