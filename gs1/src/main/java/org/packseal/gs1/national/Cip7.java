package org.packseal.gs1.national;

import java.util.Optional;

/**
 * French CIP code in its short form of seven digits. Immutable.
 *
 * <p>Its form is all that can be checked: newer numbers do not follow the old check rule. Written long it is {@link Cip13}.
 *
 * @param value 7 ASCII digits
 */
public record Cip7(String value) {
    /**
     * Takes a number of the right form.
     *
     * @param value 7 digits
     * @throws IllegalArgumentException if it is not that
     */
    public Cip7 {
        Digits.require("CIP7", check(value));
    }

    /**
     * Checks text as a CIP7, by form alone.
     *
     * @param text anything
     * @return what was found, never a wrong check digit
     */
    public static NumberCheck check(String text) {
        return Digits.form(text, 7);
    }

    /**
     * Reads a CIP7.
     *
     * @param text anything
     * @return the CIP7, or empty where {@link #check} finds fault
     */
    public static Optional<Cip7> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new Cip7(text)) : Optional.empty();
    }

    /**
     * The long form: 34009, these digits, check digit.
     *
     * @return the CIP13
     */
    public Cip13 toCip13() {
        return new Cip13(Ntin.of(Cip13.GTIN_PREFIX, value).value().substring(1));
    }
}
