package org.packseal.core.record;

import java.io.Serial;
import java.util.Objects;

/** Refuses to make or read a record or an act of custody. Immutable. */
public final class RecordException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong. Constants are stable; new ones may be added. */
    public enum Code {
        /** The payload breaks its form; the pointer says where. */
        MALFORMED,
        /** Larger than the limit. */
        TOO_LARGE,
        /** Evaluating what the record would hold gives another assessment. */
        NOT_REPRODUCIBLE,
        /** A statement that was given does not hold all facts that are said to rest on it. */
        FACTS_NOT_BACKED,
        /** The bytes that the signer answered are no signature of the key. */
        SIGNATURE_REJECTED
    }

    /** Stable code. */
    private final Code code;
    /** Where it is. */
    private final String pointer;

    RecordException(Code code, String pointer, String message) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
        this.pointer = Objects.requireNonNull(pointer, "pointer");
    }

    /** {@return stable code, the one to branch on} */
    public Code code() {
        return code;
    }

    /** {@return JSON pointer (RFC 6901) into the payload, empty for the whole} */
    public String pointer() {
        return pointer;
    }
}
