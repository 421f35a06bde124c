package org.packseal.crypto.statement;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One fact of a statement. Immutable and thread-safe. */
public final class StatedFact {
    private final String key;
    private final @Nullable String value;
    private final @Nullable String unknown;
    private final @Nullable String method;
    private final @Nullable Instant observedAt;
    private final String assurance;

    StatedFact(FactEntry entry, String assurance) {
        this.key = entry.key();
        this.value = entry.value();
        this.unknown = entry.unknown();
        this.method = entry.method();
        this.observedAt = entry.observedAt();
        this.assurance = assurance;
    }

    /** {@return key of the fact, such as {@code comp.assayPct}} */
    public String key() {
        return key;
    }

    /** {@return the value as text, a number in decimal notation; empty where it is unknown} */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** {@return why the value is unknown; empty where there is one} */
    public Optional<String> unknown() {
        return Optional.ofNullable(unknown);
    }

    /** {@return how it was found out, or empty} */
    public Optional<String> method() {
        return Optional.ofNullable(method);
    }

    /** {@return when it was found out, or empty} */
    public Optional<Instant> observedAt() {
        return Optional.ofNullable(observedAt);
    }

    /** {@return the highest assurance that this producer can give the fact: AUTHORITATIVE, VERIFIED or OBSERVED} */
    public String assurance() {
        return assurance;
    }

    /** {@return key, value and assurance} */
    @Override
    public String toString() {
        return "StatedFact[" + key + '=' + (value == null ? "unknown: " + unknown : value) + ", " + assurance + ']';
    }
}
