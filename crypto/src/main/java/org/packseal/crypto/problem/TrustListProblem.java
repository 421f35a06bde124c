package org.packseal.crypto.problem;

import java.util.Objects;
import org.packseal.gs1.problem.Problem;

/**
 * Why a trust list is refused, and where. Immutable.
 *
 * @param code stable code, the one to branch on
 * @param where JSON Pointer (RFC 6901) into the list or its payload, empty for all of it
 * @param message one English sentence; quoted input is cut short
 */
public record TrustListProblem(TrustListCode code, String where, String message) implements Problem {
    /**
     * Makes a problem.
     *
     * @param code stable code
     * @param where JSON Pointer
     * @param message one English sentence
     */
    public TrustListProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(message, "message");
    }
}
