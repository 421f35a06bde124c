package org.packseal.gs1.repair;

import org.packseal.gs1.text.Ascii;

/** Upper and lower case exchanged, as Caps Lock makes a keyboard wedge send them; ASCII letters alone. Stateless. */
public final class LetterCase {
    private LetterCase() {}

    /**
     * The text with the case of every ASCII letter exchanged.
     *
     * @param text any text
     * @return text of the same length
     */
    public static String exchanged(String text) {
        StringBuilder exchanged = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            exchanged.append(exchanged(text.charAt(i)));
        }
        return exchanged.toString();
    }

    /**
     * The letter in the other case. No locale is involved, and letters beyond ASCII, some of which have more than one counterpart,
     * stay as they are.
     *
     * @param c any UTF-16 unit
     * @return the counterpart of an ASCII letter, else {@code c}
     */
    public static char exchanged(char c) {
        return Ascii.isUpper(c) || Ascii.isLower(c) ? (char) (c ^ 0x20) : c;
    }

    /**
     * Whether the letters of a text are of one case, so that an exchange cannot be told from letters made one case.
     *
     * @param text any text
     * @return true unless it has both an upper-case and a lower-case ASCII letter
     */
    public static boolean isOfOneCase(String text) {
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < text.length() && !(upper && lower); i++) {
            upper |= Ascii.isUpper(text.charAt(i));
            lower |= Ascii.isLower(text.charAt(i));
        }
        return !(upper && lower);
    }
}
