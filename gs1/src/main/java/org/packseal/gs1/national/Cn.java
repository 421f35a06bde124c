package org.packseal.gs1.national;

import java.util.Objects;
import java.util.Optional;
import org.packseal.gs1.key.Gtin;

/**
 * Código Nacional of Spain: six digits. Immutable.
 *
 * <p>On the label a control digit follows ({@code 716638.6}); its rule is not public, so it is dropped and not checked.
 *
 * @param value 6 ASCII digits
 */
public record Cn(String value) {
    private static final String NTIN_PREFIX = "0847000";

    /**
     * Takes a number of the right form.
     *
     * @param value 6 digits
     * @throws IllegalArgumentException if it is not that
     */
    public Cn {
        if (!Digits.only(value, 6)) {
            throw Digits.refused("CN", NumberCheck.WRONG_FORM);
        }
    }

    /**
     * Checks text as a CN of 6 digits or, with its control digit, 7, by form alone.
     *
     * @param text anything
     * @return what was found, never a wrong check digit
     */
    public static NumberCheck check(String text) {
        Objects.requireNonNull(text, "text");
        return Digits.only(text, 6) || Digits.only(text, 7) ? NumberCheck.OK : NumberCheck.WRONG_FORM;
    }

    /**
     * Reads a CN of 6 digits, or of 7 with the control digit dropped.
     *
     * @param text anything
     * @return the CN, or empty where {@link #check} finds fault
     */
    public static Optional<Cn> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new Cn(text.substring(0, 6))) : Optional.empty();
    }

    /**
     * The CN inside a Spanish NTIN.
     *
     * @param gtin any GTIN
     * @return the CN, or empty where the GTIN is no Spanish NTIN or is misread
     */
    public static Optional<Cn> ofGtin(Gtin gtin) {
        return Ntin.carries(gtin, NTIN_PREFIX) ? parse(gtin.value().substring(7, 13)) : Optional.empty();
    }

    /**
     * The NTIN of a medicine with this number: 847000, CN, GS1 check digit.
     *
     * @return the NTIN in its 14-digit form
     */
    public Gtin toNtin() {
        return Ntin.of(NTIN_PREFIX, value);
    }
}
