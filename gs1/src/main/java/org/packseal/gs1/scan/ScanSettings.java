package org.packseal.gs1.scan;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanProfile;

/**
 * How one parser reads: shared by all its parses. Thread-safe.
 *
 * @param day the present date, which decides the century of two-digit years
 * @param strict exactly GS1's rules, no tolerance
 * @param separators texts that stand for control characters; none in strict mode
 * @param profile what the application asks of a pack, or null
 */
public record ScanSettings(
        PresentDay day,
        boolean strict,
        ConfiguredSeparators separators,
        @Nullable ScanProfile profile) {
    /**
     * Settings.
     *
     * @param clock whose date decides the century of two-digit years
     * @param strict exactly GS1's rules, no tolerance
     * @param separators texts that stand for control characters, as the caller configured them
     * @param profile what the application asks of a pack, or null
     */
    public ScanSettings(Clock clock, boolean strict, ConfiguredSeparators separators, @Nullable ScanProfile profile) {
        this(new PresentDay(clock), strict, separators, profile);
    }

    @Override
    public ConfiguredSeparators separators() {
        return strict ? ConfiguredSeparators.NONE : separators;
    }

    /** The same settings without strictness. */
    public ScanSettings tolerant() {
        return strict ? new ScanSettings(day, false, separators, profile) : this;
    }

    /** Whether the caller asks for more than GS1's rules do, or reads otherwise. */
    public boolean particular() {
        return profile != null || !separators.isEmpty();
    }

    /** The present date by the clock and its zone. */
    public LocalDate today() {
        return day.date();
    }

    @Override
    public String toString() {
        return "[strict=" + strict + ", separators=" + separators + ", profile=" + profile + ", clock=" + day + "]";
    }
}
