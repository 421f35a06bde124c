package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;

/**
 * Evaluates rules over the facts of one pack.
 *
 * <p>An unverified statement may only push a condition towards true: where its value would make the condition false it
 * counts as unknown. In an innocent explanation only accepted producers count at all. So a caller's word can raise a
 * sign and never clear or explain one.
 */
final class RuleEvaluator {
    private static final int CATEGORY = index("product.category");
    private static final int SERIALISED = index("pack.serialised");

    private final FactValues facts;

    private final List<ActChange> actChanges;

    RuleEvaluator(Evidence evidence) {
        this(evidence, List.of());
    }

    RuleEvaluator(Evidence evidence, List<ActChange> changes) {
        this.facts = new FactValues(evidence);
        this.actChanges = changes.stream().filter(change -> change.holds(facts)).toList();
    }

    private static int index(String key) {
        return FactCatalogue.standard().require(key).index();
    }

    RuleResult evaluate(Rule rule) {
        if (!applies(rule.applicability())) {
            return result(rule, RuleState.NOT_APPLICABLE, List.of());
        }
        ConditionRun run = new ConditionRun(rule.when(), facts, null);
        return switch (run.truth()) {
            case FALSE -> result(rule, RuleState.CLEARED, List.of());
            case UNKNOWN -> result(rule, RuleState.UNKNOWN, run.unknownFacts());
            case TRUE -> judged(rule, run.trueFacts());
        };
    }

    private static RuleResult result(Rule rule, RuleState state, List<String> missing) {
        return new RuleResult(rule, state, rule.level(), List.of(), List.of(), missing, List.of(), rule.acts());
    }

    /** Which innocent explanations are shown, and which are open. */
    private RuleResult judged(Rule rule, List<String> because) {
        List<InnocentExplanation> shown = new ArrayList<>();
        List<InnocentExplanation> open = new ArrayList<>();
        for (InnocentExplanation explanation : rule.innocentExplanations()) {
            Kleene truth = new ConditionRun(explanation.when(), facts, explanation.acceptedProducers()).truth();
            if (truth == Kleene.TRUE) {
                shown.add(explanation);
            } else if (truth == Kleene.UNKNOWN) {
                open.add(explanation);
            }
        }
        Set<Act> acts = acts(rule);
        if (!shown.isEmpty()) {
            return new RuleResult(rule, RuleState.EXPLAINED, rule.level(), List.of(), shown, List.of(), because, acts);
        }
        Level level = rule.level() == Level.CONCLUSIVE && !open.isEmpty() ? Level.STRONG : rule.level();
        return new RuleResult(rule, RuleState.FIRED, level, open, List.of(), List.of(), because, acts);
    }

    private Set<Act> acts(Rule rule) {
        Set<Act> acts = rule.acts();
        for (ActChange change : actChanges) {
            acts = change.apply(acts);
        }
        return acts;
    }

    /** Only an accepted fact takes a rule out of play. */
    private boolean applies(Applicability applicability) {
        if (applicability.serialised() && facts.accepted(SERIALISED) && is(SERIALISED, "NO")) {
            return false;
        }
        return applicability.categories().isEmpty()
                || !facts.accepted(CATEGORY)
                || applicability.categories().stream().anyMatch(c -> is(CATEGORY, c));
    }

    private boolean is(int fact, String value) {
        FactDefinition definition = FactCatalogue.standard().facts().get(fact);
        return facts.bits(fact) == FactValues.bit(definition, value);
    }
}
