package org.packseal.core.history.epcis;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks over XML elements by their local names: namespaces and prefixes differ among the versions of EPCIS, names do not.
 * Not thread-safe.
 */
final class XmlCursor {
    private final XMLStreamReader reader;
    private final XmlText text;
    private long tagOffset;
    private int depth;
    private int deepest = ReaderLimits.MAX_OUTER_DEPTH + ReaderLimits.MAX_DEPTH;
    private boolean tooDeep;
    private boolean tooDeepOutside;

    XmlCursor(XMLStreamReader reader, XmlText text) {
        this.reader = reader;
        this.text = text;
    }

    /** Byte at which the start tag begins that was met last. */
    long tagOffset() {
        return tagOffset;
    }

    /** An event begins at the present start tag: levels are counted from here. */
    void enterEvent() {
        deepest = depth + ReaderLimits.MAX_DEPTH;
        tooDeepOutside |= tooDeep;
        tooDeep = false;
    }

    /** Whether the present event is nested deeper than the limit. */
    boolean tooDeep() {
        return tooDeep;
    }

    /** Whether the present element lies deeper than the events of any document do. */
    boolean beyondDocuments() {
        return depth > ReaderLimits.MAX_OUTER_DEPTH;
    }

    /** The present event ends, and its levels are forgotten. */
    void leaveEvent() {
        tooDeep = false;
    }

    /** Whether what lies around the events is nested deeper than the limit. */
    boolean tooDeepOutside() {
        return tooDeepOutside || tooDeep;
    }

    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String namespace() {
        return reader.getNamespaceURI();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Moves to the root element. */
    boolean root() throws XMLStreamException, TooDeepException {
        while (reader.hasNext()) {
            if (advance() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private int advance() throws XMLStreamException, TooDeepException {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            tagOffset = text.nextStartTag();
            tooDeep |= depth > deepest;
            if (depth > ReaderLimits.MAX_NESTING) {
                throw new TooDeepException();
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    /** Moves to the next child of the present element; false at its end. The child has to be read or skipped then. */
    boolean nextChild() throws XMLStreamException, TooDeepException {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /** Passes over the present element. */
    void skip() throws XMLStreamException, TooDeepException {
        int outside = depth - 1;
        while (depth > outside) {
            advance();
        }
    }

    /** The text of the present element without the spaces around it, or null if there is none; elements inside are passed over. */
    @Nullable
    String value() throws XMLStreamException, TooDeepException {
        StringBuilder value = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = advance();
            boolean characters = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
            if (characters && depth == outside + 1 && value.length() < ReaderLimits.MAX_TEXT) {
                value.append(reader.getText());
            }
        }
        String stripped = value.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
