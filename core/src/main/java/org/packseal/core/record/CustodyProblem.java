package org.packseal.core.record;

import java.util.Objects;
import org.packseal.gs1.problem.Problem;

/**
 * One thing that is wrong with a chain of custody. Immutable.
 *
 * @param code stable code
 * @param act number of the act as it was given, from 0; -1 for the chain as a whole
 * @param message one English sentence
 */
public record CustodyProblem(Code code, int act, String message) implements Problem {
    /** What can be wrong. Constants are stable; new ones may be added. */
    public enum Code {
        /** Too large, no compact JWS of this type, or a payload that breaks its form. */
        MALFORMED,
        /** More acts than the limit. */
        TOO_MANY,
        /** The key is not listed here for acts of custody. */
        UNKNOWN_KEY,
        /** The key is listed for several uses. One key has one use, so it is trusted for none of them. */
        WRONG_USE,
        /** The act was signed outside the time for which the key is valid. */
        KEY_NOT_VALID,
        /** The key was revoked. */
        KEY_REVOKED,
        /** The time of the act lies in the future. */
        NOT_YET_VALID,
        /** The signature does not hold. */
        SIGNATURE_INVALID,
        /** Two acts name the same act before them. */
        CHAIN_FORKED,
        /** The act before it is not among those given. */
        CHAIN_BROKEN,
        /** The act is more than 5 minutes earlier than the one before it. */
        TIME_BACKWARDS,
        /** The giver is another than the last holder, or the signer is neither giver nor taker. */
        HOLDER_BREAK,
        /** The seal changed without an act that opened it, or a sample was opened while it was sealed. */
        SEAL_BREAK,
        /** The receiver of a handover did not sign. */
        UNSIGNED_HANDOVER
    }

    /**
     * Checks that nothing is null.
     *
     * @param code stable code
     * @param act number of the act, from 0, or -1
     * @param message one English sentence
     */
    public CustodyProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /** {@return the act, as in {@code act 2}, or {@code chain}} */
    @Override
    public String where() {
        return act < 0 ? "chain" : "act " + act;
    }
}
