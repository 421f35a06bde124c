package org.packseal.core.rule;

/** The three truth values of Kleene's strong logic. */
enum Kleene {
    FALSE,
    UNKNOWN,
    TRUE;

    /** True only if both are; false if one is. */
    Kleene and(Kleene other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** True if one is; false only if both are. */
    Kleene or(Kleene other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Kleene not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }

    /** Whether it is anything but true; never unknown itself. */
    Kleene notShown() {
        return this == TRUE ? FALSE : TRUE;
    }

    static Kleene of(boolean truth) {
        return truth ? TRUE : FALSE;
    }
}
