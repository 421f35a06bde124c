package org.packseal.core.rule;

import java.util.Objects;

/**
 * One thing wrong with a rule pack. Immutable.
 *
 * @param code what is wrong
 * @param pointer JSON pointer (RFC 6901) to the place; empty for the whole file
 * @param message one English sentence
 */
public record RulePackProblem(Code code, String pointer, String message) {
    /** What can be wrong with a rule pack. */
    public enum Code {
        /** Larger than the limit; nothing of it was read. */
        TOO_LARGE,
        /** Nested deeper than the limit. */
        TOO_DEEP,
        /** More rules, tests, conditions or characters than the limit. */
        TOO_MANY,
        /** Not JSON, or not UTF-8. */
        NOT_JSON,
        /** A member is given twice. */
        DUPLICATE_MEMBER,
        /** A member that is not known. */
        UNKNOWN_MEMBER,
        /** A member that must be there is not. */
        MISSING_MEMBER,
        /** A value of the wrong JSON type. */
        WRONG_TYPE,
        /** A value that is not one of those allowed. */
        UNKNOWN_VALUE,
        /** A fact the catalogue does not have. */
        UNKNOWN_FACT,
        /** An operator that does not exist. */
        UNKNOWN_OPERATOR,
        /** A list that must not be empty, such as the parts of all and any. */
        EMPTY,
        /** A text or number outside its range. */
        OUT_OF_RANGE,
        /** A falsification rule that looks at intellectual property or authorisation, or any rule at the former. */
        GUARD,
        /** Two rules with one id and one version. */
        DUPLICATE_ID,
        /** Two versions of a rule that hold on one day. */
        TWO_VERSIONS_ACTIVE,
        /** A rule without citation. */
        CITATION_MISSING,
        /** A rule without tests. */
        TESTS_MISSING,
        /** A rule that none of its tests fires. */
        NEVER_FIRED,
        /** An innocent explanation that cannot hold while the condition does. */
        EXPLANATION_NEVER_HOLDS,
        /** A test whose outcome is another than it says. */
        TEST_FAILS
    }

    /**
     * Checks that nothing is null.
     *
     * @param code what is wrong
     * @param pointer JSON pointer
     * @param message one sentence
     */
    public RulePackProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return code + " " + (pointer.isEmpty() ? "(file)" : pointer) + ": " + message;
    }
}
