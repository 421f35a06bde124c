package org.packseal.core.cli.record;

/** Why an input record could not be used; the other records are answered all the same. */
public enum RecordCode {
    /** The line is empty. */
    EMPTY_INPUT,
    /** The line is longer than the limit. */
    INPUT_TOO_LONG,
    /** The line is not valid UTF-8. */
    INVALID_UTF8,
    /** The input is UTF-16, and UTF-8 is read. */
    UTF_16_INPUT,
    /** The line begins with { and is not one JSON object. */
    INVALID_JSON,
    /** A row of a table has more cells than the table has columns. */
    INVALID_CSV,
    /** The JSON is nested too deeply, or a number in it is too long or too large. */
    JSON_LIMIT,
    /** An object has two members of one name. */
    DUPLICATE_MEMBER,
    /** A member that is not part of the input. */
    UNKNOWN_MEMBER,
    /** A member that this command needs is not there. */
    MISSING_MEMBER,
    /** A member holds another type than it must. */
    WRONG_TYPE,
    /** A member holds a value outside those allowed. */
    INVALID_VALUE,
    /** A fact that the catalogue does not have. */
    UNKNOWN_FACT,
    /** A fact that cannot be stated like this. */
    INVALID_FACT,
    /** A fact names LIBRARY, which only this library speaks for, as its producer. */
    PRODUCER_RESERVED,
    /** A fact that is read from the scan alone stands beside a scan. */
    SCAN_ONLY,
    /** A fact of a history stands beside the events that it is found from. */
    HISTORY_ONLY,
    /** A fact is dated after the time of the assessment. */
    OBSERVED_IN_FUTURE,
    /** The record states more facts than one pack may have. */
    TOO_MANY_FACTS,
    /** The record has more signed statements than are checked together. */
    TOO_MANY_STATEMENTS,
    /** A text holds half a character, which UTF-8 cannot carry. */
    UNPAIRED_SURROGATE,
    /** These elements cannot be written in this form. */
    NOT_WRITABLE,
    /** The library failed on this record, which is a fault of the library. */
    INTERNAL_ERROR
}
