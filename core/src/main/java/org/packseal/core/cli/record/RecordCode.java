package org.packseal.core.cli.record;

/** Why an input record could not be used; the other records are answered all the same. */
public enum RecordCode {
    EMPTY_INPUT("the line is empty"),
    INPUT_TOO_LONG("the line is longer than the limit"),
    INVALID_UTF8("the line is not valid UTF-8"),
    UTF_16_INPUT("the input is UTF-16, and UTF-8 is read"),
    INVALID_JSON("the line begins with { and is not one JSON object"),
    INVALID_CSV("a row of a table has more cells than the table has columns"),
    JSON_LIMIT("the JSON is nested too deeply, or a number in it is too long or too large"),
    DUPLICATE_MEMBER("an object has two members of one name"),
    UNKNOWN_MEMBER("a member that is not part of the input"),
    MISSING_MEMBER("a member that this command needs is not there"),
    WRONG_TYPE("a member holds another type than it must"),
    INVALID_VALUE("a member holds a value outside those allowed"),
    UNKNOWN_FACT("a fact that the catalogue does not have"),
    INVALID_FACT("a fact that cannot be stated like this"),
    PRODUCER_RESERVED("a fact names LIBRARY, which only this library speaks for, as its producer"),
    SCAN_ONLY("a fact that is read from the scan alone stands beside a scan"),
    HISTORY_ONLY("a fact of a history stands beside the events that it is found from"),
    OBSERVED_IN_FUTURE("a fact is dated after the time of the assessment"),
    TOO_MANY_FACTS("the record states more facts than one pack may have"),
    TOO_MANY_STATEMENTS("the record has more signed statements than are checked together"),
    UNPAIRED_SURROGATE("a text holds half a character, which UTF-8 cannot carry"),
    NOT_WRITABLE("these elements cannot be written in this form"),
    INTERNAL_ERROR("the library failed on this record, which is a fault of the library");

    private final String meaning;

    RecordCode(String meaning) {
        this.meaning = meaning;
    }

    /** One English phrase, without full stop. */
    public String meaning() {
        return meaning;
    }
}
