package org.packseal.core.statistics;

import java.io.Serial;
import java.util.Objects;

/** A release was refused. Immutable. */
public final class ReleaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why a release was refused. Constants are stable; new ones may be added. */
    public enum Code {
        /** The pairs of axes close a ring, so that the tables bind each other beyond their margins. */
        CYCLIC_RELEASE,
        /** An earlier release covers this period. */
        PERIOD_FROZEN,
        /** The period is not over. */
        PERIOD_NOT_ENDED,
        /** No period, or more than the limit. */
        PERIOD_COUNT,
        /** The smallest count to be printed is below 3 or above 1,000. */
        THRESHOLD_OUT_OF_RANGE,
        /** One table has more cells than the limit. */
        TABLE_TOO_LARGE
    }

    /** Stable code. */
    private final Code code;
    /** Where it is. */
    private final String where;

    ReleaseException(Code code, String where, String message) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
        this.where = Objects.requireNonNull(where, "where");
    }

    /** {@return stable code, the one to branch on} */
    public Code code() {
        return code;
    }

    /** {@return the period, the pair of axes such as {@code COUNTRY ACT}, or the setting} */
    public String where() {
        return where;
    }
}
