package org.packseal.gs1.syntax;

import org.packseal.gs1.text.Ascii;

/** International bank account number (ISO 13616): country, two check digits, account; modulo 97 with the front moved back. */
final class BankAccount {
    private static final int SHORTEST = 11;
    private static final int LONGEST = 34;

    private BankAccount() {}

    static boolean fits(String text, int from, int to) {
        int length = to - from;
        if (length < SHORTEST || length > LONGEST || !CodeList.ISO3166ALPHA2.has(text, from, from + 2)) {
            return false;
        }
        int remainder = 0;
        for (int i = 0; i < length; i++) {
            int value = value(text.charAt(from + (i + 4) % length));
            if (value < 0) {
                return false;
            }
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder == 1;
    }

    private static int value(char c) {
        if (Ascii.isDigit(c)) {
            return c - '0';
        }
        return Ascii.isUpper(c) ? c - 'A' + 10 : -1;
    }
}
