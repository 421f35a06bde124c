package org.packseal.gs1.national;

/** What the check of a national number found. */
public enum NumberCheck {
    /** Form and check digit, where the scheme has a published one, are right. */
    OK,
    /** Wrong length or wrong characters: not a number of this scheme. */
    WRONG_FORM,
    /** The form is right and the check digit is not: misread, mistyped or made up. */
    WRONG_CHECK_DIGIT
}
