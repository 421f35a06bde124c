package org.packseal.gs1.problem;

/** Ways in which a read looks damaged by scanner, keyboard or copy, though nobody can be sure. */
public enum SuspicionCode {
    /** A group separator (FNC1, GS) seems to be missing or to have become another character. */
    SEPARATOR_PROBABLY_LOST,
    /** Upper and lower case look exchanged. */
    CASE_INVERTED,
    /** The characters look typed through another keyboard layout. */
    KEYBOARD_LAYOUT
}
