package org.packseal.core.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts that were found together: by one producer under one observation id, or, without an id, by one producer at one
 * time. Immutable and thread-safe.
 */
public final class Observation {
    /** Whose facts belong together; the time counts only where no id is given. */
    private record Identity(
            ObservationKind kind,
            @Nullable Producer producer,
            @Nullable String id,
            @Nullable Instant time) {
        static Identity of(ObservationKind kind, Fact fact) {
            String id = fact.observation().orElse(null);
            Instant time = id == null ? fact.observedAt().orElse(null) : null;
            return new Identity(kind, fact.producer().orElse(null), id, time);
        }
    }

    private final Identity identity;
    private final List<Fact> facts;

    private Observation(Identity identity, List<Fact> facts) {
        this.identity = identity;
        this.facts = Collections.unmodifiableList(facts);
    }

    /** Sorts facts into observations, in linear time. */
    static List<Observation> among(Iterable<Fact> facts) {
        Map<Identity, List<Fact>> together = new LinkedHashMap<>();
        for (Fact fact : facts) {
            FactCatalogue.standard()
                    .require(fact.key())
                    .observation()
                    .ifPresent(kind -> together.computeIfAbsent(Identity.of(kind, fact), i -> new ArrayList<>())
                            .add(fact));
        }
        List<Observation> all = new ArrayList<>(together.size());
        together.forEach((identity, found) -> all.add(new Observation(identity, found)));
        return Collections.unmodifiableList(all);
    }

    /**
     * {@return what kind of observation it is}
     */
    public ObservationKind kind() {
        return identity.kind();
    }

    /**
     * {@return who made it, or empty for plain statements of the caller}
     */
    public Optional<Producer> producer() {
        return Optional.ofNullable(identity.producer());
    }

    /**
     * {@return the id under which its facts were stated, or empty where they were stated without one}
     */
    public Optional<String> id() {
        return Optional.ofNullable(identity.id());
    }

    /**
     * {@return its facts, at least one; unmodifiable, in the order given}
     */
    public List<Fact> facts() {
        return facts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Observation that && identity.equals(that.identity) && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(identity, facts);
    }

    @Override
    public String toString() {
        return "Observation" + facts;
    }
}
