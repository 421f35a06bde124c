package org.packseal.core.history;

/**
 * The span of temperatures that an event reports. Immutable.
 *
 * @param lowest hundredths of a degree Celsius
 * @param highest hundredths of a degree Celsius, not below the lowest
 */
public record Temperatures(int lowest, int highest) {
    /**
     * Checks that the span is one.
     *
     * @param lowest hundredths of a degree Celsius
     * @param highest hundredths of a degree Celsius
     */
    public Temperatures {
        if (lowest > highest) {
            throw new IllegalArgumentException(
                    "Expected lowest before highest, found " + lowest + " above " + highest + ".");
        }
    }

    /**
     * The span that covers both.
     *
     * @param other another span
     * @return a new span
     */
    public Temperatures and(Temperatures other) {
        return new Temperatures(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }
}
