package org.packseal.core.scan;

import java.util.List;

/** Reverses keyboard settings that leave every character of a text allowed, so that the text alone shows no damage. */
final class Keystrokes {
    private Keystrokes() {}

    /** The text as it would be without Caps Lock, without QWERTZ, without both. */
    static List<String> variants(String text) {
        String inverted = invertCase(text, 0);
        return List.of(inverted, swapYZ(text), swapYZ(inverted));
    }

    static String invertCase(String text, int from) {
        StringBuilder out = new StringBuilder(text);
        for (int i = from; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 'a' && c <= 'z') {
                out.setCharAt(i, (char) (c - 'a' + 'A'));
            } else if (c >= 'A' && c <= 'Z') {
                out.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return out.toString();
    }

    /** Exchanges Y and Z, as between a QWERTZ and a QWERTY layout. */
    private static String swapYZ(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int which = "yzYZ".indexOf(out.charAt(i));
            if (which >= 0) {
                out.setCharAt(i, "zyZY".charAt(which));
            }
        }
        return out.toString();
    }
}
