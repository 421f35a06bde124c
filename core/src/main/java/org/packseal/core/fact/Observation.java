package org.packseal.core.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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

        boolean isOf(ObservationKind other, Fact fact) {
            return kind == other
                    && producer == fact.producer().orElse(null)
                    && Objects.equals(id, fact.observation().orElse(null))
                    && (id != null || Objects.equals(time, fact.observedAt().orElse(null)));
        }
    }

    private final Identity identity;
    private final List<Fact> found = new ArrayList<>();

    private Observation(Identity identity) {
        this.identity = identity;
    }

    /** Sorts the facts that nobody withdrew into observations, in linear time. */
    static List<Observation> among(Iterable<Fact> facts, Predicate<Fact> withdrawn) {
        Map<Identity, Observation> together = Map.of();
        Observation last = null;
        for (Fact fact : facts) {
            ObservationKind kind = kind(fact);
            if (kind == null || withdrawn.test(fact)) {
                continue;
            }
            // Facts of one observation mostly come one after the other.
            if (last == null || !last.identity.isOf(kind, fact)) {
                together = together.isEmpty() ? new LinkedHashMap<>() : together;
                last = together.computeIfAbsent(Identity.of(kind, fact), Observation::new);
            }
            last.found.add(fact);
        }
        return List.copyOf(together.values());
    }

    private static @Nullable ObservationKind kind(Fact fact) {
        return FactCatalogue.standard().require(fact.key()).observation().orElse(null);
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
        return Collections.unmodifiableList(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Observation that && identity.equals(that.identity) && found.equals(that.found);
    }

    @Override
    public int hashCode() {
        return Objects.hash(identity, found);
    }

    @Override
    public String toString() {
        return "Observation" + found;
    }
}
