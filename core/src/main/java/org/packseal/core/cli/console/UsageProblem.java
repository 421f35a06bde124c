package org.packseal.core.cli.console;

/** Arguments that do not fit together: one line on standard error, exit status 1. */
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageProblem(String message) {
        super(message, null, false, false);
    }
}
