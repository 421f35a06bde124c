package org.packseal.gs1.element;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One element of a scan: an application identifier, or in an ISO/IEC 15434 format 06 record a data identifier, with its
 * value. Immutable.
 *
 * @param ai application identifier, 2 to 4 digits, or data identifier such as {@code 9N}
 * @param value the value as data, every escape of the written form resolved
 * @param title data title of the GS1 General Specifications, for instance {@code USE BY or EXPIRY}
 * @param offset where the value starts in the original text, zero-based UTF-16 units
 * @param length how many UTF-16 units of the original text the value takes, escapes included
 */
public record Element(String ai, String value, String title, int offset, int length) {
    /**
     * Checks that no text is null and that the position is not negative.
     *
     * @param ai application or data identifier
     * @param value the value as data
     * @param title data title
     * @param offset not negative
     * @param length not negative
     */
    public Element {
        Objects.requireNonNull(ai, "ai");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(title, "title");
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("offset and length are not negative");
        }
    }

    /**
     * The value as numbers, dates and keys.
     *
     * @param today the present date, which decides the century of two-digit years
     * @return the typed reading; empty throughout for a faulty value
     */
    public TypedElement typed(LocalDate today) {
        return new TypedElement(this, today);
    }
}
