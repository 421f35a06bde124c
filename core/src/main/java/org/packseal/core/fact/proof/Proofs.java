package org.packseal.core.fact.proof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.packseal.core.access.SharedMakers;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.fact.Provenance;

/** Makes {@link ProvenFacts}, for the packages of this module that read scans, registers, answers and histories. */
public final class Proofs {
    private Proofs() {}

    /**
     * Facts that the library read.
     *
     * @param facts the facts; one without producer is stated by the library itself
     * @return the proof
     */
    public static ProvenFacts of(Collection<Fact> facts) {
        return SharedMakers.make(ProvenFacts.class, Map.entry(Provenance.READ, List.copyOf(facts)));
    }

    /**
     * Facts of signed statements.
     *
     * @param facts the facts, each with the producer that signed it
     * @return the proof
     */
    public static ProvenFacts signed(Collection<Fact> facts) {
        return SharedMakers.make(ProvenFacts.class, Map.entry(Provenance.PROVED, List.copyOf(facts)));
    }
}
