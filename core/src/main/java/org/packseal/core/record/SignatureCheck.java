package org.packseal.core.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.trust.KeyPurpose;

/**
 * Checks whether a signature counts here. Trust in the key is checked first, because it costs least; the signature last.
 * Immutable.
 */
final class SignatureCheck {
    /** How far a signer's clock may be ahead of this one. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final TrustedKeys keys;
    private final KeyPurpose role;
    private final Instant now;

    SignatureCheck(TrustedKeys keys, KeyPurpose role, Instant now) {
        this.keys = keys;
        this.role = role;
        this.now = now;
    }

    /** The first fault, or empty where the signature counts. */
    Optional<RecordOutcome> fault(CompactJws signed, Instant signedAt) {
        if (keys.isAmbiguous(signed.kid())) {
            return Optional.of(RecordOutcome.WRONG_USE);
        }
        TrustedKeys.Entry entry = keys.find(signed.kid(), role).orElse(null);
        if (entry == null) {
            return Optional.of(RecordOutcome.UNKNOWN_KEY);
        }
        if (!entry.validity().holdsAt(signedAt)) {
            return Optional.of(RecordOutcome.KEY_NOT_VALID);
        }
        if (entry.validity().isRevokedAt(signedAt)) {
            return Optional.of(RecordOutcome.KEY_REVOKED);
        }
        if (signedAt.isAfter(now.plus(CLOCK_SKEW))) {
            return Optional.of(RecordOutcome.NOT_YET_VALID);
        }
        return signed.isSignedBy(entry.key()) ? Optional.empty() : Optional.of(RecordOutcome.SIGNATURE_INVALID);
    }

    static String message(RecordOutcome outcome) {
        return switch (outcome) {
            case UNKNOWN_KEY -> "Expected a key that is trusted here for this use, found another.";
            case WRONG_USE -> "Expected a key of one use and one holder, found one that is trusted for several.";
            case KEY_NOT_VALID -> "Expected a time at which the key is valid, found another.";
            case KEY_REVOKED -> "Expected a key that was not revoked, found one that was.";
            case NOT_YET_VALID -> "Expected a time that is past, found one in the future.";
            default -> "Expected a signature of this key over these bytes, found another.";
        };
    }
}
