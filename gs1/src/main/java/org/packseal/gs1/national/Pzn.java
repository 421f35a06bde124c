package org.packseal.gs1.national;

import java.util.Objects;
import java.util.Optional;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.syntax.ProductAgency;

/**
 * Pharmazentralnummer of Germany: seven digits and a check digit. Immutable.
 *
 * <p>Check digit: the sum of digit times place (1 to 7) modulo 11; numbers with remainder 10 are never issued (IFA coding
 * system, securPharm coding rules). The PZN7 in use until January 2020 is the same number without its leading zero.
 * Austria assigns its own numbers: see {@link AustrianPzn}.
 *
 * @param value 8 ASCII digits
 */
public record Pzn(String value) {
    private static final String NTIN_PREFIX = "04150";

    /**
     * Takes a number that is known to be right.
     *
     * @param value 8 digits with a right check digit
     * @throws IllegalArgumentException if it is not that
     */
    public Pzn {
        if (value.length() != 8 || check(value) != NumberCheck.OK) {
            throw Digits.refused("PZN", check(value));
        }
    }

    /**
     * Checks text as a PZN of 8 digits or an old one of 7.
     *
     * @param text anything
     * @return what was found
     */
    public static NumberCheck check(String text) {
        Objects.requireNonNull(text, "text");
        if (!Digits.only(text, 8) && !Digits.only(text, 7)) {
            return NumberCheck.WRONG_FORM;
        }
        int last = text.length() - 1;
        return Digits.risingSum(text, last, 8 - last) % 11 == Digits.at(text, last)
                ? NumberCheck.OK
                : NumberCheck.WRONG_CHECK_DIGIT;
    }

    /**
     * Reads a PZN of 8 digits, or an old one of 7 with its leading zero restored.
     *
     * @param text anything
     * @return the PZN, or empty where {@link #check} finds fault
     */
    public static Optional<Pzn> parse(String text) {
        if (check(text) != NumberCheck.OK) {
            return Optional.empty();
        }
        return Optional.of(new Pzn(text.length() == 7 ? "0" + text : text));
    }

    /**
     * The PZN inside a German NTIN.
     *
     * @param gtin any GTIN
     * @return the PZN, or empty where the GTIN is no German NTIN or the PZN in it is wrong
     */
    public static Optional<Pzn> ofGtin(Gtin gtin) {
        return gtin.value().startsWith(NTIN_PREFIX) ? parse(gtin.value().substring(5, 13)) : Optional.empty();
    }

    /**
     * The National Trade Item Number that carries this PZN: 4150, PZN, GS1 check digit.
     *
     * @return the NTIN in its 14-digit form
     */
    public Gtin toNtin() {
        return Ntin.of(NTIN_PREFIX, value);
    }

    /**
     * The Pharmacy Product Number that carries this PZN.
     *
     * @return the PPN under product registration agency code 11
     */
    public Ppn toPpn() {
        return Ppn.of(ProductAgency.PZN, value);
    }
}
