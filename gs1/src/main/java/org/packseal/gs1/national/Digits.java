package org.packseal.gs1.national;

/** ASCII digits of a number, and the weighted sums that check rules are made of. */
final class Digits {
    private Digits() {}

    /** Whether the text is exactly {@code length} ASCII digits; other Unicode digits do not count. */
    static boolean only(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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

    /** The GS1 check digit of the first {@code count} digits (General Specifications 7.9.1: 3, 1, 3, 1 from the right). */
    static int gs1CheckDigit(String text, int count) {
        int sum = 0;
        for (int i = count - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += at(text, i) * weight;
        }
        return (10 - sum % 10) % 10;
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

    static IllegalArgumentException refused(String number, NumberCheck check) {
        return new IllegalArgumentException("not a valid " + number + ": " + check);
    }
}
