package org.packseal.core.history.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.packseal.core.history.EventKind;

/** One serial number used twice: supplied twice, or commissioned twice. */
final class DuplicateTests {
    private static final long DAY = 24 * 3_600_000L;

    private DuplicateTests() {}

    /** Two supplies at two places; a return between them gives the pack a second life that is its own. */
    static Optional<HistoryFinding> dispensedTwice(Journey journey) {
        List<JourneyStep> supplies = journey.direct(EventKind.SUPPLY);
        for (int i = 0; i < supplies.size(); i++) {
            for (int j = i + 1; j < supplies.size(); j++) {
                JourneyStep first = supplies.get(i);
                JourneyStep second = supplies.get(j);
                if (first.elsewhereThan(second) && !returned(journey, first, second)) {
                    return Optional.of(HistoryFinding.of(FindingCode.DISPENSED_IN_TWO_PLACES, first, second));
                }
            }
        }
        return Optional.empty();
    }

    /** Where times leave open which supply came first, a return of either counts. */
    private static boolean returned(Journey journey, JourneyStep first, JourneyStep second) {
        boolean ordered = second.time().isAfter(first.time(), 0);
        return journey.mayBeReturned(first, second) || (!ordered && journey.mayBeReturned(second, first));
    }

    /** Two commissionings that cannot be one: a repetition has the same place, lot and expiry, and comes within a day. */
    static Optional<HistoryFinding> commissionedTwice(Journey journey) {
        List<JourneyStep> commissioned = journey.direct(EventKind.COMMISSION);
        for (int i = 0; i < commissioned.size(); i++) {
            for (int j = i + 1; j < commissioned.size(); j++) {
                JourneyStep first = commissioned.get(i);
                JourneyStep second = commissioned.get(j);
                if (first.elsewhereThan(second)
                        || differ(first.sighting().lot(), second.sighting().lot())
                        || differ(first.sighting().expiry(), second.sighting().expiry())
                        || second.time().isAfter(first.time(), DAY)) {
                    return Optional.of(HistoryFinding.of(FindingCode.COMMISSIONED_TWICE, first, second));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean differ(Optional<?> a, Optional<?> b) {
        return a.isPresent() && b.isPresent() && !Objects.equals(a, b);
    }
}
