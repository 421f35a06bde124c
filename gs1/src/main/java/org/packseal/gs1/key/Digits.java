package org.packseal.gs1.key;

/** ASCII digits; {@code Character.isDigit} accepts those of other scripts. */
final class Digits {
    private Digits() {}

    /** Whether there is at least one character and all are ASCII digits. */
    static boolean only(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return from < to;
    }
}
