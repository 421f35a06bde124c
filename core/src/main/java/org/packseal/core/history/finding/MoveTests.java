package org.packseal.core.history.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packseal.core.history.EventKind;

/**
 * Moves of a pack that no recorded dispatch explains: a copy arrives where the holder of the pack sent nothing. Every event
 * counts at the most innocent time that it can have had. Says something only where everything is recorded.
 */
final class MoveTests {
    private final Journey journey;
    private final List<JourneyStep> travelled;

    MoveTests(Journey journey) {
        this.journey = journey;
        this.travelled = journey.travelled();
    }

    /** From one place to another, without a dispatch that can have brought it there. */
    Optional<HistoryFinding> unrecorded() {
        Optional<HistoryFinding> found = unrecorded(travelled);
        return found.isEmpty() ? found : unrecorded(journey.possible().travelled());
    }

    /** @param excuses the events that can explain a move */
    private Optional<HistoryFinding> unrecorded(List<JourneyStep> excuses) {
        List<List<JourneyStep>> stays = stays(travelled);
        for (int i = 1; i < stays.size(); i++) {
            List<JourneyStep> left = stays.get(i - 1);
            List<JourneyStep> arrived = stays.get(i);
            JourneyStep first = arrived.get(0);
            Optional<JourneyStep> last = lastBefore(left, first);
            boolean moved = last.isPresent() && first.elsewhereThan(last.get());
            if (moved && excuses.stream().noneMatch(step -> sent(step, left, first) || stands(step, left, arrived))) {
                return Optional.of(HistoryFinding.of(FindingCode.MOVE_UNRECORDED, last.get(), first));
            }
        }
        return Optional.empty();
    }

    private static Optional<JourneyStep> lastBefore(List<JourneyStep> stay, JourneyStep next) {
        return stay.stream().filter(step -> next.time().isAfter(step.time(), 0)).reduce((one, later) -> later);
    }

    /** A dispatch from the place before, or an earlier one that was still on its way when the pack was seen there. */
    private boolean sent(JourneyStep step, List<JourneyStep> left, JourneyStep first) {
        JourneyStep begin = left.get(0);
        return step.is(EventKind.SHIP)
                && ((step.at(begin) && step.mayLieBetween(begin, first)) || mayBeOpen(step, first));
    }

    /** Whether a dispatch may still be on its way when the pack is seen, as when customs look into a load. */
    private boolean mayBeOpen(JourneyStep sent, JourneyStep seen) {
        return !sent.at(seen)
                && sent.time().earliest() <= seen.time().latest()
                && travelled.stream()
                        .noneMatch(step -> step.is(EventKind.RECEIVE)
                                && closes(step, sent)
                                && seen.time().isAfter(step.time(), 0));
    }

    /**
     * Whether a receipt ends a dispatch. A receipt at another place does if it may follow the dispatch, because
     * otherwise the pack would have come back to the sender unrecorded. One at the sender's own place does only if it
     * certainly follows.
     */
    private static boolean closes(JourneyStep received, JourneyStep sent) {
        return received.elsewhereThan(sent)
                ? received.time().latest() >= sent.time().earliest()
                : received.time().isAfter(sent.time(), 0);
    }

    /**
     * Whether a receipt counts as a dispatch: packs that are returned, and packs that were supplied or decommissioned
     * before they were sent, have no recorded dispatch. {@link TerminalTests} judges whether such a pack was used
     * twice.
     */
    private static boolean stands(JourneyStep step, List<JourneyStep> left, List<JourneyStep> arrived) {
        JourneyStep first = arrived.get(0);
        boolean ended = left.stream()
                .anyMatch(before -> TerminalTests.isEnd(before) && first.time().isAfter(before.time(), 0));
        return (step.sighting().returned() || (ended && step.is(EventKind.RECEIVE)))
                && step.at(first)
                && step.mayLieBetween(left.get(left.size() - 1), arrived.get(arrived.size() - 1));
    }

    /**
     * The events of a pack, in time order, parted where the place changes. A commissioning is uploaded late by many makers,
     * so that it says where the pack was only where nothing comes before it.
     */
    static List<List<JourneyStep>> stays(List<JourneyStep> travelled) {
        List<List<JourneyStep>> stays = new ArrayList<>();
        for (JourneyStep step : travelled) {
            boolean late = step.is(EventKind.COMMISSION) && !stays.isEmpty();
            if (!step.kind().seen() || late || step.sighting().place().isEmpty()) {
                continue;
            }
            List<JourneyStep> present = stays.isEmpty() ? List.of() : stays.get(stays.size() - 1);
            if (present.isEmpty() || step.elsewhereThan(present.get(present.size() - 1))) {
                stays.add(new ArrayList<>(List.of(step)));
            } else {
                present.add(step);
            }
        }
        return stays;
    }
}
