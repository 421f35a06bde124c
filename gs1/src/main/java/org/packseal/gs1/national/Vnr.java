package org.packseal.gs1.national;

import java.util.Objects;
import java.util.Optional;
import org.packseal.gs1.key.Gtin;

/**
 * Nordic article number (Vnr) of Denmark, Finland, Iceland, Norway and Sweden: six digits without a check digit of their
 * own. Immutable. One Vnr may have many GTINs (wiki.vnr.fi).
 *
 * @param value 6 ASCII digits
 */
public record Vnr(String value) {
    private static final String NTIN_PREFIX = "0704626";

    /**
     * Takes a number of the right form.
     *
     * @param value 6 digits, not all zero
     * @throws IllegalArgumentException if it is not that
     */
    public Vnr {
        Digits.require("Vnr", check(value));
    }

    /**
     * Checks text as a Vnr, by form alone.
     *
     * @param text anything
     * @return what was found, never a wrong check digit
     */
    public static NumberCheck check(String text) {
        Objects.requireNonNull(text, "text");
        return Digits.only(text, 6) && !text.equals("000000") ? NumberCheck.OK : NumberCheck.WRONG_FORM;
    }

    /**
     * Reads a Vnr.
     *
     * @param text anything
     * @return the Vnr, or empty where {@link #check} finds fault
     */
    public static Optional<Vnr> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new Vnr(text)) : Optional.empty();
    }

    /**
     * The Vnr inside a Nordic NTIN.
     *
     * @param gtin any GTIN
     * @return the Vnr, or empty where the GTIN is no Nordic NTIN or is misread
     */
    public static Optional<Vnr> ofGtin(Gtin gtin) {
        return Ntin.carries(gtin, NTIN_PREFIX) ? parse(gtin.value().substring(7, 13)) : Optional.empty();
    }

    /**
     * The NTIN that carries this number: 704626, Vnr, GS1 check digit.
     *
     * @return the NTIN in its 14-digit form
     */
    public Gtin toNtin() {
        return Ntin.of(NTIN_PREFIX, value);
    }

    /**
     * Whether the number means the same medicine in all Nordic countries; others may differ by country.
     *
     * @return true for 000001 to 199999 and 370000 to 599999
     */
    public boolean sameInAllCountries() {
        int number = Integer.parseInt(value);
        return number <= 199_999 || (number >= 370_000 && number <= 599_999);
    }
}
