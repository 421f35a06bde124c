package org.packseal.crypto.problem;

import java.util.Objects;
import org.packseal.gs1.problem.Problem;

/**
 * A doubt about an entry of a trust list that verifiers use all the same; the roots decide. Immutable.
 *
 * @param code stable code, the one to branch on
 * @param where JSON Pointer (RFC 6901) into the list's payload, such as {@code /keys/17/scope/gcp}
 * @param message one English sentence
 */
public record KeyWarning(KeyWarningCode code, String where, String message) implements Problem {
    /**
     * Makes a warning.
     *
     * @param code stable code
     * @param where JSON Pointer
     * @param message one English sentence
     */
    public KeyWarning {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(message, "message");
    }
}
