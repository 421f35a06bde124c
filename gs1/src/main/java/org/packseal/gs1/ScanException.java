package org.packseal.gs1;

import java.util.Objects;
import org.packseal.gs1.problem.ScanProblem;

/** A scan with problems, for callers who want that as an exception. Carries what was read. */
public final class ScanException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What was read, problems included; not serialised. */
    private final transient ParsedScan scan;

    ScanException(ParsedScan scan) {
        super(scan.problems().get(0).message());
        this.scan = Objects.requireNonNull(scan, "scan");
    }

    /**
     * The first problem; its message is the exception's.
     *
     * @return the problem with code, identifier, offset and length
     */
    public ScanProblem problem() {
        return scan.problems().get(0);
    }

    /**
     * Everything that was read, with all its problems.
     *
     * @return the scan
     */
    public ParsedScan scan() {
        return scan;
    }
}
