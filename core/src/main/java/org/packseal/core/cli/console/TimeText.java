package org.packseal.core.cli.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Dates and instants as users write them: {@code 2026-11-23} or {@code 2026-11-23T19:00:00Z} (RFC 3339 section 5.6: years
 * of four digits; the far ones with a sign, which ISO 8601 has too, cannot be reckoned with).
 */
public final class TimeText {
    private TimeText() {}

    /** The instant; a date stands for its first moment in UTC. Empty where the text is neither. */
    public static Optional<Instant> instant(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
