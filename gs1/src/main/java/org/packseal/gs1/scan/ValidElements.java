package org.packseal.gs1.scan;

import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/** Reads valid elements, each followed by a separator where one is required, in one forward pass. Both parsers begin with it. */
public final class ValidElements {
    private ValidElements() {}

    /**
     * Adds the valid elements from an offset on, up to the first that needs the full check.
     *
     * @param elements receives them; made for the text
     * @param from where the first element begins
     * @param end where the data end
     * @param separator what stands for FNC1
     * @param year the present year, which decides centuries
     * @return where that thing begins; {@code end} if there is none
     */
    public static int read(ElementList elements, int from, int end, char separator, int year) {
        ApplicationIdentifiers table = ApplicationIdentifiers.table();
        String text = elements.text();
        int at = from;
        while (at < end) {
            ApplicationIdentifier ai = table.at(text, at, end);
            if (ai == null) {
                return at;
            }
            int value = at + ai.digits();
            int to = ai.validEnd(text, value, end, year);
            boolean closed = to == end || (to > 0 && (ai.predefinedLength() || text.charAt(to) == separator));
            if (!closed) {
                return at;
            }
            elements.add(ai, value, to - value);
            at = to;
            if (at < end - 1 && text.charAt(at) == separator && text.charAt(at + 1) != separator) {
                at++;
            }
        }
        return at;
    }
}
