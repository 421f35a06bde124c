package org.packseal.gs1.form;

/**
 * The check character of the HIBC Supplier Labeling Standard: the sum of all character values modulo 43, a character's
 * value being its place in this alphabet (the one of Code 39).
 */
public final class HibcCheck {
    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    private HibcCheck() {}

    /** Check character over a part of a text all of whose characters belong to the alphabet. */
    static char of(String text, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += ALPHABET.indexOf(text.charAt(i));
        }
        return ALPHABET.charAt(sum % 43);
    }

    /** Whether a text of the alphabet alone ends in its check character. */
    public static boolean isCorrect(String text) {
        int last = text.length() - 1;
        return last > 0
                && firstOutside(text, 0, text.length()) == text.length()
                && of(text, 0, last) == text.charAt(last);
    }

    /** The first character outside the alphabet, or {@code to}. */
    static int firstOutside(String text, int from, int to) {
        int i = from;
        while (i < to && ALPHABET.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
