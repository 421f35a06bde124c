package org.packseal.core.fact;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides how far each statement counts, under one policy. */
final class Standings {
    private static final String HISTORY = "history.";

    private final EvidencePolicy policy;
    private final Set<Fact> proven;

    /** Keys of what the library itself read or computed; gathered only where plain facts could overrule it. */
    private Set<String> keysOfTheLibrary = Set.of();

    private boolean historyProven;

    Standings(EvidencePolicy policy, Set<Fact> proven) {
        this.policy = policy;
        this.proven = proven;
        if (policy.trustsPlainFacts()) {
            gatherKeys();
        }
    }

    private void gatherKeys() {
        for (Fact fact : proven) {
            if (fact.isBy(Producer.LIBRARY)) {
                keysOfTheLibrary = keysOfTheLibrary.isEmpty() ? new HashSet<>() : keysOfTheLibrary;
                keysOfTheLibrary.add(fact.key());
                historyProven |= fact.key().startsWith(HISTORY);
            }
        }
    }

    Standing of(Fact fact) {
        Hearsay hearsay = hearsay(fact);
        return hearsay == null ? Standing.ACCEPTED : hearsay.standing();
    }

    /** Why a statement is not accepted, or null if it is. */
    @Nullable
    Hearsay hearsay(Fact fact) {
        Optional<Producer> producer = fact.producer();
        if (producer.isEmpty()) {
            return policy.trustsPlainFacts() && !known(fact.key()) ? null : Hearsay.NO_PRODUCER;
        }
        if (!FactCatalogue.standard().require(fact.key()).producers().contains(producer.get())) {
            return Hearsay.CANNOT_KNOW;
        }
        if (fact.assurance() == Assurance.REPORTED) {
            return Hearsay.PASSED_ON;
        }
        return switch (policy.of(producer.get())) {
            case VOUCHED -> null;
            case PROOF -> proven.contains(fact) ? null : Hearsay.NOT_PROVED;
            case NONE -> Hearsay.NOT_TRUSTED;
        };
    }

    /** Plain facts that the caller vouches for give way to what the library itself read or computed. */
    private boolean known(String key) {
        return keysOfTheLibrary.contains(key) || (historyProven && key.startsWith(HISTORY));
    }

    boolean accepted(Fact fact) {
        return of(fact) == Standing.ACCEPTED;
    }
}
