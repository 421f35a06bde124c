package org.packseal.core.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Standing;

/**
 * What of a rule does not depend on the pack, worked out once: the facts that its condition reads, and the results that are the
 * same for every pack. About one pack little is known, so most rules of a set end with one of these. Immutable.
 */
final class FixedResults {
    private static final FactValues NOTHING = new FactValues(Evidence.none());

    private final RuleResult notApplicable;
    private final RuleResult cleared;
    private final @Nullable RuleResult untouched;
    private final FactMask mentioned;
    private final long categories;

    FixedResults(Rule rule) {
        notApplicable = result(rule, RuleState.NOT_APPLICABLE, List.of());
        cleared = result(rule, RuleState.CLEARED, List.of());
        mentioned = FactMask.of(rule.when());
        categories = categories(rule.applicability());
        ConditionRun run = ConditionRun.ofRule(rule.when(), NOTHING, Standing.ALLEGED);
        untouched = switch (run.truth()) {
            case FALSE -> cleared;
            case UNKNOWN -> result(rule, RuleState.UNKNOWN, run.unknownFacts());
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

    /** Bits of the categories of product the rule applies to, 0 for all. */
    long categories() {
        return categories;
    }
}
