package org.packseal.core.history.finding;

import java.util.List;
import java.util.Optional;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.place.Position;

/**
 * Whether a pack can have come from one place to another in time. All doubt is in favour of the pack: the least distance,
 * the longest time, and a margin on both.
 */
final class Travel {
    /** A company's location number often stands for sites some way off, and its position for the town. */
    private static final double MARGIN_KM = 50;

    /** Clocks of tills and scanners run wrong by minutes. */
    private static final long MARGIN_MILLIS = 15 * 60_000L;

    private static final double HOUR = 3_600_000;

    private final HistoryOptions options;

    Travel(HistoryOptions options) {
        this.options = options;
    }

    /** Whether the two places can be compared: one place, or two whose positions are known. */
    boolean comparable(JourneyStep a, JourneyStep b) {
        return a.at(b) || (position(a).isPresent() && position(b).isPresent());
    }

    boolean impossible(JourneyStep a, JourneyStep b) {
        Optional<Position> from = position(a);
        Optional<Position> to = position(b);
        if (a.at(b) || from.isEmpty() || to.isEmpty()) {
            return false;
        }
        double kilometres = from.get().kilometresBetween(to.get()) - MARGIN_KM;
        double hours = (a.time().mostBetween(b.time()) + MARGIN_MILLIS) / HOUR;
        return kilometres > options.speed() * hours;
    }

    private Optional<Position> position(JourneyStep step) {
        Optional<Place> place = step.sighting().place();
        return place.flatMap(options.places()::position);
    }

    /** The first pair of two lists that contradicts itself. */
    Optional<HistoryFinding> find(FindingCode code, List<JourneyStep> some, List<JourneyStep> others) {
        for (JourneyStep a : some) {
            for (JourneyStep b : others) {
                if (impossible(a, b)) {
                    return Optional.of(HistoryFinding.of(code, a, b));
                }
            }
        }
        return Optional.empty();
    }
}
