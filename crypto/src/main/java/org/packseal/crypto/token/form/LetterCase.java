package org.packseal.crypto.token.form;

import java.util.List;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.element.Element;

/** Upper and lower case exchanged, as a keyboard wedge with caps lock on sends them, or made one; ASCII letters alone. */
public final class LetterCase {
    private LetterCase() {}

    public static String exchanged(String text) {
        StringBuilder exchanged = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            exchanged.append(letter ? (char) (c ^ 0x20) : c);
        }
        return exchanged.toString();
    }

    /** Whether no upper-case letter stands in the text, or no lower-case one. */
    static boolean isOfOneCase(String text) {
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < text.length() && !(upper && lower); i++) {
            char c = text.charAt(i);
            upper |= c >= 'A' && c <= 'Z';
            lower |= c >= 'a' && c <= 'z';
        }
        return !(upper && lower);
    }

    /** The reading that undoing the exchange gives. */
    public static ElementString exchanged(List<Element> elements) {
        return ElementString.of(elements.stream()
                .map(element -> new Element(
                        element.ai(), exchanged(element.value()), element.title(), element.offset(), element.length()))
                .toList());
    }
}
