package org.packseal.gs1;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one parser reads: shared by all its parses.
 *
 * @param clock whose date decides the century of two-digit years
 * @param strict exactly GS1's rules, no tolerance
 * @param separators texts that stand for FNC1 beside GS, as the caller configured them; none by default
 * @param profile what the application asks of a pack, or null
 */
record ScanSettings(
        Clock clock,
        boolean strict,
        List<String> separators,
        @Nullable ScanProfile profile) {
    ScanSettings {
        separators = List.copyOf(separators);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
