package org.packseal.crypto.problem;

import java.util.Objects;
import org.packseal.gs1.problem.Problem;

/**
 * What is wrong with a statement, and where. Immutable.
 *
 * @param code stable code, the one to branch on
 * @param where JSON Pointer (RFC 6901) into the payload, empty for all of it
 * @param message one English sentence
 */
public record StatementProblem(StatementCode code, String where, String message) implements Problem {
    /**
     * Makes a problem.
     *
     * @param code stable code
     * @param where JSON Pointer
     * @param message one English sentence
     */
    public StatementProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(message, "message");
    }
}
