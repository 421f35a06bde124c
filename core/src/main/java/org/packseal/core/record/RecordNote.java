package org.packseal.core.record;

import java.util.Objects;
import org.packseal.gs1.problem.Problem;

/**
 * What a reader of a record should hear beside its outcome. Immutable.
 *
 * @param code stable code
 * @param pointer JSON pointer into the payload
 * @param message one English sentence
 */
public record RecordNote(Code code, String pointer, String message) implements Problem {
    /** What can be noted. Constants are stable; new ones may be added. */
    public enum Code {
        /** The record continues an earlier one that is not at hand, so what was recorded before is not known here. */
        EARLIER_RECORD_NOT_GIVEN
    }

    /**
     * Checks that nothing is null.
     *
     * @param code stable code
     * @param pointer JSON pointer into the payload
     * @param message one English sentence
     */
    public RecordNote {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    static RecordNote earlierNotGiven(int index, String sha256) {
        return new RecordNote(
                Code.EARLIER_RECORD_NOT_GIVEN,
                "/prev/" + index,
                "Expected the earlier record of SHA-256 " + sha256
                        + " among those given, found none; ask who made this " + "record for it.");
    }

    /** {@return the pointer} */
    @Override
    public String where() {
        return pointer;
    }
}
