package org.packseal.core.rule;

/** The operators of conditions. There are no others: whatever needs computing is a fact that Java derives. */
enum Operator {
    /** All of the conditions. */
    ALL("all"),
    /** At least one of the conditions. */
    ANY("any"),
    /** The opposite; unknown stays unknown. */
    NOT("not"),
    /** Anything but shown: also where it is unknown. */
    NOT_SHOWN("notShown"),
    /** The fact has a value. */
    KNOWN("known"),
    /** The fact has this value. */
    EQ("eq"),
    /** The fact has one of these values. */
    IN("in"),
    /** Less than a number or another fact. */
    LT("lt"),
    /** Greater than a number or another fact. */
    GT("gt"),
    /** One of these facts has one of these values. */
    IN_ANY("inAny");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }
}
