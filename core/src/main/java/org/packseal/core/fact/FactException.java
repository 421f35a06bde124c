package org.packseal.core.fact;

import java.io.Serial;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement was refused; {@link #code()} says why. Nothing of the evidence was changed. Immutable. */
public final class FactException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why a statement is refused. Constants are stable; new ones may be added. */
    public enum Code {
        /** The catalogue has no fact of this key. */
        UNKNOWN_FACT,
        /** The fact cannot have this value. */
        UNKNOWN_VALUE,
        /** The value is not a plain decimal number of at most 24 characters. */
        NOT_A_NUMBER,
        /** {@link Producer#LIBRARY} was named; only this library states facts as itself. */
        PRODUCER_RESERVED,
        /** The fact is read from the scan alone, and a scan is given. */
        SCAN_ONLY,
        /** The statement is dated after the moment of the assessment. */
        OBSERVED_IN_FUTURE,
        /** More statements, observations or determinations than one pack may have; the message names which. */
        TOO_MANY
    }

    /** Why the fact was refused. */
    private final Code code;
    /** Key of the fact, null where there is none. */
    private final @Nullable String fact;

    FactException(Code code, @Nullable String fact, String message) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
        this.fact = fact;
    }

    /**
     * {@return stable code, the one to branch on}
     */
    public Code code() {
        return code;
    }

    /**
     * {@return key of the fact that was refused, or empty where the refusal concerns no single fact}
     */
    public Optional<String> fact() {
        return Optional.ofNullable(fact);
    }
}
