package org.packseal.crypto.token.form;

import java.util.Map;
import java.util.TreeMap;

/**
 * A token as written.
 *
 * @param text the whole token
 * @param elements the elements to add to the pack's code, AI to value, in ascending order; empty for a form kept apart
 */
public record WrittenToken(String text, Map<String, String> elements) {
    public WrittenToken {
        elements = new TreeMap<>(elements);
    }
}
