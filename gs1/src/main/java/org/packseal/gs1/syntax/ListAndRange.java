package org.packseal.gs1.syntax;

import org.packseal.gs1.text.Ascii;

/** The small tests that several syntax checks share. */
final class ListAndRange {
    /** Shortest GS1 Company Prefix: without a table of prefixes that many digits must stand where one begins. */
    private static final int SHORTEST_PREFIX = 4;

    private ListAndRange() {}

    static boolean prefixAt(String text, int from, int to) {
        int end = from + SHORTEST_PREFIX;
        return end <= to && Ascii.onlyDigits(text, from, end);
    }

    static boolean onlyZeros(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    static boolean oneOf(String text, int from, int to, String choices) {
        return to - from == 1 && choices.indexOf(text.charAt(from)) >= 0;
    }

    static boolean twoDigitsBelow(String text, int from, int to, int bound) {
        return to - from == 2 && number(text, from, to) < bound;
    }

    /** The number that at most 18 ASCII digits write. */
    static long number(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + (text.charAt(i) - '0');
        }
        return number;
    }

    static boolean percentEscapes(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '%'
                    && !(i + 2 < to && hexadecimal(text.charAt(i + 1)) && hexadecimal(text.charAt(i + 2)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hexadecimal(char c) {
        return Ascii.isLowerHexadecimal(c) || (c >= 'A' && c <= 'F');
    }
}
