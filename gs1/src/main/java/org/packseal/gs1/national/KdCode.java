package org.packseal.gs1.national;

import java.util.Optional;
import org.packseal.gs1.key.Gtin;

/**
 * Korean drug code (KD code): a GTIN-13 under the GS1 prefix 880. Immutable.
 *
 * @param value 13 ASCII digits beginning with 880
 */
public record KdCode(String value) {
    private static final String GS1_PREFIX = "880";

    /**
     * Takes a number that is known to be right.
     *
     * @param value 13 digits beginning with 880, the last a right check digit
     * @throws IllegalArgumentException if it is not that
     */
    public KdCode {
        Digits.require("KD code", check(value));
    }

    /**
     * Checks text as a KD code.
     *
     * @param text anything
     * @return what was found
     */
    public static NumberCheck check(String text) {
        return Digits.gtin13(text, GS1_PREFIX);
    }

    /**
     * Reads a KD code.
     *
     * @param text anything
     * @return the code, or empty where {@link #check} finds fault
     */
    public static Optional<KdCode> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new KdCode(text)) : Optional.empty();
    }

    /**
     * The KD code that a GTIN is; that the item is a drug cannot be seen from the number.
     *
     * @param gtin any GTIN
     * @return the code, or empty where the GTIN is of another form
     */
    public static Optional<KdCode> ofGtin(Gtin gtin) {
        return gtin.value().charAt(0) == '0' ? parse(gtin.value().substring(1)) : Optional.empty();
    }

    /**
     * The GTIN: a zero and this number.
     *
     * @return the GTIN in its 14-digit form
     */
    public Gtin toGtin() {
        return new Gtin("0" + value);
    }
}
