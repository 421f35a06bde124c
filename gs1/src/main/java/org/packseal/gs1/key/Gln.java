package org.packseal.gs1.key;

/**
 * Global Location Number (AI 410 to 417). Immutable.
 *
 * @param value 13 ASCII digits, the last its check digit
 */
public record Gln(String value) {
    private static final int LENGTH = 13;

    /**
     * Checks shape and check digit.
     *
     * @param value 13 ASCII digits
     * @throws IllegalArgumentException if {@code value} is not 13 ASCII digits or its check digit is not correct
     */
    public Gln {
        CheckDigit.require("a GLN", value, LENGTH);
    }
}
