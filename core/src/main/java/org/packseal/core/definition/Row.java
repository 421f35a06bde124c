package org.packseal.core.definition;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a definition: what it takes and what it gives, as its file says.
 *
 * @param id name of the row in its file
 * @param limb limb of the text, or null
 * @param gives what it gives
 * @param basis what counts towards it
 * @param unless what keeps it from being reached
 * @param gate a further condition on a fact, or null
 * @param citation the provision
 */
record Row(
        String id,
        @Nullable String limb,
        Gives gives,
        Basis basis,
        Unless unless,
        @Nullable Gate gate,
        String citation) {
    /** Every code the row can give. */
    Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        for (@Nullable String code : Arrays.asList(gives.indicated(), gives.possible())) {
            if (code != null) {
                codes.add(code);
            }
        }
        if (gate != null) {
            codes.add(gate.unknown());
            if (gate.otherwise() != null) {
                codes.add(gate.otherwise());
            }
        }
        return codes;
    }

    /**
     * The codes it gives: one for indicated and one for possible, or a single one with a level of its own.
     *
     * @param fixed level of the single code, or null where the level is computed
     */
    record Gives(
            @Nullable String indicated,
            @Nullable String possible,
            @Nullable OutcomeLevel fixed) {}

    /**
     * @param rules rules of which one is to fire
     * @param explainedToo whether an explained rule counts as well
     * @param anyFact facts of which one may hold instead of a rule
     * @param determination determination that is to be there instead, or null
     */
    record Basis(
            List<RuleReference> rules,
            boolean explainedToo,
            List<FactCriterion> anyFact,
            @Nullable DeterminationCriterion determination) {
        Basis {
            rules = List.copyOf(rules);
            anyFact = List.copyOf(anyFact);
        }
    }

    /**
     * @param intentExcluded whether an authority's finding that nothing was deliberate keeps it away
     * @param facts facts of which none may hold
     * @param rules rules of which none may fire
     * @param outcomes codes of which no earlier row may have given one
     */
    record Unless(boolean intentExcluded, List<FactCriterion> facts, List<String> rules, List<String> outcomes) {
        Unless {
            facts = List.copyOf(facts);
            rules = List.copyOf(rules);
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * @param test what is to hold
     * @param unknown code where it is not known
     * @param otherwise code where it does not hold, or null for no outcome
     */
    record Gate(
            FactCriterion test, String unknown, @Nullable String otherwise) {}
}
