package org.packseal.core.history;

import java.time.Instant;

/**
 * When something happened: an instant, or an interval where the record leaves the time zone open. Kept to the
 * millisecond. Immutable.
 *
 * @param earliest milliseconds since 1970-01-01T00:00:00Z, the first instant that it can have been
 * @param latest the last one
 */
public record EventTime(long earliest, long latest) {
    /** No clock on earth is further behind UTC (the 180th meridian, and a margin) nor further ahead. */
    private static final long AHEAD = 14 * 3_600_000L;

    private static final long BEHIND = 12 * 3_600_000L;

    /**
     * Checks that the interval is one.
     *
     * @param earliest milliseconds since 1970-01-01T00:00:00Z
     * @param latest the last one
     */
    public EventTime {
        if (earliest > latest) {
            throw new IllegalArgumentException(
                    "Expected earliest before latest, found " + earliest + " after " + latest + ".");
        }
    }

    /**
     * An exact time.
     *
     * @param instant the instant
     * @return the time
     */
    public static EventTime at(Instant instant) {
        long millis = instant.toEpochMilli();
        return new EventTime(millis, millis);
    }

    /**
     * A local time whose zone is not known: local clocks run from 12 hours behind UTC to 14 hours ahead of it.
     *
     * @param localMillis the local time, in milliseconds as if it were UTC
     * @return the interval
     */
    public static EventTime withoutZone(long localMillis) {
        return new EventTime(localMillis - AHEAD, localMillis + BEHIND);
    }

    /** {@return whether it is one instant} */
    public boolean exact() {
        return earliest == latest;
    }

    /**
     * Whether this certainly comes more than a while after another time.
     *
     * @param other the other time
     * @param millis the while
     * @return true if every possible pair of instants is that far apart
     */
    public boolean isAfter(EventTime other, long millis) {
        return earliest - other.latest > millis;
    }

    /**
     * The longest time that can lie between two, whichever comes first.
     *
     * @param other the other time
     * @return milliseconds, 0 or more
     */
    public long mostBetween(EventTime other) {
        return Math.max(latest - other.earliest, other.latest - earliest);
    }
}
