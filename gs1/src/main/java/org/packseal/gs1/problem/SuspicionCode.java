package org.packseal.gs1.problem;

/** Ways in which a read looks damaged by scanner, keyboard or copy, though nobody can be sure. */
public enum SuspicionCode {
    /** A group separator (FNC1, GS) seems to be missing or to have become another character. */
    SEPARATOR_PROBABLY_LOST,
    /** Upper and lower case look exchanged. */
    CASE_INVERTED,
    /** Characters that do not belong to the code seem to stand before or behind it. */
    ADDED_CHARACTERS,
    /** Characters seem to be missing at the beginning of the code. */
    LOST_CHARACTERS,
    /** The text looks copied or typed from what is printed beside the code. */
    COPIED_TEXT,
    /** The characters look typed through another keyboard layout. */
    KEYBOARD_LAYOUT,
    /** Two scans, or a scan and a part of another one, seem to have run into one field. */
    GLUED_SCANS
}
