package org.packseal.core.fact;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Decides how far each statement counts, under one policy. */
final class Standings {
    private static final String HISTORY = "history.";

    private final EvidencePolicy policy;
    private final Set<Fact> proven;
    private final Set<String> keysOfTheLibrary = new HashSet<>();
    private final boolean historyProven;

    Standings(EvidencePolicy policy, Set<Fact> proven) {
        this.policy = policy;
        this.proven = proven;
        boolean history = false;
        for (Fact fact : proven) {
            if (fact.producer().filter(Producer.LIBRARY::equals).isPresent()) {
                keysOfTheLibrary.add(fact.key());
                history |= fact.key().startsWith(HISTORY);
            }
        }
        this.historyProven = history;
    }

    Standing of(Fact fact) {
        Optional<Producer> producer = fact.producer();
        if (producer.isEmpty()) {
            return policy.trustsPlainFacts() && !known(fact.key()) ? Standing.ACCEPTED : Standing.ALLEGED;
        }
        if (!FactCatalogue.standard().require(fact.key()).producers().contains(producer.get())) {
            return Standing.ALLEGED;
        }
        if (fact.assurance() == Assurance.REPORTED) {
            return Standing.REPORTED;
        }
        boolean accepted = switch (policy.of(producer.get())) {
            case VOUCHED -> true;
            case PROOF -> proven.contains(fact);
            case NONE -> false;
        };
        return accepted ? Standing.ACCEPTED : Standing.REPORTED;
    }

    /** A caller who vouches for plain facts does not overrule what the library itself read or computed. */
    private boolean known(String key) {
        return keysOfTheLibrary.contains(key) || (historyProven && key.startsWith(HISTORY));
    }

    boolean accepted(Fact fact) {
        return of(fact) == Standing.ACCEPTED;
    }
}
