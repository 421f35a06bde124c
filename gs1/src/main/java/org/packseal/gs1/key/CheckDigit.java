package org.packseal.gs1.key;

import java.util.Objects;

/**
 * The GS1 check digit (General Specifications 7.9.1): weights 3, 1, 3, 1 … from the right, modulo 10. Stateless.
 */
public final class CheckDigit {
    private CheckDigit() {}

    /**
     * The check digit that belongs behind these digits.
     *
     * @param digits ASCII digits without check digit, at least one
     * @return '0' to '9'
     * @throws IllegalArgumentException if {@code digits} is empty or has another character
     */
    public static char of(String digits) {
        Objects.requireNonNull(digits, "digits");
        if (!Digits.only(digits, 0, digits.length())) {
            throw new IllegalArgumentException("ASCII digits only");
        }
        int sum = 0;
        int weight = 3;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += weight * (digits.charAt(i) - '0');
            weight = 4 - weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /**
     * Whether the last digit is the check digit of those before it.
     *
     * @param digits text with the digits
     * @param from where they begin
     * @param to where they end, exclusive
     * @return true if all are ASCII digits, two or more, and the last one fits
     */
    public static boolean fits(String digits, int from, int to) {
        int sum = 0;
        int tripled = 0;
        int outside = 0;
        int i = to - 1;
        for (; i > from; i -= 2) {
            int last = digits.charAt(i) - '0';
            int before = digits.charAt(i - 1) - '0';
            outside |= last | before | (9 - last) | (9 - before); // negative as soon as one is no digit
            sum += last;
            tripled += before;
        }
        if (i == from) {
            int first = digits.charAt(i) - '0';
            outside |= first | (9 - first);
            sum += first;
        }
        return to - from >= 2 && outside >= 0 && (sum + 3 * tripled) % 10 == 0;
    }
}
