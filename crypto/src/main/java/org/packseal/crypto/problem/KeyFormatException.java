package org.packseal.crypto.problem;

import java.util.Objects;

/**
 * A key or a set of root keys that cannot be used: why and where. Neither the message nor a cause quotes the input, which
 * may be a private key.
 */
public final class KeyFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final KeyFault fault;

    /** Where it is, a JSON pointer. */
    private final String where;

    /**
     * Makes one.
     *
     * @param fault stable code
     * @param where JSON Pointer (RFC 6901), empty for all of the document
     * @param message one English sentence that quotes nothing of the input
     */
    public KeyFormatException(KeyFault fault, String where, String message) {
        super(message, null, false, false);
        this.fault = Objects.requireNonNull(fault, "fault");
        this.where = Objects.requireNonNull(where, "where");
    }

    /**
     * Why.
     *
     * @return stable code, the one to branch on
     */
    public KeyFault fault() {
        return fault;
    }

    /**
     * Where.
     *
     * @return JSON Pointer (RFC 6901) into the document, empty for all of it
     */
    public String where() {
        return where;
    }

    /**
     * The sentence that explains the fault.
     *
     * @return one English sentence
     */
    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), fault.name());
    }
}
