package org.packseal.core.history;

/** Location numbers as numbers: histories hold many, and a long takes an eighth of the text. */
final class Glns {
    private static final int DIGITS = 13;

    private Glns() {}

    static String text(long gln) {
        String digits = Long.toString(gln);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
