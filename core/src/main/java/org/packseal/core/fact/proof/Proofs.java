package org.packseal.core.fact.proof;

import java.util.Collection;
import java.util.List;
import org.packseal.core.access.SharedMakers;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.ProvenFacts;

/** Makes {@link ProvenFacts}, for the packages of this module that read scans, registers, answers and histories. */
public final class Proofs {
    private Proofs() {}

    /**
     * Facts whose origin the caller has established.
     *
     * @param facts the facts; one without producer is stated by the library itself
     * @return the proof
     */
    public static ProvenFacts of(Collection<Fact> facts) {
        return SharedMakers.make(ProvenFacts.class, List.copyOf(facts));
    }
}
