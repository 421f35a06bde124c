package org.packseal.crypto.token.form;

import java.util.List;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.repair.LetterCase;

/** The reading of a scan whose upper and lower case were exchanged on the way. */
public final class CorrectedCase {
    private CorrectedCase() {}

    /** {@return the elements with the case of every letter exchanged back} */
    public static ElementString of(List<Element> elements) {
        return ElementString.of(elements.stream()
                .map(element -> new Element(
                        element.ai(),
                        LetterCase.exchanged(element.value()),
                        element.title(),
                        element.offset(),
                        element.length()))
                .toList());
    }
}
