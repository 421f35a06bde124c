package org.packseal.crypto.problem;

import java.util.Objects;

/** A pack that was not sealed, and why. Carries nothing of the key. */
public final class SealingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The reason. */
    private final SealingProblem problem;

    /**
     * Makes one.
     *
     * @param problem why the pack cannot be sealed
     */
    public SealingException(SealingProblem problem) {
        super(Objects.requireNonNull(problem, "problem").message());
        this.problem = problem;
    }

    /**
     * Why the pack was not sealed.
     *
     * @return the code
     */
    public SealingProblem problem() {
        return problem;
    }
}
