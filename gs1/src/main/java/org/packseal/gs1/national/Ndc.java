package org.packseal.gs1.national;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.packseal.gs1.key.Gtin;

/**
 * National Drug Code of the United States in its ten digits, without hyphens. Immutable.
 *
 * <p>It has no check digit of its own, and how the ten digits divide into labeler, product and package is not to be seen
 * from them: the forms of 11 and 12 digits need the labeler's {@link Format}. The form of 12 (6-4-2) takes effect on
 * 7 March 2033 (FDA final rule, 91 FR 10749).
 *
 * @param value 10 ASCII digits
 */
public record Ndc(String value) {
    private static final String GTIN_PREFIX = "003";

    /** How ten digits divide into labeler, product and package (21 CFR 207.33). */
    public enum Format {
        /** Labeler 4, product 4, package 2 digits. */
        FOUR_FOUR_TWO(4, 4),
        /** Labeler 5, product 3, package 2 digits. */
        FIVE_THREE_TWO(5, 3),
        /** Labeler 5, product 4, package 1 digit. */
        FIVE_FOUR_ONE(5, 4);

        private final int labeler;
        private final int product;

        Format(int labeler, int product) {
            this.labeler = labeler;
            this.product = product;
        }

        private String hyphenated(String ten) {
            int second = labeler + product;
            return ten.substring(0, labeler) + '-' + ten.substring(labeler, second) + '-' + ten.substring(second);
        }

        private String padded(String ten, int labelerLength) {
            int second = labeler + product;
            return "0".repeat(labelerLength - labeler)
                    + ten.substring(0, labeler)
                    + "0".repeat(4 - product)
                    + ten.substring(labeler, second)
                    + "0".repeat(2 - (10 - second))
                    + ten.substring(second);
        }
    }

    /**
     * Takes a number of the right form.
     *
     * @param value 10 digits
     * @throws IllegalArgumentException if it is not that
     */
    public Ndc {
        Digits.require("NDC", check(value));
    }

    /**
     * Checks text as an NDC of ten digits, by form alone.
     *
     * @param text anything
     * @return what was found, never a wrong check digit
     */
    public static NumberCheck check(String text) {
        return Digits.form(text, 10);
    }

    /**
     * Reads an NDC of ten digits.
     *
     * @param text anything
     * @return the NDC, or empty where {@link #check} finds fault
     */
    public static Optional<Ndc> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new Ndc(text)) : Optional.empty();
    }

    /**
     * The NDC inside a GTIN: 003, NDC, GS1 check digit.
     *
     * @param gtin any GTIN
     * @return the NDC, or empty where the GTIN holds none or is misread
     */
    public static Optional<Ndc> ofGtin(Gtin gtin) {
        return Ntin.carries(gtin, GTIN_PREFIX) ? parse(gtin.value().substring(3, 13)) : Optional.empty();
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
     * The number with hyphens.
     *
     * @param format the labeler's format
     * @return for instance {@code 67890-1234-1}
     */
    public String hyphenated(Format format) {
        return format.hyphenated(value);
    }

    /**
     * The form of 11 digits (5-4-2) used in billing: one zero added in the short segment.
     *
     * @param format the labeler's format
     * @return 11 digits
     */
    public String toNdc11(Format format) {
        return format.padded(value, 5);
    }

    /**
     * What the form of 11 digits may be when the format is unknown.
     *
     * @return the different possibilities, 1 to 3
     */
    public List<String> ndc11Candidates() {
        return Arrays.stream(Format.values()).map(this::toNdc11).distinct().toList();
    }

    /**
     * The form of 12 digits (6-4-2): leading zeros added in each segment.
     *
     * @param format the labeler's format
     * @return 12 digits
     */
    public String toNdc12(Format format) {
        return format.padded(value, 6);
    }

    /**
     * What the form of 12 digits may be when the format is unknown.
     *
     * @return the different possibilities, 1 to 3
     */
    public List<String> ndc12Candidates() {
        return Arrays.stream(Format.values()).map(this::toNdc12).distinct().toList();
    }
}
