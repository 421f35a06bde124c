package org.packseal.gs1.national;

import java.util.Objects;
import java.util.Optional;
import org.packseal.gs1.key.Gtin;

/**
 * Pharmazentralnummer of Austria: six digits and a check digit. Immutable.
 *
 * <p>The check rule is that of the old German PZN7 (weights 2 to 7, modulo 11), but the numbers are assigned separately:
 * the same seven digits may be two products. The NTIN holds only the first six digits, so the check digit is rebuilt
 * from them (AMVS, GS1 Austria).
 *
 * @param value 7 ASCII digits
 */
public record AustrianPzn(String value) {
    private static final String NTIN_PREFIX = "0908888";

    /**
     * Takes a number that is known to be right.
     *
     * @param value 7 digits with a right check digit
     * @throws IllegalArgumentException if it is not that
     */
    public AustrianPzn {
        Digits.require("Austrian PZN", check(value));
    }

    /**
     * Checks text as an Austrian PZN.
     *
     * @param text anything
     * @return what was found
     */
    public static NumberCheck check(String text) {
        return Objects.requireNonNull(text, "text").length() == 7 ? Pzn.check(text) : NumberCheck.WRONG_FORM;
    }

    /**
     * Reads an Austrian PZN.
     *
     * @param text anything
     * @return the PZN, or empty where {@link #check} finds fault
     */
    public static Optional<AustrianPzn> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new AustrianPzn(text)) : Optional.empty();
    }

    /**
     * The PZN whose first six digits stand in an Austrian NTIN, its check digit rebuilt.
     *
     * @param gtin any GTIN
     * @return the PZN, or empty where the GTIN is no Austrian NTIN, is misread, or no PZN begins with these digits
     */
    public static Optional<AustrianPzn> ofGtin(Gtin gtin) {
        if (!Ntin.carries(gtin, NTIN_PREFIX)) {
            return Optional.empty();
        }
        String six = gtin.value().substring(7, 13);
        int remainder = Digits.risingSum(six, 6, 2) % 11;
        // remainder 10 has no digit: such numbers are not issued
        return remainder == 10 ? Optional.empty() : Optional.of(new AustrianPzn(six + (char) ('0' + remainder)));
    }

    /**
     * The National Trade Item Number that carries this PZN: 908888, its first six digits, GS1 check digit.
     *
     * @return the NTIN in its 14-digit form
     */
    public Gtin toNtin() {
        return Ntin.of(NTIN_PREFIX, value.substring(0, 6));
    }
}
