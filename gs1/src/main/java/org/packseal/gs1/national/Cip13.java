package org.packseal.gs1.national;

import java.util.Optional;
import org.packseal.gs1.key.Gtin;

/**
 * French CIP code of thirteen digits: 34009, {@link Cip7}, and the GS1 check digit. Immutable.
 *
 * <p>It is a GTIN-13; the check digit is not that of Luhn.
 *
 * @param value 13 ASCII digits
 */
public record Cip13(String value) {
    static final String GTIN_PREFIX = "034009";

    /**
     * Takes a number that is known to be right.
     *
     * @param value 13 digits beginning with 34009, the last a right check digit
     * @throws IllegalArgumentException if it is not that
     */
    public Cip13 {
        Digits.require("CIP13", check(value));
    }

    /**
     * Checks text as a CIP13.
     *
     * @param text anything
     * @return what was found
     */
    public static NumberCheck check(String text) {
        return Digits.gtin13(text, GTIN_PREFIX.substring(1));
    }

    /**
     * Reads a CIP13.
     *
     * @param text anything
     * @return the CIP13, or empty where {@link #check} finds fault
     */
    public static Optional<Cip13> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new Cip13(text)) : Optional.empty();
    }

    /**
     * The CIP13 that a GTIN is.
     *
     * @param gtin any GTIN
     * @return the CIP13, or empty where the GTIN is none
     */
    public static Optional<Cip13> ofGtin(Gtin gtin) {
        return gtin.value().startsWith(GTIN_PREFIX) ? parse(gtin.value().substring(1)) : Optional.empty();
    }

    /**
     * The GTIN: a zero and this number.
     *
     * @return the GTIN in its 14-digit form
     */
    public Gtin toGtin() {
        return new Gtin("0" + value);
    }

    /**
     * The short form.
     *
     * @return the seven digits between prefix and check digit
     */
    public Cip7 toCip7() {
        return new Cip7(value.substring(5, 12));
    }
}
