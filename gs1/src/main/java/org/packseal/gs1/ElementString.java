package org.packseal.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Elements in writing order, and their written forms. Immutable and thread-safe. */
public final class ElementString {
    private final List<Element> elements;

    ElementString(List<Element> elements) {
        this.elements = List.copyOf(elements);
    }

    /**
     * An element string of these elements, in this order.
     *
     * @param elements elements of a scan or of the caller's making
     * @return the element string
     */
    public static ElementString of(List<Element> elements) {
        return new ElementString(elements);
    }

    /**
     * The elements.
     *
     * @return unmodifiable list
     */
    public List<Element> elements() {
        return elements;
    }

    /**
     * The same with one more element at the end.
     *
     * @param ai application identifier
     * @param value its value as data
     * @return a new element string
     */
    public ElementString with(String ai, String value) {
        Objects.requireNonNull(ai, "ai");
        List<Element> more = new ArrayList<>(elements);
        more.add(new Element(ai, value, "", 0, value.length()));
        return new ElementString(more);
    }
}
