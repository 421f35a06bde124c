package org.packseal.core.fact;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides how far each statement counts, under one policy. */
final class Standings {
    private static final String HISTORY = "history.";

    private final EvidencePolicy policy;
    private final Map<Fact, Provenance> proven;
    private final Set<String> keysOfTheLibrary = new HashSet<>();
    private final boolean historyProven;

    Standings(EvidencePolicy policy, Map<Fact, Provenance> proven) {
        this.policy = policy;
        this.proven = proven;
        boolean history = false;
        for (Fact fact : proven.keySet()) {
            if (fact.producer().filter(Producer.LIBRARY::equals).isPresent()) {
                keysOfTheLibrary.add(fact.key());
                history |= fact.key().startsWith(HISTORY);
            }
        }
        this.historyProven = history;
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
            case PROOF -> proven.containsKey(fact) ? null : Hearsay.NOT_PROVED;
            case NONE -> Hearsay.NOT_TRUSTED;
        };
    }

    /** A caller who vouches for plain facts does not overrule what the library itself read or computed. */
    private boolean known(String key) {
        return keysOfTheLibrary.contains(key) || (historyProven && key.startsWith(HISTORY));
    }

    boolean accepted(Fact fact) {
        return of(fact) == Standing.ACCEPTED;
    }
}
