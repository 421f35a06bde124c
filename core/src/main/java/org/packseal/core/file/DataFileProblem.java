package org.packseal.core.file;

import java.util.Objects;

/**
 * One thing that is wrong with a data file. Immutable.
 *
 * @param code stable code, the one to branch on
 * @param pointer where it is: a JSON pointer (RFC 6901), empty for the whole file
 * @param message one English sentence
 */
public record DataFileProblem(Code code, String pointer, String message) {
    /** What can be wrong. Constants are stable; new ones may be added. */
    public enum Code {
        /** Larger than the named limit. */
        TOO_LARGE,
        /** More entries than the named limit. */
        TOO_MANY,
        /** Not one well-formed JSON object, nested too deep, or a member named twice. */
        NOT_JSON,
        /** A version of the format that this library does not know. */
        UNKNOWN_SCHEMA_VERSION,
        /** A member that the format does not have. */
        UNKNOWN_MEMBER,
        /** A member that has to be there is not. */
        MISSING_MEMBER,
        /** A value of another type than is due. */
        WRONG_TYPE,
        /** Empty where something has to stand. */
        EMPTY,
        /** A value that is none of the allowed ones. */
        UNKNOWN_VALUE,
        /** A fact that the catalogue does not have. */
        UNKNOWN_FACT,
        /** Not a date in the form that is due. */
        INVALID_DATE,
        /** Not a GTIN of 14 digits with its check digit. */
        INVALID_GTIN,
        /** Something that may occur once occurs twice. */
        DUPLICATE,
        /** The file refers to something that it does not define before. */
        UNKNOWN_REFERENCE,
        /** The legal source is not named. */
        CITATION_MISSING
    }

    /**
     * Checks that nothing is null.
     *
     * @param code stable code
     * @param pointer where it is
     * @param message one English sentence
     */
    public DataFileProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return code + " " + (pointer.isEmpty() ? "(file)" : pointer) + ": " + message;
    }
}
