package org.packseal.gs1.syntax;

/** What can be wrong with a value. */
public enum Violation {
    /** No value. */
    EMPTY,
    /** Fewer characters than needed, or a component cut. */
    TOO_SHORT,
    /** More characters than allowed. */
    TOO_LONG,
    /** A character outside the component's set. */
    CHARACTER,
    /** Check digit. */
    CHECK_DIGIT,
    /** Check character pair. */
    CHECK_PAIR,
    /** Place of the GS1 Company Prefix. */
    COMPANY_PREFIX,
    /** Calendar date. */
    DATE,
    /** Time of day. */
    TIME,
    /** Code list. */
    LIST,
    /** Range or fixed choice. */
    RANGE,
    /** Percent escape. */
    ESCAPE,
    /** Bank account number. */
    IBAN,
    /** Piece of total, position of end. */
    SEQUENCE
}
