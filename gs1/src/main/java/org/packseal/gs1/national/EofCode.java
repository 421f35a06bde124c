package org.packseal.gs1.national;

import java.util.Optional;
import org.packseal.gs1.key.Gtin;

/**
 * Greek EOF code: nine digits without a published check rule of their own. Immutable. Until 2025 the authenticity label
 * carried it as EAN-13: 280, EOF code, GS1 check digit (GS1 Greece).
 *
 * @param value 9 ASCII digits
 */
public record EofCode(String value) {
    private static final String EAN_PREFIX = "0280";

    /**
     * Takes a number of the right form.
     *
     * @param value 9 digits
     * @throws IllegalArgumentException if it is not that
     */
    public EofCode {
        Digits.require("EOF code", check(value));
    }

    /**
     * Checks text as an EOF code, by form alone.
     *
     * @param text anything
     * @return what was found, never a wrong check digit
     */
    public static NumberCheck check(String text) {
        return Digits.form(text, 9);
    }

    /**
     * Reads an EOF code.
     *
     * @param text anything
     * @return the code, or empty where {@link #check} finds fault
     */
    public static Optional<EofCode> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new EofCode(text)) : Optional.empty();
    }

    /**
     * The EOF code inside the number of a Greek authenticity label.
     *
     * @param gtin any GTIN
     * @return the code, or empty where the number is of another form or is misread
     */
    public static Optional<EofCode> ofGtin(Gtin gtin) {
        return Ntin.carries(gtin, EAN_PREFIX) ? parse(gtin.value().substring(4, 13)) : Optional.empty();
    }

    /**
     * The number of the authenticity label that carries this code.
     *
     * @return the EAN-13 in its 14-digit form
     */
    public Gtin toGtin() {
        return Ntin.of(EAN_PREFIX, value);
    }
}
