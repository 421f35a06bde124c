package org.packseal.core.history.finding;

import java.util.List;
import java.util.Objects;

/**
 * Something found in a history, with the events behind it. Immutable.
 *
 * @param code what was found
 * @param steps the events, in time order; of a pair that contradicts itself both
 */
public record HistoryFinding(FindingCode code, List<JourneyStep> steps) {
    /**
     * Copies the events.
     *
     * @param code what was found
     * @param steps the events
     */
    public HistoryFinding {
        Objects.requireNonNull(code, "code");
        steps = steps.stream().sorted().toList();
    }

    static HistoryFinding of(FindingCode code, JourneyStep... steps) {
        return new HistoryFinding(code, List.of(steps));
    }
}
