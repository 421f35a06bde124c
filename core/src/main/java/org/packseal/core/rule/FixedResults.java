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

    /** Facts of which the condition demands one of some values, and bits of these. */
    private final int[] demanded;

    private final long[] demandedValues;

    /** The facts that the condition reads, and what the rule waits for, by the subset of them that is unknown; empty if too many. */
    private final int[] facts;

    private final @Nullable RuleResult[] waiting;

    /** The result of waiting made last, where there are too many facts to keep each. */
    private @Nullable Waiting latest;

    FixedResults(Rule rule) {
        notApplicable = result(rule, RuleState.NOT_APPLICABLE, List.of());
        cleared = result(rule, RuleState.CLEARED, List.of());
        mentioned = rule.when().facts();
        facts = mentioned.facts();
        waiting = new RuleResult[facts.length > MAX_FACTS ? 0 : 1 << facts.length];
        categories = categories(rule.applicability());
        List<Condition.OneOf> demands = demands(rule.when());
        demanded = demands.stream().mapToInt(Condition.OneOf::fact).toArray();
        demandedValues = demands.stream().mapToLong(Condition.OneOf::values).toArray();
        FactNotes notes = new FactNotes();
        untouched = switch (ConditionRun.ofRule(rule.when(), NOTHING, Standing.ALLEGED, notes)) {
            case FALSE -> cleared;
            case UNKNOWN -> result(rule, RuleState.UNKNOWN, notes.unknownFacts());
            // Its explanations may still depend on the pack.
            case TRUE -> null;
        };
    }

    private static List<Condition.OneOf> demands(Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        return parts.stream()
                .filter(Condition.OneOf.class::isInstance)
                .map(Condition.OneOf.class::cast)
                .toList();
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

    /** The result where the condition reads none of what is known, or null where there is no single one. */
    @Nullable
    RuleResult untouched() {
        return untouched;
    }

    /** The facts that the condition reads, ascending. */
    int[] facts() {
        return facts;
    }

    /** Whether a value that the condition demands is known to be another one, and nobody says otherwise. */
    boolean ruledOutBy(FactValues values) {
        for (int i = 0; i < demanded.length; i++) {
            if (values.isNoneOf(demanded[i], demandedValues[i])) {
                return true;
            }
        }
        return false;
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
        if (facts.length > Long.SIZE) {
            return result(rule, RuleState.UNKNOWN, notes.unknownFacts());
        }
        long subset = 0;
        for (int i = 0; i < facts.length; i++) {
            subset |= notes.isUnknown(facts[i]) ? 1L << i : 0;
        }
        return waiting.length == 0 ? latest(rule, subset, notes) : kept(rule, (int) subset, notes);
    }

    private RuleResult kept(Rule rule, int subset, FactNotes notes) {
        RuleResult kept = waiting[subset];
        if (kept == null) {
            kept = result(rule, RuleState.UNKNOWN, notes.unknownFacts());
            waiting[subset] = kept;
        }
        return kept;
    }

    /** Packs of one run mostly have the same known facts, so that the result made last mostly fits. */
    private RuleResult latest(Rule rule, long subset, FactNotes notes) {
        Waiting known = latest;
        if (known == null || known.subset() != subset) {
            known = new Waiting(subset, result(rule, RuleState.UNKNOWN, notes.unknownFacts()));
            latest = known;
        }
        return known.result();
    }

    /** What a rule waits for where a subset of its facts is unknown. */
    private record Waiting(long subset, RuleResult result) {}

    /** Bits of the categories of product the rule applies to, 0 for all. */
    long categories() {
        return categories;
    }
}
