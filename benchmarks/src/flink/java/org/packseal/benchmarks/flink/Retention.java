package org.packseal.benchmarks.flink;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.ReportedSighting;
import org.packseal.core.history.Sighting;

/**
 * How long the history of a pack is kept: as long as Article 15 of Delegated Regulation (EU) 2016/161 has the manufacturer
 * keep records of every operation with a unique identifier, a year after the expiry date or five years after release for
 * sale or distribution, whichever is the longer. Release is no event of its own, so that the first event stands for it. It does not depend on when the state was touched last, since stray reads would keep packs for ever.
 */
final class Retention {
    /** After its expiry date a pack is no longer supplied; returns and waste follow within the year. */
    static final int YEARS_AFTER_EXPIRY = 1;

    /** For packs without a recorded expiry date, and for those that expire soon: counted from what is recorded first. */
    static final int YEARS_AFTER_FIRST_EVENT = 5;

    private Retention() {}

    /**
     * When the history of a pack may be forgotten.
     *
     * @param history of the pack itself
     * @return milliseconds since 1970-01-01T00:00:00Z, {@link Long#MIN_VALUE} where nothing is recorded
     */
    static long until(PackHistory history) {
        long first = Long.MAX_VALUE;
        long until = Long.MIN_VALUE;
        for (ReportedSighting reported : history.sightings()) {
            Sighting sighting = reported.sighting();
            first = Math.min(first, sighting.time().latest());
            until = Math.max(
                    until,
                    sighting.expiry()
                            .map(expiry -> millis(expiry.plusYears(YEARS_AFTER_EXPIRY)))
                            .orElse(Long.MIN_VALUE));
        }
        if (first == Long.MAX_VALUE) {
            return until;
        }
        LocalDate recorded = LocalDate.ofInstant(Instant.ofEpochMilli(first), ZoneOffset.UTC);
        return Math.max(until, millis(recorded.plusYears(YEARS_AFTER_FIRST_EVENT)));
    }

    private static long millis(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
