package org.packseal.gs1;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SuspectedDamage;

/** A suspected damage of the read, never applied: the reading it would give is offered only when unique. Immutable. */
public final class Suspicion {
    private final SuspicionCode code;
    private final @Nullable PackIdentity recovered;
    private final String message;

    static Suspicion of(SuspectedDamage damage) {
        ScanAssembly reading = damage.reading();
        return new Suspicion(damage.code(), reading == null ? null : PackIdentity.of(reading), damage.message());
    }

    private Suspicion(SuspicionCode code, @Nullable PackIdentity recovered, String message) {
        this.code = Objects.requireNonNull(code, "code");
        this.recovered = recovered;
        this.message = Objects.requireNonNull(message, "message");
    }

    /**
     * What is suspected.
     *
     * @return the code
     */
    public SuspicionCode code() {
        return code;
    }

    /**
     * The reading that undoing the damage would give.
     *
     * @return the reading, or empty where there is none or more than one
     */
    public Optional<PackIdentity> recovered() {
        return Optional.ofNullable(recovered);
    }

    /**
     * The suspicion in words.
     *
     * @return one English sentence
     */
    public String message() {
        return message;
    }
}
