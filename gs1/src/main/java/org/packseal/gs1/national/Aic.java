package org.packseal.gs1.national;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Italian marketing authorisation number (AIC): eight digits, the first a zero, and a check digit. Immutable.
 *
 * <p>Check digit: the digit sums of each digit times 1, 2, 1, 2 … added up, modulo 10. On the old authenticity label it is
 * written as Code 32: six characters to the base 32, in Code 39 with a leading A (Gazzetta Ufficiale 18 July 2014,
 * 14A05668).
 *
 * @param value 9 ASCII digits, the first a zero
 */
public record Aic(String value) {
    /** The digits of Code 32: no vowels but U, so that no words arise. */
    private static final String BASE_32 = "0123456789BCDFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_32_LENGTH = 6;

    /**
     * Takes a number that is known to be right.
     *
     * @param value 9 digits with a right check digit
     * @throws IllegalArgumentException if it is not that
     */
    public Aic {
        Digits.require("AIC", check(value));
    }

    /**
     * Checks text as an AIC.
     *
     * @param text anything
     * @return what was found
     */
    public static NumberCheck check(String text) {
        Objects.requireNonNull(text, "text");
        if (!Digits.only(text, 9) || text.charAt(0) != '0') {
            return NumberCheck.WRONG_FORM;
        }
        return Digits.digitSumsOneTwo(text, 8) % 10 == Digits.at(text, 8)
                ? NumberCheck.OK
                : NumberCheck.WRONG_CHECK_DIGIT;
    }

    /**
     * Reads an AIC.
     *
     * @param text anything
     * @return the AIC, or empty where {@link #check} finds fault
     */
    public static Optional<Aic> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new Aic(text)) : Optional.empty();
    }

    /**
     * Checks six characters of Code 32 and the number they stand for.
     *
     * @param text anything, the leading A of Code 39 taken off
     * @return what was found
     */
    public static NumberCheck checkCode32(String text) {
        long number = fromBase32(Objects.requireNonNull(text, "text"));
        return number < 0 ? NumberCheck.WRONG_FORM : check(nineDigits(number));
    }

    /**
     * Reads an AIC written as Code 32.
     *
     * @param text six characters, the leading A of Code 39 taken off
     * @return the AIC, or empty where {@link #checkCode32} finds fault
     */
    public static Optional<Aic> ofCode32(String text) {
        long number = fromBase32(Objects.requireNonNull(text, "text"));
        return number < 0 ? Optional.empty() : parse(nineDigits(number));
    }

    private static long fromBase32(String text) {
        if (text.length() != CODE_32_LENGTH) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < CODE_32_LENGTH; i++) {
            int digit = BASE_32.indexOf(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            number = number * 32 + digit;
        }
        return number;
    }

    private static String nineDigits(long number) {
        return String.format(Locale.ROOT, "%09d", number);
    }

    /**
     * This number as Code 32.
     *
     * @return six characters, without the leading A of Code 39
     */
    public String toCode32() {
        char[] text = new char[CODE_32_LENGTH];
        int rest = Integer.parseInt(value);
        for (int i = CODE_32_LENGTH - 1; i >= 0; i--, rest /= 32) {
            text[i] = BASE_32.charAt(rest % 32);
        }
        return new String(text);
    }
}
