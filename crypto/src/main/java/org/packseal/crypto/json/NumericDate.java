package org.packseal.crypto.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads times given as NumericDate (RFC 7519 section 2), here whole seconds since 1970-01-01T00:00:00Z. */
public final class NumericDate {
    /** Last second of the year 9999, so that no sum of times overflows. */
    private static final long LATEST = 253_402_300_799L;

    private NumericDate() {}

    /**
     * Reads a member that must be there.
     *
     * @param json the object
     * @param member name of the member
     * @return the time, or null where the number lies outside the years 1970 to 9999
     * @throws JsonException if the member is absent or no whole number
     */
    public static @Nullable Instant read(JsonObject json, String member) throws JsonException {
        long seconds = json.number(member);
        return seconds < 0 || seconds > LATEST ? null : Instant.ofEpochSecond(seconds);
    }
}
