package org.packseal.gs1.national;

import java.util.Optional;

/**
 * Brazilian registration number of ANVISA: thirteen digits, carried in AI 713. Immutable. How its check digit is made is
 * not published, so it is not checked.
 *
 * @param value 13 ASCII digits
 */
public record Anvisa(String value) {
    /**
     * Takes a number of the right form.
     *
     * @param value 13 digits
     * @throws IllegalArgumentException if it is not that
     */
    public Anvisa {
        Digits.require("ANVISA registration", check(value));
    }

    /**
     * Checks text as a registration number, by form alone.
     *
     * @param text anything
     * @return what was found, never a wrong check digit
     */
    public static NumberCheck check(String text) {
        return Digits.form(text, 13);
    }

    /**
     * Reads a registration number.
     *
     * @param text anything
     * @return the number, or empty where {@link #check} finds fault
     */
    public static Optional<Anvisa> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new Anvisa(text)) : Optional.empty();
    }

    /**
     * Whether the number is that of a medicine.
     *
     * @return true if the first digit is 1
     */
    public boolean isMedicine() {
        return value.charAt(0) == '1';
    }
}
