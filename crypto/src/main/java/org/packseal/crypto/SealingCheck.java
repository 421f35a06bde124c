package org.packseal.crypto;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.Element;
import org.packseal.gs1.key.Gtin;

/** What must hold before a pack is sealed. */
final class SealingCheck {
    /** Written as YYMMDD, in AI 7003 followed by the hour and minute. */
    private static final Set<String> DATES = Set.of("11", "15", "16", "17", "7003");

    private static final int DAY_OFFSET = 4;

    private SealingCheck() {}

    /** The GTIN of a pack that can be sealed. */
    static Gtin gtin(PackStatement pack) {
        requireMandatory(pack);
        Gtin gtin = pack.gtin();
        if (gtin == null || !pack.isClear()) {
            throw new SealingException(SealingProblem.PACK_UNCLEAR);
        }
        for (Element element : pack.signed()) {
            // Since January 2025 a regulated healthcare item states the day.
            if (DATES.contains(element.ai()) && element.value().startsWith("00", DAY_OFFSET)) {
                throw new SealingException(SealingProblem.DAY_MISSING);
            }
        }
        return gtin;
    }

    private static void requireMandatory(PackStatement pack) {
        boolean gtin = false;
        boolean serial = false;
        for (Element element : pack.signed()) {
            gtin |= element.ai().equals("01");
            serial |= element.ai().equals("21");
        }
        if (!gtin) {
            throw new SealingException(SealingProblem.NO_GTIN);
        }
        if (!serial) {
            throw new SealingException(SealingProblem.NO_SERIAL);
        }
    }

    /** The list's entry for a key that may seal this pack now. */
    static IssuerKey listed(@Nullable IssuerKey key, Gtin gtin, @Nullable LocalDate expiry, Instant now) {
        if (key == null) {
            throw new SealingException(SealingProblem.KEY_NOT_LISTED);
        }
        if (key.tokensRejected()) {
            throw new SealingException(SealingProblem.KEY_REVOKED);
        }
        if (!key.covers(gtin)) {
            throw new SealingException(SealingProblem.OUT_OF_SCOPE);
        }
        Instant from = key.notBefore();
        Instant until = key.notAfter();
        // The first moment is within, the last is not (RFC 7519 sections 4.1.4 and 4.1.5).
        if ((from != null && now.isBefore(from)) || (until != null && !now.isBefore(until))) {
            throw new SealingException(SealingProblem.KEY_NOT_VALID_NOW);
        }
        LocalDate last = key.expiryNotAfter();
        if (last != null && (expiry == null || expiry.isAfter(last))) {
            throw new SealingException(SealingProblem.EXPIRY_TOO_LATE);
        }
        return key;
    }
}
