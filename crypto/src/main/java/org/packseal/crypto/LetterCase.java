package org.packseal.crypto;

import java.util.List;
import java.util.Locale;
import org.packseal.gs1.Element;
import org.packseal.gs1.ElementString;

/** Upper and lower case exchanged, as a keyboard wedge with caps lock on sends them; ASCII letters alone. */
final class LetterCase {
    private LetterCase() {}

    static String exchanged(String text) {
        StringBuilder exchanged = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            exchanged.append(letter ? (char) (c ^ 0x20) : c);
        }
        return exchanged.toString();
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The reading that undoing the exchange gives. */
    static ElementString exchanged(List<Element> elements) {
        return ElementString.of(elements.stream()
                .map(element -> new Element(
                        element.ai(), exchanged(element.value()), element.title(), element.offset(), element.length()))
                .toList());
    }
}
