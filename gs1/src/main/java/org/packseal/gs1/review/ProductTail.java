package org.packseal.gs1.review;

import org.packseal.gs1.text.Ascii;

/** The end of a value that is the product code of the same pack again, as the beginning of a second scan leaves it. */
public final class ProductTail {
    /** Digits of a GTIN that no value ends in by chance. */
    private static final int TELLING = 8;
    /** Digits of a GTIN behind 01 that tell if a character that is no digit stands before them. */
    private static final int TELLING_BEHIND_AI = 4;

    private static final int FULL = 14;

    private ProductTail() {}

    /**
     * How many characters at the end of a value are the product code of the pack.
     *
     * @param text text with the value
     * @param from where the value begins, of which at least one character is left
     * @param to where the value ends
     * @param gtin text with the fourteen digits of the GTIN
     * @param gtinAt where they begin
     * @return the length, 0 if the value does not end so
     */
    static int length(String text, int from, int to, String gtin, int gtinAt) {
        int zeros = 0;
        while (zeros < FULL - TELLING && gtin.charAt(gtinAt + zeros) == '0') {
            zeros++;
        }
        for (int skipped = zeros; skipped >= 0; skipped--) {
            int digits = FULL - skipped;
            if (to - digits > from && text.regionMatches(to - digits, gtin, gtinAt + skipped, digits)) {
                boolean identifier = skipped == 0 && to - digits - 2 > from && text.startsWith("01", to - digits - 2);
                int whole = skipped == 0 ? digits : wider(text, from, to, gtin, gtinAt, skipped);
                return identifier ? digits + 2 : whole;
            }
        }
        return beginning(text, from, to, gtin, gtinAt);
    }

    /** The GTIN with as many of its leading zeros as stand before it. */
    private static int wider(String text, int from, int to, String gtin, int gtinAt, int skipped) {
        int digits = FULL - skipped;
        if (to - FULL > from && text.regionMatches(to - FULL, gtin, gtinAt, FULL)) {
            boolean identifier = to - FULL - 2 > from && text.startsWith("01", to - FULL - 2);
            return identifier ? FULL + 2 : FULL;
        }
        return digits;
    }

    private static int beginning(String text, int from, int to, String gtin, int gtinAt) {
        for (int digits = FULL - 1; digits >= TELLING_BEHIND_AI; digits--) {
            int at = to - digits - 2;
            boolean identifier = at > from && text.charAt(at + 1) == '1' && text.charAt(at) == '0';
            if (identifier && text.regionMatches(at + 2, gtin, gtinAt, digits)) {
                boolean telling = digits >= TELLING || !Ascii.isDigit(text.charAt(at - 1));
                return telling ? digits + 2 : 0;
            }
        }
        return 0;
    }

    /**
     * How many characters at the end of a text are the product code.
     *
     * @param text the text
     * @param from where to begin, of which at least one character is left
     * @param to where the text ends
     * @param gtin fourteen digits
     * @return the length, 0 if the text does not end so
     */
    public static int length(String text, int from, int to, String gtin) {
        return length(text, from, to, gtin, 0);
    }
}
