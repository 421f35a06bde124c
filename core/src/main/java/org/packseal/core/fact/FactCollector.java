package org.packseal.core.fact;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Collects statements and keeps apart those that are proven. What callers state never enters the proven ones: only
 * {@link ProvenFacts}, which callers cannot make, do. Not thread-safe.
 */
final class FactCollector {
    /** Most packs have no more facts than this; with more the sets grow. */
    private static final int USUAL_FACTS = 10;

    private Sources sources;

    /** Whether evidence holds the statements already, so that they are copied before another is added. */
    private boolean handedOut = true;

    FactCollector(Sources sources) {
        this.sources = sources;
    }

    /** Adds a statement of the caller, who cannot speak for the library. */
    void add(Fact fact) {
        if (fact.isBy(Producer.LIBRARY)) {
            throw Fact.reserved(fact.key());
        }
        take(FactCheck.checked(fact));
    }

    /** Adds proven facts. What is read from the scan alone has one source: a statement beside the scan is refused. */
    void add(ProvenFacts proof) {
        FactSet added = proof.set();
        Fact stated = fromScanOnly(added) == null ? null : fromScanOnly(sources.facts());
        if (stated != null) {
            throw new FactException(
                    FactException.Code.SCAN_ONLY,
                    stated.key(),
                    stated.key() + " is read from the scan; it cannot be stated where a scan is given.");
        }
        for (Fact fact : added) {
            take(fact);
        }
        boolean signed = proof.provenance() == Provenance.PROVED;
        sources = new Sources(
                sources.facts(),
                sources.proven().and(added),
                signed ? sources.signed().and(added) : sources.signed());
    }

    private static @Nullable Fact fromScanOnly(FactSet among) {
        for (Fact fact : among) {
            if (FactCatalogue.standard().require(fact.key()).fromScanOnly()) {
                return fact;
            }
        }
        return null;
    }

    private void take(Fact fact) {
        if (handedOut) {
            FactSet own = sources.facts().copyWithRoomFor(USUAL_FACTS);
            sources = new Sources(own, sources.proven(), sources.signed());
            handedOut = false;
        }
        sources.facts().take(fact);
        if (sources.facts().size() > Evidence.MAX_FACTS) {
            throw new FactException(
                    FactException.Code.TOO_MANY,
                    null,
                    "Expected at most " + Evidence.MAX_FACTS + " facts about one pack, found more.");
        }
    }

    /** {@return what was collected so far; later statements do not enter it} */
    Sources handOut() {
        handedOut = true;
        return sources;
    }

    /**
     * Statements and where they come from.
     *
     * @param facts all statements
     * @param proven those whose origin this library established
     * @param signed those among the proven that signed statements prove; the library read the others
     */
    record Sources(FactSet facts, FactSet proven, FactSet signed) {
        private static final Sources NONE = new Sources(FactSet.none(), FactSet.none(), FactSet.none());

        static Sources none() {
            return NONE;
        }

        /** {@return some of the statements, each from where it came} */
        Sources of(Collection<Fact> some) {
            FactSet kept = FactSet.withRoomFor(some.size());
            for (Fact fact : some) {
                if (facts.contains(fact)) {
                    kept.take(fact);
                }
            }
            return new Sources(kept, proven, signed);
        }

        Provenance provenance(Fact fact) {
            if (signed.contains(fact)) {
                return Provenance.PROVED;
            }
            return proven.contains(fact) ? Provenance.READ : Provenance.STATED;
        }
    }
}
