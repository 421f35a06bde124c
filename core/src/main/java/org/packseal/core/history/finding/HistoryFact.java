package org.packseal.core.history.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Producer;

/**
 * A fact that follows from a history. Immutable.
 *
 * @param key key of the fact, for instance {@code history.impossibleTravel}
 * @param value its value
 * @param steps the events behind it
 * @param stated who states it, where a feed with a producer says it outright; null for what the library concludes
 */
public record HistoryFact(
        String key,
        String value,
        List<JourneyStep> steps,
        @Nullable Producer stated) {
    /**
     * Copies the events.
     *
     * @param key key of the fact
     * @param value its value
     * @param steps the events behind it
     * @param stated who states it
     */
    public HistoryFact {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        steps = List.copyOf(steps);
    }

    /** {@return who states it, or empty for what the library concludes} */
    public Optional<Producer> statedBy() {
        return Optional.ofNullable(stated);
    }

    /** {@return whether somebody vouches for a feed behind each of the events} */
    public boolean vouched() {
        return !steps.isEmpty() && steps.stream().allMatch(JourneyStep::vouched);
    }
}
