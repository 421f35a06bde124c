package org.packseal.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.form.DigitalLinkWriter;
import org.packseal.gs1.form.ElementStringWriter;
import org.packseal.gs1.form.EnvelopeWriter;
import org.packseal.gs1.form.EpcWriter;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.text.Ascii;

/** Elements in writing order, and their written forms. Immutable and thread-safe. */
public final class ElementString {
    private final List<Element> elements;
    /** How many elements, from the first on, are the path of the Digital Link they were read from; 0 if none was. */
    private final int pathLength;

    ElementString(List<Element> elements) {
        this(elements, 0);
    }

    ElementString(List<Element> elements, int pathLength) {
        this.elements = List.copyOf(elements);
        this.pathLength = pathLength;
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
     * These elements and one more at the end.
     *
     * @param ai application identifier of the General Specifications
     * @param value its value as data, of the length and characters of this identifier
     * @return a new element string
     * @throws IllegalArgumentException if the identifier is unknown or cannot hold the value
     */
    public ElementString with(String ai, String value) {
        List<Element> more = new ArrayList<>(elements);
        more.add(checked(ai, value));
        return new ElementString(more, pathLength);
    }

    /**
     * Writes the canonical GS1 Digital Link, under {@code https://id.gs1.org}. The first primary key among the elements
     * goes into the path with its qualifiers, the rest into the query, attributes of predefined length first. Elements read
     * from a Digital Link keep their key and path. An element present twice is written once.
     *
     * @return the link, or empty if no element is a primary key, or if an element left over for the query is not allowed in one
     */
    public Optional<String> toDigitalLink() {
        return toDigitalLink(DigitalLinkWriter.CANONICAL_STEM);
    }

    /**
     * Writes a GS1 Digital Link under the caller's own stem.
     *
     * @param stem scheme, host and any path in front of the primary key, such as {@code https://example.com/m}
     * @return the link, or empty as for {@link #toDigitalLink()}
     * @throws IllegalArgumentException if {@code stem} is no http or https address, or has a query or fragment
     */
    public Optional<String> toDigitalLink(String stem) {
        return DigitalLinkWriter.write(elements, pathLength, DigitalLinkWriter.checkedStem(stem));
    }

    /**
     * Writes an ISO/IEC 15434 message: data identifiers as format 06, application identifiers as format 05, a new record
     * where the kind changes.
     *
     * @return the message with its control characters, or empty where an element has neither kind of identifier or a value
     *     that is empty or not visible ASCII
     */
    public Optional<String> toIso15434() {
        return EnvelopeWriter.write(elements);
    }

    /**
     * Writes the EPC pure identity URI (GS1 EPC Tag Data Standard): SGTIN of (01) and (21), else SSCC of (00).
     *
     * @param companyPrefixLength digits of the GS1 Company Prefix, 6 to 12, which the elements do not tell
     * @return the URI, or empty if both keys are missing or a value is invalid
     * @throws IllegalArgumentException if {@code companyPrefixLength} is not 6 to 12
     */
    public Optional<String> toEpcUri(int companyPrefixLength) {
        return EpcWriter.write(elements, companyPrefixLength);
    }

    /**
     * A builder of elements.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether these elements can be written as an element string: application identifiers only, each with a value of its
     * length and characters. What a faulty scan or one of data identifiers contains cannot.
     *
     * @return true if {@link #toScanData()} and its like will write
     */
    public boolean writable() {
        return ElementStringWriter.writable(elements);
    }

    /**
     * Writes what a scanner sends for a GS1 DataMatrix: symbology identifier {@code ]d2}, FNC1 as GS (0x1D).
     *
     * @return the scan data
     * @throws IllegalStateException if these elements are not {@link #writable()}
     */
    public String toScanData() {
        requireWritable();
        return "]d2" + ElementStringWriter.write(elements, Ascii.GS);
    }

    /**
     * Writes an element string with {@code ^} for FNC1, one in front.
     *
     * @return for instance {@code ^010950600013435210LOT}
     * @throws IllegalStateException if these elements are not {@link #writable()}
     */
    public String toCaret() {
        requireWritable();
        return "^" + ElementStringWriter.write(elements, '^');
    }

    /**
     * Writes identifiers in brackets, as software takes them; an opening bracket of the data becomes {@code \(}.
     *
     * @return for instance {@code (01)09506000134352(10)LOT}
     * @throws IllegalStateException if these elements are not {@link #writable()}
     */
    public String toBracketed() {
        requireWritable();
        return ElementStringWriter.bracketed(elements);
    }

    /**
     * Writes human readable interpretation for print (General Specifications 4.14); not meant to be read back.
     *
     * @return for instance {@code (01)09506000134352 (10)LOT}
     * @throws IllegalStateException if these elements are not {@link #writable()}
     */
    public String toHumanReadable() {
        requireWritable();
        return ElementStringWriter.humanReadable(elements);
    }

    private void requireWritable() {
        if (!writable()) {
            throw new IllegalStateException("an element cannot be written as part of an element string");
        }
    }

    private static Element checked(String ai, String value) {
        Objects.requireNonNull(ai, "ai");
        Objects.requireNonNull(value, "value");
        ApplicationIdentifier known = ApplicationIdentifiers.table().find(ai);
        if (known == null || !known.holds(value)) {
            throw new IllegalArgumentException(
                    known == null ? "unknown application identifier" : "(" + ai + ") cannot hold this value");
        }
        return new Element(ai, value, known.title(), 0, value.length());
    }

    /** Collects elements in writing order. Not thread-safe. */
    public static final class Builder {
        private final List<Element> elements = new ArrayList<>();

        private Builder() {}

        /**
         * Adds an element.
         *
         * @param ai application identifier of the General Specifications
         * @param value its value as data, of the length and characters of this identifier
         * @return this builder
         * @throws IllegalArgumentException if the identifier is unknown or cannot hold the value
         */
        public Builder add(String ai, String value) {
            elements.add(checked(ai, value));
            return this;
        }

        /**
         * Builds the element string.
         *
         * @return the elements added so far
         */
        public ElementString build() {
            return new ElementString(elements);
        }
    }
}
