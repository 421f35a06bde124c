package org.packseal.gs1.national;

import java.util.Objects;
import java.util.Optional;

/**
 * Belgian and Luxembourg national code (CNK): seven digits. Immutable. It is printed for the eye and stands in no GTIN.
 *
 * <p>The seventh digit is that of Luhn over the first six in nearly all published numbers, but the association's own
 * rule is not public: a number that fails is doubtful, not wrong.
 *
 * @param value 7 ASCII digits
 */
public record Cnk(String value) {
    /**
     * Takes a number of the right form, whether Luhn's digit holds or not.
     *
     * @param value 7 digits
     * @throws IllegalArgumentException if it is not that
     */
    public Cnk {
        if (!Digits.only(value, 7)) {
            throw Digits.refused("CNK", NumberCheck.WRONG_FORM);
        }
    }

    /**
     * Checks text as a CNK of up to 7 digits; a wrong check digit is ground for a warning only.
     *
     * @param text anything
     * @return what was found
     */
    public static NumberCheck check(String text) {
        return parse(text)
                .map(cnk -> cnk.luhnHolds() ? NumberCheck.OK : NumberCheck.WRONG_CHECK_DIGIT)
                .orElse(NumberCheck.WRONG_FORM);
    }

    /**
     * Reads a CNK; older ones shown with fewer digits get their leading zeros.
     *
     * @param text anything
     * @return the CNK, or empty where the text is not 1 to 7 digits
     */
    public static Optional<Cnk> parse(String text) {
        Objects.requireNonNull(text, "text");
        int length = text.length();
        if (length == 0 || length > 7 || !Digits.only(text, length)) {
            return Optional.empty();
        }
        return Optional.of(new Cnk("0".repeat(7 - length) + text));
    }

    /**
     * Whether the last digit is Luhn's.
     *
     * @return true if it holds
     */
    public boolean luhnHolds() {
        return (Digits.digitSumsOneTwo(value, 6) + Digits.at(value, 6)) % 10 == 0;
    }
}
