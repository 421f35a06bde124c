package org.packseal.gs1.scan;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The present date by a clock and its zone, kept so that most parses need no calendar. Thread-safe. */
final class PresentDay {
    private final Clock clock;
    /** Any thread may replace it by an equal or newer one. */
    private @Nullable Day day;

    PresentDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate date() {
        long now = clock.millis();
        Day kept = day;
        if (kept == null || now < kept.first || now >= kept.next) {
            kept = Day.of(clock);
            day = kept;
        }
        return kept.date;
    }

    @Override
    public String toString() {
        return clock.toString();
    }

    /** A date and the moments, in milliseconds, between which it is the present one. */
    private record Day(LocalDate date, long first, long next) {
        static Day of(Clock clock) {
            LocalDate date = LocalDate.now(clock);
            return new Day(date, midnight(date, clock), midnight(date.plusDays(1), clock));
        }

        private static long midnight(LocalDate date, Clock clock) {
            return date.atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
        }
    }
}
