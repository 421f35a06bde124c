package org.packseal.crypto.json;

/**
 * A JSON text that is refused: why and where. Carries no value of the text, which may be a private key, and no stack
 * trace, since hostile input must stay cheap. Never leaves the library: callers turn it into data.
 */
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 40;

    /** What is wrong. */
    private final JsonFault fault;

    /** Where it is, a JSON pointer. */
    private final String pointer;

    /** Line of the text, 0 for none. */
    private final int line;

    /**
     * Makes one.
     *
     * @param fault what is wrong
     * @param pointer where, as JSON Pointer (RFC 6901)
     * @param message one English sentence
     */
    public JsonException(JsonFault fault, String pointer, String message) {
        this(fault, pointer, message, 0);
    }

    JsonException(JsonFault fault, String pointer, String message, int line) {
        super(message, null, false, false);
        this.fault = fault;
        this.pointer = pointer;
        this.line = line;
    }

    /** {@return the line where reading stopped, counted from 1, or 0 where the fault is not one of syntax} */
    public int line() {
        return line;
    }

    /**
     * What is wrong.
     *
     * @return the fault
     */
    public JsonFault fault() {
        return fault;
    }

    /**
     * Where it is.
     *
     * @return JSON Pointer, empty for the whole document
     */
    public String pointer() {
        return pointer;
    }

    /**
     * The message.
     *
     * @return one English sentence
     */
    public String message() {
        String message = getMessage();
        return message == null ? fault.name() : message;
    }

    /**
     * A member name fit for a message: cut short, control and formatting characters replaced.
     *
     * @param name any text
     * @return at most 40 characters of it, in double quotes
     */
    public static String quote(String name) {
        StringBuilder quoted = new StringBuilder(LONGEST_QUOTE + 5).append('"');
        for (int i = 0; i < Math.min(name.length(), LONGEST_QUOTE); i++) {
            char c = name.charAt(i);
            quoted.append(c >= ' ' && c < 0x7F && c != '"' ? c : '?');
        }
        return quoted.append(name.length() > LONGEST_QUOTE ? "…\"" : "\"").toString();
    }
}
