package org.packseal.core.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.access.SharedMakers;

/**
 * Facts whose origin this library established itself: read from a scan, a token check, a register, an answer of a
 * verification system or a history of events, or proved by a signed statement. It has no public maker, so that no
 * caller can state facts as {@link Producer#LIBRARY}. Immutable and thread-safe.
 */
public final class ProvenFacts {
    static {
        SharedMakers.share(
                ProvenFacts.class,
                (Map.Entry<Provenance, List<Fact>> given) -> new ProvenFacts(given.getKey(), given.getValue()));
    }

    private final Provenance provenance;
    private final FactSet facts;

    private ProvenFacts(Provenance provenance, List<Fact> given) {
        this.provenance = provenance;
        this.facts = FactSet.withRoomFor(given.size());
        for (Fact fact : given) {
            Fact attributed = fact.producer().isPresent() ? fact : fact.byLibrary();
            facts.take(FactCheck.checked(attributed));
        }
    }

    FactSet set() {
        return facts;
    }

    /**
     * {@return the facts, each with its producer; unmodifiable, in the order in which they were found}
     */
    public Set<Fact> facts() {
        return facts;
    }

    /**
     * {@return how their origin was established: {@link Provenance#READ} or {@link Provenance#PROVED}}
     */
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProvenFacts that && provenance == that.provenance && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return "ProvenFacts" + facts;
    }
}
