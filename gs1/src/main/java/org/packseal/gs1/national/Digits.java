package org.packseal.gs1.national;

import java.util.Objects;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.text.Ascii;

/** Checks of form that several schemes share, and the weighted sums that check rules are made of. */
final class Digits {
    private Digits() {}

    /** Whether the text is exactly {@code length} ASCII digits. */
    static boolean only(String text, int length) {
        return text.length() == length && Ascii.onlyDigits(text);
    }

    /** The check of a number of which only the length is known: OK or a wrong form. */
    static NumberCheck form(String text, int length) {
        return only(Objects.requireNonNull(text, "text"), length) ? NumberCheck.OK : NumberCheck.WRONG_FORM;
    }

    /** The check of a number that is a GTIN-13 with this beginning. */
    static NumberCheck gtin13(String text, String prefix) {
        if (!only(Objects.requireNonNull(text, "text"), 13) || !text.startsWith(prefix)) {
            return NumberCheck.WRONG_FORM;
        }
        return CheckDigit.isCorrect(text, 0, 13) ? NumberCheck.OK : NumberCheck.WRONG_CHECK_DIGIT;
    }

    static int at(String text, int index) {
        return text.charAt(index) - '0';
    }

    /** Sum of the first {@code count} digits, each times its weight; weights rise by one from the left. */
    static int risingSum(String text, int count, int firstWeight) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += at(text, i) * (firstWeight + i);
        }
        return sum;
    }

    /** Sum of the decimal digits of each product digit times 1, 2, 1, 2 … from the left. */
    static int digitSumsOneTwo(String text, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int product = at(text, i) * (1 + i % 2);
            sum += product / 10 + product % 10;
        }
        return sum;
    }

    /** Refuses a number in which its check found fault. */
    static void require(String number, NumberCheck check) {
        if (check != NumberCheck.OK) {
            throw refused(number, check);
        }
    }

    static IllegalArgumentException refused(String number, NumberCheck check) {
        return new IllegalArgumentException("not a valid " + number + ": " + check);
    }
}
