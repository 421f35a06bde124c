package org.packseal.crypto.json;

import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) without spaces, member by member in the order of the calls; escapes are the fewest that JSON
 * demands. Commas are set by the writer, and the caller closes what it opened. Not thread-safe.
 */
public final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder json;
    private boolean comma;

    /** Makes a writer of an empty text. */
    public JsonWriter() {
        this(new StringBuilder(256));
    }

    /**
     * Makes a writer that appends.
     *
     * @param json where to
     */
    public JsonWriter(StringBuilder json) {
        this.json = json;
    }

    /** {@return this writer, after the beginning of an object} */
    public JsonWriter beginObject() {
        return open('{');
    }

    /** {@return this writer, after the end of an object} */
    public JsonWriter endObject() {
        return close('}');
    }

    /** {@return this writer, after the beginning of an array} */
    public JsonWriter beginArray() {
        return open('[');
    }

    /** {@return this writer, after the end of an array} */
    public JsonWriter endArray() {
        return close(']');
    }

    /**
     * Begins a member, whose value comes next.
     *
     * @param name its name
     * @return this writer
     */
    public JsonWriter name(String name) {
        separate();
        quote(name);
        json.append(':');
        comma = false;
        return this;
    }

    /**
     * Writes a string.
     *
     * @param value the string
     * @return this writer
     */
    public JsonWriter text(String value) {
        separate();
        quote(value);
        return this;
    }

    /**
     * Writes a whole number.
     *
     * @param value the number
     * @return this writer
     */
    public JsonWriter number(long value) {
        separate();
        json.append(value);
        return this;
    }

    /**
     * Writes a boolean.
     *
     * @param value the boolean
     * @return this writer
     */
    public JsonWriter flag(boolean value) {
        separate();
        json.append(value);
        return this;
    }

    /**
     * Writes a value that is JSON already.
     *
     * @param value one JSON value
     * @return this writer
     */
    public JsonWriter raw(CharSequence value) {
        separate();
        json.append(value);
        return this;
    }

    /**
     * Writes a member that is a string, or nothing.
     *
     * @param name its name
     * @param value the string, or null for no member
     * @return this writer
     */
    public JsonWriter member(String name, @Nullable String value) {
        return value == null ? this : name(name).text(value);
    }

    /**
     * Writes a member that is a whole number.
     *
     * @param name its name
     * @param value the number
     * @return this writer
     */
    public JsonWriter member(String name, long value) {
        return name(name).number(value);
    }

    private JsonWriter open(char bracket) {
        separate();
        json.append(bracket);
        comma = false;
        return this;
    }

    private JsonWriter close(char bracket) {
        json.append(bracket);
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            json.append(',');
        }
        comma = true;
    }

    private void quote(String value) {
        json.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(value, written, i);
                escape(c);
                written = i + 1;
            }
        }
        if (written == 0) {
            // A whole string is copied at once, a part of one character by character.
            json.append(value);
        } else {
            json.append(value, written, value.length());
        }
        json.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> json.append('\\').append(c);
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
        }
    }

    /** {@return the text written so far} */
    @Override
    public String toString() {
        return json.toString();
    }
}
