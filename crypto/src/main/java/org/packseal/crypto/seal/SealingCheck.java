package org.packseal.crypto.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.issuer.IssuerKey;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.problem.SealingProblem;
import org.packseal.crypto.token.form.PackStatement;
import org.packseal.crypto.trust.Freshness;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.element.Element;
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
        if (gtin.isRestrictedCirculation()) {
            throw new SealingException(SealingProblem.RESTRICTED_CIRCULATION);
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

    /** Requires that a scanner which loses case leaves the signed values as they are. */
    static void upperCase(PackStatement pack) {
        for (Element element : pack.signed()) {
            if (element.value().chars().anyMatch(c -> c >= 'a' && c <= 'z')) {
                throw new SealingException(SealingProblem.LOWER_CASE);
            }
        }
    }

    /** Why a key may seal no pack at all now, or null; {@code key} is the list's entry for it, if there is one. */
    static @Nullable SealingProblem keyProblem(TrustList list, @Nullable IssuerKey key, Instant now) {
        if (list.freshness(now) == Freshness.EXPIRED) {
            return SealingProblem.LIST_EXPIRED;
        }
        if (key == null) {
            return SealingProblem.KEY_NOT_LISTED;
        }
        if (key.tokensRejected()) {
            return SealingProblem.KEY_REVOKED;
        }
        Instant from = key.notBefore();
        Instant until = key.notAfter();
        // The first moment is within, the last is not (RFC 7519 sections 4.1.4 and 4.1.5).
        boolean within = (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
        return within ? null : SealingProblem.KEY_NOT_VALID_NOW;
    }

    /** Requires that a key which may seal now may seal this pack. */
    static void covered(IssuerKey key, Gtin gtin, @Nullable LocalDate expiry) {
        if (!key.covers(gtin)) {
            throw new SealingException(SealingProblem.OUT_OF_SCOPE);
        }
        LocalDate last = key.expiryNotAfter();
        if (last != null && (expiry == null || expiry.isAfter(last))) {
            throw new SealingException(SealingProblem.EXPIRY_TOO_LATE);
        }
    }
}
