package org.packseal.gs1.national;

import java.util.Optional;

/**
 * Chinese drug traceability code of twenty digits: seven for the product, nine for the serial number, four to check, which
 * only the registry can do. Immutable.
 *
 * @param value 20 ASCII digits
 */
public record ChinaTraceCode(String value) {
    /**
     * Takes a code of the right form.
     *
     * @param value 20 digits
     * @throws IllegalArgumentException if it is not that
     */
    public ChinaTraceCode {
        Digits.require("Chinese traceability code", check(value));
    }

    /**
     * Checks text as a traceability code, by form alone.
     *
     * @param text anything
     * @return what was found, never a wrong check digit
     */
    public static NumberCheck check(String text) {
        return Digits.form(text, 20);
    }

    /**
     * Reads a traceability code.
     *
     * @param text anything
     * @return the code, or empty where {@link #check} finds fault
     */
    public static Optional<ChinaTraceCode> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new ChinaTraceCode(text)) : Optional.empty();
    }

    /**
     * Product and packaging level.
     *
     * @return 7 digits
     */
    public String product() {
        return value.substring(0, 7);
    }

    /**
     * Serial number of the pack.
     *
     * @return 9 digits
     */
    public String serial() {
        return value.substring(7, 16);
    }

    /**
     * Check digits of the registry.
     *
     * @return 4 digits
     */
    public String checkDigits() {
        return value.substring(16);
    }
}
