package org.packseal.core.cli;

/** Exit statuses of the command. */
final class ExitStatus {
    /** All records were answered; a bad record is a result, not a failure. */
    static final int OK = 0;
    /** The arguments are wrong. */
    static final int USAGE = 1;
    /** A file or list could not be used. */
    static final int FILE = 2;
    /** The run was interrupted, or nobody reads its output any more. */
    static final int INTERRUPTED = 3;

    private ExitStatus() {}
}
