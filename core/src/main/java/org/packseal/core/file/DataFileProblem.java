package org.packseal.core.file;

import java.util.Objects;
import org.packseal.gs1.problem.Problem;

/**
 * One thing that is wrong with a data file. Immutable.
 *
 * @param code stable code, the one to branch on
 * @param pointer where it is: a JSON pointer (RFC 6901), empty for the whole file
 * @param message one English sentence
 */
public record DataFileProblem(Code code, String pointer, String message) implements Problem {
    /** What can be wrong. Constants are stable; new ones may be added. */
    public enum Code {
        /** Larger than the limit; nothing of it was read. */
        TOO_LARGE,
        /** Nested deeper than the limit. */
        TOO_DEEP,
        /** More entries, conditions or characters than the limit. */
        TOO_MANY,
        /** Not one well-formed JSON value, or not UTF-8. */
        NOT_JSON,
        /** A member that one object has twice. */
        DUPLICATE_MEMBER,
        /** A version of the format that this library does not know. */
        UNKNOWN_SCHEMA_VERSION,
        /** A member that the format does not have. */
        UNKNOWN_MEMBER,
        /** A required member is missing. */
        MISSING_MEMBER,
        /** A value of another type than expected. */
        WRONG_TYPE,
        /** An empty value where content is required. */
        EMPTY,
        /** A text or number outside its range. */
        OUT_OF_RANGE,
        /** A value outside the list of allowed ones. */
        UNKNOWN_VALUE,
        /** A fact that the catalogue does not have. */
        UNKNOWN_FACT,
        /** An operator that conditions do not have. */
        UNKNOWN_OPERATOR,
        /** Not a date in the expected form. */
        INVALID_DATE,
        /** Not a GTIN of 14 digits with its check digit. */
        INVALID_GTIN,
        /** Something that may occur once occurs twice. */
        DUPLICATE,
        /** A reference to something that the file does not define before it. */
        UNKNOWN_REFERENCE,
        /** The legal source is not named. */
        CITATION_MISSING,
        /**
         * A falsification rule that tests intellectual property or authorisation, or any rule that tests intellectual property.
         */
        GUARD,
        /** Two versions of a rule that are in force on one day. */
        TWO_VERSIONS_ACTIVE,
        /** A rule without tests. */
        TESTS_MISSING,
        /** A rule without a test that fires it. */
        NEVER_FIRED,
        /** A rule that reads several facts of more than one kind of observation, which no single observation answers. */
        MIXED_OBSERVATIONS,
        /** An innocent explanation that cannot hold while the condition does. */
        EXPLANATION_NEVER_HOLDS,
        /** An innocent explanation whose cause cannot have produced the sign. */
        EXPLANATION_CANNOT_CAUSE,
        /** A test whose outcome differs from the one it states. */
        TEST_FAILS,
        /** A report on an incident without an assessment of the product. */
        REPORT_WITHOUT_ASSESSMENT
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

    /** {@return the pointer, or {@code (file)} for the whole file} */
    @Override
    public String where() {
        return pointer.isEmpty() ? "(file)" : pointer;
    }

    @Override
    public String toString() {
        return code + " " + where() + ": " + message;
    }
}
