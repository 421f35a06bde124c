package org.packseal.core.cli;

/** Arguments that do not fit together: one line on standard error, exit status 1. */
final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageProblem(String message) {
        super(message, null, false, false);
    }
}
