package org.packseal.core.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Standing;

/**
 * Holds what is the same for every pack about one rule, worked out once: the facts its condition reads, and the results for
 * packs of which none of them is known. Little is known of most packs, so most rules end with one of these. Thread-safe.
 */
final class FixedResults {
    private static final FactValues NOTHING = new FactValues(Evidence.none());

    /** Most facts of a condition whose results of waiting are kept: 256 of them at most. */
    private static final int MAX_FACTS = 8;

    private final RuleResult notApplicable;
    private final RuleResult cleared;
    private final @Nullable RuleResult untouched;
    private final FactMask mentioned;
    private final long categories;

    /** The facts that the condition reads, and what the rule waits for, by the subset of them that is unknown; empty if too many. */
    private final int[] facts;

    private final @Nullable RuleResult[] waiting;

    FixedResults(Rule rule) {
        notApplicable = result(rule, RuleState.NOT_APPLICABLE, List.of());
        cleared = result(rule, RuleState.CLEARED, List.of());
        mentioned = rule.when().facts();
        facts = mentioned.facts();
        waiting = new RuleResult[facts.length > MAX_FACTS ? 0 : 1 << facts.length];
        categories = categories(rule.applicability());
        FactNotes notes = new FactNotes();
        untouched = switch (ConditionRun.ofRule(rule.when(), NOTHING, Standing.ALLEGED, notes)) {
            case FALSE -> cleared;
            case UNKNOWN -> result(rule, RuleState.UNKNOWN, notes.unknownFacts());
            // Its explanations may still depend on the pack.
            case TRUE -> null;
        };
    }

    private static long categories(Applicability applicability) {
        FactDefinition definition = FactCatalogue.standard().require(Facts.PRODUCT_CATEGORY);
        long categories = 0;
        for (String category : applicability.categories()) {
            categories |= FactValues.bit(definition, category);
        }
        return categories;
    }

    /** A result that says no more than its state. */
    static RuleResult result(Rule rule, RuleState state, List<String> missing) {
        return new RuleResult(
                rule, state, rule.level(), Standing.ACCEPTED, List.of(), List.of(), missing, List.of(), rule.acts());
    }

    RuleResult notApplicable() {
        return notApplicable;
    }

    RuleResult cleared() {
        return cleared;
    }

    /** The result over facts of which the condition reads none, or null where there is no single one. */
    @Nullable
    RuleResult untouchedBy(FactValues values) {
        return values.touchesAny(mentioned) ? null : untouched;
    }

    /**
     * The rule's result where it waits for facts. Results are equal for equal facts, and kept once made; threads that come at once
     * may each make one.
     *
     * @param rule the rule
     * @param notes of its condition's evaluation
     */
    RuleResult waiting(Rule rule, FactNotes notes) {
        if (waiting.length == 0) {
            return result(rule, RuleState.UNKNOWN, notes.unknownFacts());
        }
        int subset = 0;
        for (int i = 0; i < facts.length; i++) {
            subset |= notes.isUnknown(facts[i]) ? 1 << i : 0;
        }
        RuleResult kept = waiting[subset];
        if (kept == null) {
            kept = result(rule, RuleState.UNKNOWN, notes.unknownFacts());
            waiting[subset] = kept;
        }
        return kept;
    }

    /** Bits of the categories of product the rule applies to, 0 for all. */
    long categories() {
        return categories;
    }
}
