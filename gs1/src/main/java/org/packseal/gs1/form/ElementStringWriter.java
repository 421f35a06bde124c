package org.packseal.gs1.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/**
 * Writes element strings (General Specifications 7.8): a separator follows each value whose length does not follow from
 * the identifier's first two digits, except at the end.
 */
public final class ElementStringWriter {
    private ElementStringWriter() {}

    /** Whether a value can be written behind an identifier so that reading gives both back. */
    public static boolean writable(String ai, String value) {
        ApplicationIdentifier known = ApplicationIdentifiers.table().find(ai);
        return known != null && known.holds(value);
    }

    public static boolean writable(List<Element> elements) {
        return elements.stream().allMatch(element -> writable(element.ai(), element.value()));
    }

    public static String write(List<Element> elements, char separator) {
        StringBuilder written = new StringBuilder();
        boolean separate = false;
        for (Element element : elements) {
            if (separate) {
                written.append(separator);
            }
            written.append(element.ai()).append(element.value());
            separate = !predefinedLength(element.ai());
        }
        return written.toString();
    }

    /** Identifiers in brackets, an opening bracket of the data escaped. */
    public static String bracketed(List<Element> elements) {
        StringBuilder written = new StringBuilder();
        for (Element element : elements) {
            written.append('(')
                    .append(element.ai())
                    .append(')')
                    .append(element.value().replace("(", "\\("));
        }
        return written.toString();
    }

    /** Human readable interpretation (General Specifications 4.14): for the eye, brackets of the data as they are. */
    public static String humanReadable(List<Element> elements) {
        StringBuilder written = new StringBuilder();
        for (Element element : elements) {
            written.append(written.isEmpty() ? "(" : " (")
                    .append(element.ai())
                    .append(')')
                    .append(element.value());
        }
        return written.toString();
    }

    private static boolean predefinedLength(String ai) {
        @Nullable ApplicationIdentifier known = ApplicationIdentifiers.table().find(ai);
        return known != null && known.predefinedLength();
    }
}
