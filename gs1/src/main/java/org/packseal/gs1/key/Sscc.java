package org.packseal.gs1.key;

/**
 * Serial Shipping Container Code (General Specifications 3.3.1). Immutable.
 *
 * @param value 18 ASCII digits, the last its check digit
 */
public record Sscc(String value) {
    private static final int LENGTH = 18;

    /**
     * Checks shape and check digit.
     *
     * @param value 18 ASCII digits
     * @throws IllegalArgumentException if {@code value} is not 18 ASCII digits or its check digit is not correct
     */
    public Sscc {
        CheckDigit.require("an SSCC", value, LENGTH);
    }

    /**
     * Extension digit, chosen by the company that builds the container.
     *
     * @return the first digit
     */
    public int extensionDigit() {
        return value.charAt(0) - '0';
    }
}
