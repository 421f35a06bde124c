package org.packseal.gs1.key;

import java.util.Objects;

/**
 * Global Trade Item Number in its 14-digit form (GS1 General Specifications 3.3.2). Immutable.
 *
 * @param value 14 ASCII digits; shorter GTINs carry leading zeros
 */
public record Gtin(String value) {
    /**
     * Checks the shape only: a misread check digit is data, reported by the parser, not an exception here.
     *
     * @param value 14 ASCII digits
     * @throws IllegalArgumentException if {@code value} is not 14 ASCII digits
     */
    public Gtin {
        Objects.requireNonNull(value, "value");
        if (value.length() != 14 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a GTIN has 14 digits here");
        }
    }
}
