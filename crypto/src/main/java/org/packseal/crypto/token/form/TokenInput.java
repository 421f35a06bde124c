package org.packseal.crypto.token.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;

/**
 * What arrived: a pack's elements, a text beside them that should be a token, and where tokens are kept.
 *
 * @param elements the pack's elements
 * @param text a token that came apart from the pack's code, or null
 * @param places the elements set aside for tokens
 * @param misread whether a signed element is not as its identifier has it, so that nobody sealed it as it was read
 */
public record TokenInput(List<Element> elements, @Nullable String text, TokenElements places, boolean misread) {
    /** The different values of an AI; a repeated equal one counts once. */
    List<String> values(String ai) {
        List<String> values = List.of();
        for (Element element : elements) {
            if (!element.ai().equals(ai) || values.contains(element.value())) {
                continue;
            }
            if (values.isEmpty()) {
                values = List.of(element.value());
            } else {
                values = new ArrayList<>(values);
                values.add(element.value());
            }
        }
        return values;
    }
}
