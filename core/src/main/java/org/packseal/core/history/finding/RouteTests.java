package org.packseal.core.history.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                new MoveTests(journey).unrecorded().ifPresent(found::add);
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

    private Optional<HistoryFinding> noCommissioning() {
        List<JourneyStep> direct = journey.direct();
        boolean commissioned = direct.stream().anyMatch(step -> step.is(EventKind.COMMISSION));
        return direct.isEmpty() || commissioned
                ? Optional.empty()
                : Optional.of(HistoryFinding.of(FindingCode.NO_COMMISSIONING, direct.get(0)));
    }

    /** Whether the way is complete, as far as the last place: everything was seen, and it ends here. */
    boolean complete(Place here) {
        List<List<JourneyStep>> stays = MoveTests.stays(travelled);
        boolean commissioned = !journey.direct(EventKind.COMMISSION).isEmpty();
        return options.full()
                && commissioned
                && !journey.cut()
                && !stays.isEmpty()
                && stays.get(stays.size() - 1).get(0).sighting().place().equals(Optional.of(here));
    }
}
