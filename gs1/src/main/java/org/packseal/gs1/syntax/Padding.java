package org.packseal.gs1.syntax;

/**
 * Padding of base64url (RFC 4648 section 5): none, or one or two {@code =} at the end that fill the text to a multiple of
 * four. GS1's own engine counts modulo three, which fits no base 64 text.
 */
final class Padding {
    private Padding() {}

    static boolean fits(String text, int from, int to) {
        int padding = text.indexOf('=', from);
        if (padding < 0 || padding >= to) {
            return true;
        }
        for (int i = padding; i < to; i++) {
            if (text.charAt(i) != '=') {
                return false;
            }
        }
        return padding > from && to - padding <= 2 && (to - from) % 4 == 0;
    }
}
