package org.packseal.gs1.key;

import java.util.Objects;
import org.packseal.gs1.text.Ascii;

/**
 * The GS1 check digit (General Specifications 7.9.1): weights 3, 1, 3, 1 … from the right, modulo 10. Stateless.
 */
public final class CheckDigit {
    private CheckDigit() {}

    /**
     * The check digit of these digits.
     *
     * @param digits ASCII digits without check digit, at least one
     * @return '0' to '9'
     * @throws IllegalArgumentException if {@code digits} is empty or has another character
     */
    public static char of(String digits) {
        Objects.requireNonNull(digits, "digits");
        if (!Ascii.onlyDigits(digits, 0, digits.length())) {
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
     * @return true if all are ASCII digits, two or more, and the last one is their check digit
     */
    public static boolean isCorrect(String digits, int from, int to) {
        // The sum of the digits that weigh 1 where the check digit is the last so far; threefold is that of the others.
        int single = 0;
        int threefold = 0;
        for (int i = from; i < to; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int sum = threefold + digit;
            threefold = single;
            single = sum;
        }
        return to - from >= 2 && (3 * threefold + single) % 10 == 0;
    }

    /** Refuses what is not so many digits of which the last is the check digit; the key's name comes with its article. */
    static void require(String key, String value, int length) {
        Objects.requireNonNull(value, "value");
        if (value.length() != length || !isCorrect(value, 0, length)) {
            throw new IllegalArgumentException(key + " has " + length + " digits, the last its check digit");
        }
    }
}
