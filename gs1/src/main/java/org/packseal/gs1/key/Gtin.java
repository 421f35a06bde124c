package org.packseal.gs1.key;

import java.util.Objects;
import org.packseal.gs1.text.Ascii;

/**
 * Global Trade Item Number in its 14-digit form (General Specifications 3.3.2). Immutable.
 *
 * @param value 14 ASCII digits; shorter GTINs carry leading zeros
 */
public record Gtin(String value) {
    private static final int FULL = 14;

    /**
     * Checks the shape only: a misread check digit is data, reported by the parser, not an exception here.
     *
     * @param value 14 ASCII digits
     * @throws IllegalArgumentException if {@code value} is not 14 ASCII digits
     */
    public Gtin {
        Objects.requireNonNull(value, "value");
        if (value.length() != FULL || !Ascii.onlyDigits(value, 0, FULL)) {
            throw new IllegalArgumentException("a GTIN has 14 digits here");
        }
    }

    /**
     * A GTIN from the digits as they are printed.
     *
     * @param digits 8, 12, 13 or 14 ASCII digits, check digit included
     * @return the GTIN, filled with zeros on the left
     * @throws IllegalArgumentException if the length is another, a character is no digit or the check digit is not correct
     */
    public static Gtin of(String digits) {
        int length = digits.length();
        boolean shape = length == 8 || length == 12 || length == 13 || length == FULL;
        if (!shape || !CheckDigit.isCorrect(digits, 0, length)) {
            throw new IllegalArgumentException("a GTIN has 8, 12, 13 or 14 digits, the last its check digit");
        }
        return new Gtin("0".repeat(FULL - length) + digits);
    }

    /**
     * The shortest GTIN format that holds this number.
     *
     * @return 8, 12, 13 or 14 digits
     */
    public int format() {
        int zeros = 0;
        while (zeros < FULL && value.charAt(zeros) == '0') {
            zeros++;
        }
        if (zeros >= 6) {
            return 8;
        }
        return zeros >= 2 ? 12 : FULL - zeros;
    }

    /**
     * The number in its shortest format.
     *
     * @return 8, 12, 13 or 14 digits
     */
    public String shortest() {
        return value.substring(FULL - format());
    }

    /**
     * Indicator digit (General Specifications 2.1.6): 1 to 8 a packaging level, 9 an item of variable measure.
     *
     * @return the first digit; 0 for what has no indicator
     */
    public int indicator() {
        return value.charAt(0) - '0';
    }

    /**
     * Whether the number is one of restricted circulation (General Specifications 1.4.3, 2.1.11): GTIN-8 under 0 or 2, GTIN-13 under 02,
     * 04 and 20 to 29. It means something in one company or country only, and no medicine is known by it elsewhere.
     *
     * @return true for such a number
     */
    public boolean isRestrictedCirculation() {
        return isRestrictedCirculation(value, 0);
    }

    /**
     * Whether fourteen digits in a text are a number of restricted circulation.
     *
     * @param text text with the digits
     * @param from where they begin
     * @return true for such a number
     */
    public static boolean isRestrictedCirculation(String text, int from) {
        char second = text.charAt(from + 1);
        if (second == '2') {
            return true;
        }
        if (second != '0') {
            return false;
        }
        char third = text.charAt(from + 2);
        if (third == '2' || third == '4') {
            return true;
        }
        for (int i = from + 2; i < from + 6; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return text.charAt(from + 6) == '2' || text.charAt(from + 6) == '0';
    }

    /**
     * The check digit as it was read.
     *
     * @return the last digit
     */
    public int checkDigit() {
        return value.charAt(FULL - 1) - '0';
    }

    /**
     * Whether the check digit is right.
     *
     * @return false for a misread number
     */
    public boolean hasCorrectCheckDigit() {
        return CheckDigit.isCorrect(value, 0, FULL);
    }
}
