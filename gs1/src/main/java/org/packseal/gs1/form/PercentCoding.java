package org.packseal.gs1.form;

import org.packseal.gs1.text.Ascii;

/** Percent-encoding of RFC 3986, one octet one character. A {@code +} stands for a space in queries only. */
final class PercentCoding {
    private static final String HEX = "0123456789ABCDEF";

    private PercentCoding() {}

    /** Value of a hexadecimal digit in either case, or -1. */
    static int hex(char c) {
        if (Ascii.isDigit(c)) {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' && c < 128 ? lower - 'a' + 10 : -1;
    }

    /** Whether the percent sign at this offset is followed, before {@code to}, by two hexadecimal digits. */
    static boolean escapeAt(String text, int at, int to) {
        return at + 2 < to && hex(text.charAt(at + 1)) >= 0 && hex(text.charAt(at + 2)) >= 0;
    }

    /** The octet of a well-formed escape. */
    static char octet(String text, int at) {
        return (char) ((hex(text.charAt(at + 1)) << 4) | hex(text.charAt(at + 2)));
    }

    /** The text with escapes resolved; a malformed escape stays as it is, its report is the reader's. */
    static String decode(String text, int from, int to, boolean plusIsSpace) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '%' && escapeAt(text, i, to)) {
                out.append(octet(text, i));
                i += 2;
            } else {
                out.append(plusIsSpace && c == '+' ? ' ' : c);
            }
        }
        return out.toString();
    }

    /** Appends a value with everything but unreserved characters escaped. */
    static void encode(StringBuilder out, String value, boolean spaceIsPlus) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (unreserved(c)) {
                out.append(c);
            } else if (c == ' ' && spaceIsPlus) {
                out.append('+');
            } else {
                escape(out, c);
            }
        }
    }

    /** Appends the escape of one character below 256. */
    static void escape(StringBuilder out, char c) {
        out.append('%').append(HEX.charAt((c >> 4) & 15)).append(HEX.charAt(c & 15));
    }

    /** Unreserved characters, RFC 3986 section 2.3. */
    static boolean unreserved(char c) {
        int lower = c | 0x20;
        return c < 128 && (Ascii.isLower((char) lower) || Ascii.isDigit(c) || "-._~".indexOf(c) >= 0);
    }
}
