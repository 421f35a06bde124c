package org.packseal.gs1.text;

/**
 * ASCII characters, as the standards of pack codes mean them: {@code Character.isDigit} and its like accept those of other scripts.
 * Stateless.
 */
public final class Ascii {
    /** Group separator: FNC1 as scanners transmit it (General Specifications 7.8.3), and between fields of ISO/IEC 15434. */
    public static final char GS = '\u001D';

    /** Record separator of ISO/IEC 15434. */
    public static final char RS = '\u001E';

    /** End of transmission, which ends a message of ISO/IEC 15434. */
    public static final char EOT = '\u0004';

    private Ascii() {}

    /**
     * Whether a character is a digit.
     *
     * @param c any UTF-16 unit
     * @return true for 0 to 9
     */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Whether a character is an upper-case letter.
     *
     * @param c any UTF-16 unit
     * @return true for A to Z
     */
    public static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /**
     * Whether a character is a lower-case letter.
     *
     * @param c any UTF-16 unit
     * @return true for a to z
     */
    public static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /**
     * Whether a character is a hexadecimal digit as hash values and UUIDs are written here.
     *
     * @param c any UTF-16 unit
     * @return true for 0 to 9 and a to f
     */
    public static boolean isLowerHexadecimal(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }

    /**
     * Whether a text consists of hexadecimal digits as hash values are written here.
     *
     * @param text any text
     * @return true if all are 0 to 9 or a to f, as in an empty text
     */
    public static boolean onlyLowerHexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLowerHexadecimal(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a character can be seen.
     *
     * @param c any UTF-16 unit
     * @return true from {@code !} to {@code ~}
     */
    public static boolean isVisible(char c) {
        return c > ' ' && c <= '~';
    }

    /**
     * Whether a text consists of digits.
     *
     * @param text any text
     * @return true if it has at least one character and all are digits
     */
    public static boolean onlyDigits(String text) {
        return onlyDigits(text, 0, text.length());
    }

    /**
     * Whether a part of a text consists of digits.
     *
     * @param text any text
     * @param from where the part begins
     * @param to where it ends, exclusive
     * @return true if it has at least one character and all are digits
     */
    public static boolean onlyDigits(String text, int from, int to) {
        return from < to && firstNonDigit(text, from, to) == to;
    }

    /**
     * The first character that is no digit.
     *
     * @param text any text
     * @param from where to begin
     * @param to where to end, exclusive
     * @return its offset, or {@code to} if there is none
     */
    public static int firstNonDigit(String text, int from, int to) {
        int at = from;
        while (at < to && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * The number that two digits write.
     *
     * @param text text with the digits
     * @param at where they begin
     * @return 0 to 99
     */
    public static int twoDigits(String text, int at) {
        return 10 * (text.charAt(at) - '0') + (text.charAt(at + 1) - '0');
    }
}
