package org.packseal.core.record;

import java.util.ArrayList;
import java.util.List;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.fact.UnknownReason;
import org.packseal.core.fact.proof.Proofs;
import org.packseal.crypto.statement.StatedFact;
import org.packseal.crypto.statement.VerifiedStatement;

/** The facts of verified statements, as evidence. */
public final class StatementFacts {
    private StatementFacts() {}

    /**
     * The facts that a statement proves about the pack it was verified for, each with the statement's producer, assurance
     * and id as source. A fact that the catalogue does not have, or not with this value, is left out; see {@link
     * #refused}.
     *
     * @param statement the statement
     * @return its facts, to be added to the evidence
     */
    public static ProvenFacts of(VerifiedStatement statement) {
        List<Fact> facts = new ArrayList<>();
        for (StatedFact stated : statement.facts()) {
            if (isKnown(stated)) {
                facts.add(fact(stated, statement));
            }
        }
        return Proofs.signed(facts);
    }

    /**
     * The keys of facts that this version's catalogue does not have, or not with the stated value.
     *
     * @param statement the statement
     * @return unmodifiable list
     */
    public static List<String> refused(VerifiedStatement statement) {
        return statement.facts().stream()
                .filter(stated -> !isKnown(stated))
                .map(StatedFact::key)
                .toList();
    }

    private static boolean isKnown(StatedFact stated) {
        try {
            Proofs.of(List.of(bare(stated)));
            return FactCatalogue.standard().find(stated.key()).isPresent();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static Fact bare(StatedFact stated) {
        return stated.value()
                .map(value -> Fact.of(stated.key(), value))
                .orElseGet(() -> Fact.unknown(
                        stated.key(), UnknownReason.valueOf(stated.unknown().orElse("NOT_AVAILABLE"))));
    }

    private static Fact fact(StatedFact stated, VerifiedStatement statement) {
        Fact fact = bare(stated)
                .by(Producer.valueOf(statement.producer()))
                .assured(Assurance.valueOf(stated.assurance()))
                .source(statement.id());
        Fact withMethod = stated.method().map(fact::method).orElse(fact);
        return stated.observedAt().map(withMethod::observedAt).orElse(withMethod);
    }
}
