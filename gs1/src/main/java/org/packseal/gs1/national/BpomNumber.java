package org.packseal.gs1.national;

import org.packseal.gs1.text.Ascii;

/**
 * The licence number (NIE) of Indonesia's BPOM for medicines: three letters, ten digits, a letter and a digit, such as
 * {@code DKL1234567890A1}. It has no check digit.
 */
final class BpomNumber {
    private static final int LETTERS = 3;
    private static final int DIGITS_END = 13;
    private static final int LENGTH = 15;

    private BpomNumber() {}

    /** Whether a text has the form of a licence number of medicines, which hardly anything else has. */
    static boolean hasOwnForm(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        boolean letters =
                Ascii.isUpper(text.charAt(0)) && Ascii.isUpper(text.charAt(1)) && Ascii.isUpper(text.charAt(2));
        return letters
                && Ascii.onlyDigits(text, LETTERS, DIGITS_END)
                && Ascii.isUpper(text.charAt(DIGITS_END))
                && Ascii.isDigit(text.charAt(DIGITS_END + 1));
    }
}
