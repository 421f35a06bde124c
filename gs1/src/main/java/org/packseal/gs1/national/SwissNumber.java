package org.packseal.gs1.national;

import java.util.Optional;
import org.packseal.gs1.key.Gtin;

/**
 * Swissmedic authorisation number of five digits with its pack code of three, as a Swiss GTIN holds them: 7680,
 * authorisation, pack, GS1 check digit. Immutable. Not every pack sold in Switzerland has such a GTIN (refdata.ch).
 *
 * @param value 8 ASCII digits: authorisation, then pack code
 */
public record SwissNumber(String value) {
    private static final String GTIN_PREFIX = "07680";

    /**
     * Takes a number of the right form.
     *
     * @param value 8 digits
     * @throws IllegalArgumentException if it is not that
     */
    public SwissNumber {
        Digits.require("Swiss number", check(value));
    }

    /**
     * Checks text as authorisation and pack code, by form alone.
     *
     * @param text anything
     * @return what was found, never a wrong check digit
     */
    public static NumberCheck check(String text) {
        return Digits.form(text, 8);
    }

    /**
     * Reads authorisation and pack code.
     *
     * @param text anything
     * @return the number, or empty where {@link #check} finds fault
     */
    public static Optional<SwissNumber> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new SwissNumber(text)) : Optional.empty();
    }

    /**
     * The Swiss number inside a GTIN.
     *
     * @param gtin any GTIN
     * @return the number, or empty where the GTIN is of another form or is misread
     */
    public static Optional<SwissNumber> ofGtin(Gtin gtin) {
        return Ntin.carries(gtin, GTIN_PREFIX) ? parse(gtin.value().substring(5, 13)) : Optional.empty();
    }

    /**
     * The GTIN that carries this number.
     *
     * @return the GTIN in its 14-digit form
     */
    public Gtin toGtin() {
        return Ntin.of(GTIN_PREFIX, value);
    }

    /**
     * Swissmedic authorisation number.
     *
     * @return 5 digits
     */
    public String authorisation() {
        return value.substring(0, 5);
    }

    /**
     * Pack code within the authorisation.
     *
     * @return 3 digits
     */
    public String pack() {
        return value.substring(5);
    }
}
