package org.packseal.core.cli.console;

/** Exit statuses of the command. */
public final class ExitStatus {
    /** All records were answered; a bad record is a result, not a failure. */
    public static final int OK = 0;
    /** The arguments are wrong. */
    public static final int USAGE = 1;
    /** A file or list could not be used. */
    public static final int FILE = 2;
    /** The run was interrupted, or nobody reads its output any more. */
    public static final int INTERRUPTED = 3;

    private ExitStatus() {}
}
