package org.packseal.core.history.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.SightingGroup;
import org.packseal.core.history.place.Place;

/** Gaps and contradictions in the way a pack took, on its own and in containers. */
final class RouteTests {
    private final Journey journey;
    private final HistoryOptions options;
    private final List<JourneyStep> travelled;

    RouteTests(Journey journey, HistoryOptions options) {
        this.journey = journey;
        this.options = options;
        this.travelled = journey.travelled();
    }

    List<HistoryFinding> find() {
        List<HistoryFinding> found = new ArrayList<>();
        containerContradicted().ifPresent(found::add);
        pedigreeNotMatched().ifPresent(found::add);
        if (!journey.movesCut()) {
            destinationDiffers().ifPresent(found::add);
            if (options.full()) {
                moveUnrecorded().ifPresent(found::add);
            }
        }
        if (options.full() && !journey.cut(SightingGroup.KEY)) {
            noCommissioning().ifPresent(found::add);
        }
        return found;
    }

    /** Sent to a place, and the next receipt is elsewhere. */
    private Optional<HistoryFinding> destinationDiffers() {
        for (JourneyStep sent : travelled) {
            if (!sent.is(EventKind.SHIP)
                    || sent.sighting().destinationLocations().isEmpty()) {
                continue;
            }
            for (JourneyStep received : travelled) {
                boolean after =
                        received.is(EventKind.RECEIVE) && received.time().isAfter(sent.time(), 0);
                if (after && astray(sent, received) && nothingBetween(sent, received)) {
                    return Optional.of(HistoryFinding.of(FindingCode.DESTINATION_DIFFERS, sent, received));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a receipt is certainly neither at the destination nor back at the sender, and of this very dispatch. */
    private boolean astray(JourneyStep sent, JourneyStep received) {
        Optional<Place> place = received.sighting().place();
        if (place.isEmpty() || place.get().gln().isEmpty() || received.at(sent)) {
            return false;
        }
        List<Place> senders = new ArrayList<>(sent.sighting().sourceLocations());
        if (senders.contains(place.get())
                || sent.sighting().destinationLocations().contains(place.get())) {
            return false;
        }
        sent.sighting().place().ifPresent(senders::add);
        boolean named = received.sighting().sourceLocations().stream().anyMatch(senders::contains);
        return options.full() || named;
    }

    /** Whether no other dispatch, call-off or innocent receipt can have come between. */
    private boolean nothingBetween(JourneyStep sent, JourneyStep received) {
        return travelled.stream()
                .noneMatch(step -> !step.equals(sent)
                        && !step.equals(received)
                        && step.mayLieBetween(sent, received)
                        && (step.is(EventKind.SHIP)
                                || step.is(EventKind.VOID_SHIP)
                                || (step.is(EventKind.RECEIVE) && !astray(sent, step))));
    }

    /** The pack at one place and its container, with the pack in it, impossibly far away. */
    private Optional<HistoryFinding> containerContradicted() {
        if (journey.cut(SightingGroup.CONTAINMENT)) {
            return Optional.empty();
        }
        List<JourneyStep> own = journey.steps(step -> step.direct() && step.moving());
        List<JourneyStep> inside = journey.steps(step -> step.via() == JourneyStep.Via.CONTAINER && step.moving());
        return new Travel(options).find(FindingCode.CONTAINER_CONTRADICTED, own, inside);
    }

    /** The last disposition says that the pedigree did not match. */
    private Optional<HistoryFinding> pedigreeNotMatched() {
        List<JourneyStep> stated = travelled.stream()
                .filter(step -> step.sighting().hasDisposition())
                .toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        JourneyStep last = stated.get(stated.size() - 1);
        boolean certain = last.sighting().unmatched()
                && stated.stream()
                        .allMatch(step ->
                                step.sighting().unmatched() || last.time().isAfter(step.time(), -1));
        return certain ? Optional.of(HistoryFinding.of(FindingCode.PEDIGREE_NOT_MATCHED, last)) : Optional.empty();
    }

    /**
     * From one place to another, and no recorded dispatch can have brought it there: a copy arrives where the holder of the
     * pack sent nothing. Each event counts at any time that it can have had.
     */
    private Optional<HistoryFinding> moveUnrecorded() {
        List<List<JourneyStep>> stays = stays();
        for (int i = 1; i < stays.size(); i++) {
            List<JourneyStep> left = stays.get(i - 1);
            JourneyStep first = stays.get(i).get(0);
            Optional<JourneyStep> last = lastBefore(left, first);
            if (last.isPresent()
                    && first.elsewhereThan(last.get())
                    && !sent(left, first)
                    && !received(left, stays.get(i))) {
                return Optional.of(HistoryFinding.of(FindingCode.MOVE_UNRECORDED, last.get(), first));
            }
        }
        return Optional.empty();
    }

    private static Optional<JourneyStep> lastBefore(List<JourneyStep> stay, JourneyStep next) {
        return stay.stream().filter(step -> next.time().isAfter(step.time(), 0)).reduce((one, later) -> later);
    }

    /** Whether the place before dispatched the pack, or an earlier dispatch was still on its way when it was seen there. */
    private boolean sent(List<JourneyStep> left, JourneyStep first) {
        JourneyStep begin = left.get(0);
        return any(step -> step.is(EventKind.SHIP)
                && ((step.at(begin) && step.mayLieBetween(begin, first)) || mayBeOpen(step, first)));
    }

    /** Whether a dispatch to here may still be on its way when the pack is seen, as when customs look into a load. */
    private boolean mayBeOpen(JourneyStep sent, JourneyStep seen) {
        return !sent.at(seen)
                && sent.time().earliest() <= seen.time().latest()
                && !any(step -> step.is(EventKind.RECEIVE)
                        && closes(step, sent)
                        && seen.time().isAfter(step.time(), 0));
    }

    /** Elsewhere a receipt that may come after the dispatch does: before it, the pack would have gone back unrecorded. */
    private static boolean closes(JourneyStep received, JourneyStep sent) {
        return received.elsewhereThan(sent)
                ? received.time().latest() >= sent.time().earliest()
                : received.time().isAfter(sent.time(), 0);
    }

    /**
     * Whether a receipt stands for a dispatch: of what is taken back nobody records the dispatch, nor of what was supplied
     * or decommissioned before it was sent. Whether that is a second life is for the tests of ends to say.
     */
    private boolean received(List<JourneyStep> left, List<JourneyStep> arrived) {
        JourneyStep last = left.get(left.size() - 1);
        JourneyStep first = arrived.get(0);
        JourneyStep end = arrived.get(arrived.size() - 1);
        boolean ended = left.stream()
                .anyMatch(step -> TerminalTests.isEnd(step) && first.time().isAfter(step.time(), 0));
        return any(step -> (step.sighting().returned() || (ended && step.is(EventKind.RECEIVE)))
                && step.at(first)
                && step.mayLieBetween(last, end));
    }

    private boolean any(Predicate<JourneyStep> which) {
        return travelled.stream().anyMatch(which);
    }

    /**
     * The steps of the pack, in time order, parted where the place changes. A commissioning is uploaded late by many makers,
     * so that it says where the pack was only where nothing comes before it.
     */
    private List<List<JourneyStep>> stays() {
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

    private Optional<HistoryFinding> noCommissioning() {
        List<JourneyStep> direct = journey.direct();
        boolean commissioned = direct.stream().anyMatch(step -> step.is(EventKind.COMMISSION));
        return direct.isEmpty() || commissioned
                ? Optional.empty()
                : Optional.of(HistoryFinding.of(FindingCode.NO_COMMISSIONING, direct.get(0)));
    }

    /** Whether the way is complete, as far as the last place: everything was seen, and it ends here. */
    boolean complete(Place here) {
        List<List<JourneyStep>> stays = stays();
        boolean commissioned = !journey.direct(EventKind.COMMISSION).isEmpty();
        return options.full()
                && commissioned
                && !journey.cut()
                && !stays.isEmpty()
                && stays.get(stays.size() - 1).get(0).sighting().place().equals(Optional.of(here));
    }
}
