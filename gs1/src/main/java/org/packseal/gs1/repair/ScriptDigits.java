package org.packseal.gs1.repair;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.scan.ScanAssembly;

/** Digits of other scripts, and the full-width forms of ASCII (Unicode U+FF01 to U+FF5E), as the ASCII characters they stand for. */
final class ScriptDigits {
    private static final char FIRST_FULL_WIDTH = '\uFF01';
    private static final char LAST_FULL_WIDTH = '\uFF5E';

    private ScriptDigits() {}

    /** The text in ASCII, or null if it has no such character. */
    static @Nullable String toAscii(String text) {
        int first = 0;
        while (first < text.length() && toAscii(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return null;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            out.append(toAscii(text.charAt(i)));
        }
        return out.toString();
    }

    /** Whether the text in ASCII names a product with a correct check digit, whatever else is wrong with it. */
    static boolean nameProduct(ScanAssembly scan, RepairSearch search) {
        String ascii = toAscii(scan.text());
        if (ascii == null || !search.spend(ascii.length())) {
            return false;
        }
        Gtin gtin = search.parsed(ascii).gtin();
        return gtin != null && gtin.hasCorrectCheckDigit();
    }

    private static char toAscii(char c) {
        if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
            return (char) (c - FIRST_FULL_WIDTH + '!');
        }
        int digit = c > 127 ? Character.digit(c, 10) : -1;
        return digit >= 0 ? (char) ('0' + digit) : c;
    }
}
