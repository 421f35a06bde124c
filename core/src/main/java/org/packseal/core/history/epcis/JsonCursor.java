package org.packseal.core.history.epcis;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks over JSON tokens by the rules that all readers of this package share. Not thread-safe. */
final class JsonCursor {
    final JsonParser parser;

    /** Offset in the file of the first byte that the parser was given. */
    private final long base;

    private int deepest;
    private boolean tooDeep;
    private boolean tooDeepOutside;

    JsonCursor(JsonParser parser, long base) {
        this.parser = parser;
        this.base = base;
        this.deepest = ReaderLimits.MAX_OUTER_DEPTH + ReaderLimits.MAX_DEPTH;
    }

    /** Offset in the file of the present token. */
    long tokenOffset() {
        return base + parser.currentTokenLocation().getByteOffset();
    }

    /** Offset in the file of what is read next. */
    long offset() {
        return base + parser.currentLocation().getByteOffset();
    }

    /** An event begins at the present token: levels are counted from here. */
    void enterEvent() {
        deepest = depth() + ReaderLimits.MAX_DEPTH - 1;
        tooDeepOutside |= tooDeep;
        tooDeep = false;
    }

    /** Whether the present event is nested deeper than the limit. */
    boolean tooDeep() {
        return tooDeep;
    }

    /** The present event ends, and its levels are forgotten. */
    void leaveEvent() {
        tooDeep = false;
    }

    /** Whether what lies around the events of the present text is nested deeper than the limit; forgotten with the answer. */
    boolean tooDeepOutside() {
        boolean answer = tooDeepOutside || tooDeep;
        tooDeepOutside = false;
        tooDeep = false;
        return answer;
    }

    /** Whether the present value lies deeper than the events of any document do. */
    boolean beyondDocuments() {
        return depth() > ReaderLimits.MAX_OUTER_DEPTH;
    }

    private int depth() {
        int depth = 0;
        for (JsonStreamContext at = parser.getParsingContext(); at != null; at = at.getParent()) {
            depth++;
        }
        return depth;
    }

    /** Passes over the present value, whatever it is. */
    void skip() throws IOException {
        if (!parser.currentToken().isStructStart()) {
            return;
        }
        int open = 1;
        int before = depth();
        while (open > 0) {
            JsonToken token = next();
            if (token.isStructStart()) {
                open++;
                int levels = before + open - 1;
                tooDeep |= levels > deepest;
                if (levels > ReaderLimits.MAX_NESTING) {
                    throw new TooDeepException();
                }
            } else if (token.isStructEnd()) {
                open--;
            }
        }
    }

    /** The next token inside a value; a text that ends there is malformed, which the parser itself reports. */
    JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new com.fasterxml.jackson.core.io.JsonEOFException(parser, null, "Expected more JSON.");
        }
        return token;
    }

    /** Moves to the next member of the present object and returns its name, or null at the end of the object. */
    @Nullable
    String nextMember() throws IOException {
        if (next() == JsonToken.END_OBJECT) {
            return null;
        }
        String name = parser.currentName();
        next();
        return name;
    }

    /**
     * Moves to the next value of the present list. A lone value counts as a list of one, as in JSON-LD.
     *
     * @param first whether this is the first call for the list
     * @param list whether it is a list in brackets
     * @return false at its end
     */
    boolean nextValue(boolean first, boolean list) throws IOException {
        return list ? next() != JsonToken.END_ARRAY : first && parser.currentToken() != JsonToken.VALUE_NULL;
    }

    boolean at(JsonToken token) {
        return parser.currentToken() == token;
    }

    String text() throws IOException {
        return parser.getText();
    }
}
