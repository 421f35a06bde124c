package org.packseal.gs1.scan;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanProfile;

/** How one parser reads: shared by all its parses. Thread-safe. */
public final class ScanSettings {
    private final Clock clock;
    private final boolean strict;
    private final ConfiguredSeparators separators;
    private final @Nullable ScanProfile profile;
    /** Kept so that most parses need no calendar; any thread may replace it by an equal or newer one. */
    private @Nullable Day day;

    /**
     * Settings.
     *
     * @param clock whose date decides the century of two-digit years
     * @param strict exactly GS1's rules, no tolerance
     * @param separators texts that stand for control characters, as the caller configured them; strict mode knows none
     * @param profile what the application asks of a pack, or null
     */
    public ScanSettings(Clock clock, boolean strict, ConfiguredSeparators separators, @Nullable ScanProfile profile) {
        this.clock = clock;
        this.strict = strict;
        this.separators = separators;
        this.profile = profile;
    }

    public Clock clock() {
        return clock;
    }

    public boolean strict() {
        return strict;
    }

    /** Texts that stand for control characters; none in strict mode. */
    public ConfiguredSeparators separators() {
        return strict ? ConfiguredSeparators.NONE : separators;
    }

    /** The same settings without strictness. */
    public ScanSettings tolerant() {
        return strict ? new ScanSettings(clock, false, separators, profile) : this;
    }

    @Nullable
    public ScanProfile profile() {
        return profile;
    }

    /** Whether the caller asks for more than GS1's rules do, or reads otherwise. */
    public boolean particular() {
        return profile != null || !separators.isEmpty();
    }

    /** The present date by the clock and its zone. */
    public LocalDate today() {
        long now = clock.millis();
        Day kept = day;
        if (kept == null || now < kept.first || now >= kept.next) {
            kept = new Day(LocalDate.now(clock), clock);
            day = kept;
        }
        return kept.date;
    }

    @Override
    public String toString() {
        return "[strict=" + strict + ", separators=" + separators + ", profile=" + profile + ", clock=" + clock + "]";
    }

    private static final class Day {
        final LocalDate date;
        final long first;
        final long next;

        Day(LocalDate date, Clock clock) {
            this.date = date;
            this.first = date.atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
            this.next =
                    date.plusDays(1).atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
        }
    }
}
