package org.packseal.gs1.national;

import java.util.Objects;
import java.util.Optional;
import org.packseal.gs1.syntax.ProductAgency;
import org.packseal.gs1.text.Ascii;

/**
 * Pharmacy Product Number of IFA: two characters for the product registration agency (PRA), the agency's own number, and
 * two check digits. Immutable.
 *
 * <p>Check digits: the sum of each character's ASCII value times its place, counted from 2, modulo 97 (IFA PPN code
 * specification). Any PRA is accepted; only under 11 is the number inside known to be a {@link Pzn}.
 *
 * @param value 5 to 49 characters of visible ASCII
 */
public record Ppn(String value) {
    private static final int MIN_LENGTH = 5;

    /** A unique identifier has less than 50 characters: Reg. (EU) 2016/161 Article 5(3), by ISO/IEC 15459-3. */
    private static final int MAX_LENGTH = 49;

    /**
     * Takes a number that is known to be right.
     *
     * @param value PPN with right check digits
     * @throws IllegalArgumentException if it is not that
     */
    public Ppn {
        Digits.require("PPN", check(value));
    }

    /**
     * Checks text as a PPN; a PZN inside is not looked at.
     *
     * @param text anything
     * @return what was found
     */
    public static NumberCheck check(String text) {
        Objects.requireNonNull(text, "text");
        int body = text.length() - 2;
        if (text.length() < MIN_LENGTH || text.length() > MAX_LENGTH || !Ascii.onlyDigits(text, body, text.length())) {
            return NumberCheck.WRONG_FORM;
        }
        for (int i = 0; i < body; i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return NumberCheck.WRONG_FORM;
            }
        }
        int stated = 10 * Digits.at(text, body) + Digits.at(text, body + 1);
        return checkDigits(text, body) == stated ? NumberCheck.OK : NumberCheck.WRONG_CHECK_DIGIT;
    }

    private static int checkDigits(String text, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (i + 2) * text.charAt(i);
        }
        return sum % 97;
    }

    /**
     * Reads a PPN.
     *
     * @param text anything
     * @return the PPN, or empty where {@link #check} finds fault
     */
    public static Optional<Ppn> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new Ppn(text)) : Optional.empty();
    }

    /**
     * The PPN of an agency's product number, check digits added.
     *
     * @param agency product registration agency code, 2 characters
     * @param product the agency's number
     * @return the PPN
     * @throws IllegalArgumentException if no PPN can be made of them
     */
    public static Ppn of(String agency, String product) {
        if (agency.length() != 2) {
            throw new IllegalArgumentException("a product registration agency code has 2 characters");
        }
        String body = agency + product;
        int check = checkDigits(body, body.length());
        return new Ppn(body + (char) ('0' + check / 10) + (char) ('0' + check % 10));
    }

    /**
     * Product registration agency code.
     *
     * @return 2 characters, 11 for the PZN
     */
    public String agency() {
        return value.substring(0, 2);
    }

    /**
     * The agency's own product number.
     *
     * @return the characters between agency and check digits
     */
    public String product() {
        return value.substring(2, value.length() - 2);
    }

    /**
     * The PZN inside.
     *
     * @return the PZN, or empty under another agency than 11 or where the PZN is wrong
     */
    public Optional<Pzn> pzn() {
        return agency().equals(ProductAgency.PZN) && product().length() == 8 ? Pzn.parse(product()) : Optional.empty();
    }
}
