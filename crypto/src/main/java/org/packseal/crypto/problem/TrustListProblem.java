package org.packseal.crypto.problem;

import java.util.Objects;

/**
 * Why a trust list is refused, and where. Immutable.
 *
 * @param code stable code, the one to branch on
 * @param place JSON Pointer (RFC 6901) into the list or its payload, empty for all of it
 * @param message one English sentence; quoted input is cut short
 */
public record TrustListProblem(TrustListCode code, String place, String message) {
    /**
     * Makes a problem.
     *
     * @param code stable code
     * @param place JSON Pointer
     * @param message one English sentence
     */
    public TrustListProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }
}
