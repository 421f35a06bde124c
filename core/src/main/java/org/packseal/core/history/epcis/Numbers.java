package org.packseal.core.history.epcis;

/** Decimal numbers from texts of any length, without exceptions for bad ones. */
final class Numbers {
    private static final int MAX_LENGTH = 40;

    private Numbers() {}

    /** The number, or NaN where the text is none, is longer than 40 characters or is not finite. */
    static double decimal(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > MAX_LENGTH) {
            return Double.NaN;
        }
        for (int i = 0; i < digits.length(); i++) {
            if ("0123456789+-.eE".indexOf(digits.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(digits);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
