package org.packseal.core.cli.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads dates and instants as users write them: {@code 2026-11-23} or {@code 2026-11-23T19:00:00Z}. Years have four digits
 * (RFC 3339 section 5.6); the signed years of ISO 8601 are refused, because calendar arithmetic overflows there.
 */
public final class TimeText {
    /** What is expected, for messages. */
    public static final String EXPECTED = "a date such as 2026-11-23 or an instant such as 2026-11-23T19:00:00Z";

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
