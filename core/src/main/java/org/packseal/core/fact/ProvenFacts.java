package org.packseal.core.fact;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.access.SharedMakers;

/**
 * Facts whose origin this library established itself: read from a scan, a token check, a register, an answer of a
 * verification system or a history of events. The type is the proof. It has no public maker, so that no caller can state
 * facts as {@link Producer#LIBRARY}. Immutable and thread-safe.
 */
public final class ProvenFacts {
    static {
        SharedMakers.share(ProvenFacts.class, (List<Fact> facts) -> new ProvenFacts(facts));
    }

    private final FactSet facts;

    private ProvenFacts(List<Fact> given) {
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProvenFacts that && facts.equals(that.facts);
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
