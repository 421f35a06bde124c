package org.packseal.core.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.packseal.core.fact.Standing;

/**
 * What became of one rule. Immutable.
 *
 * @param rule the rule
 * @param state what became of it
 * @param level for FIRED, its level: that of the rule, but STRONG instead of CONCLUSIVE while a question is open;
 *     otherwise that of the rule
 * @param standing for FIRED, EXPLAINED and ALLEGED, how far the statements count that make its condition true
 * @param open for FIRED, the innocent explanations that are neither shown nor excluded, in the rule's order
 * @param explainedBy for EXPLAINED, the innocent explanations that are shown, in the rule's order
 * @param missing for UNKNOWN, keys of the facts it waits for, sorted
 * @param because for FIRED, EXPLAINED and ALLEGED, keys of the facts that made its condition true, sorted; those that count by
 *     their absence are not among them
 * @param acts for FIRED and EXPLAINED, the acts it points to under these facts, in alphabetical order; otherwise those
 *     of the rule
 */
public record RuleResult(
        Rule rule,
        RuleState state,
        Level level,
        Standing standing,
        List<InnocentExplanation> open,
        List<InnocentExplanation> explainedBy,
        List<String> missing,
        List<String> because,
        Set<Act> acts) {
    /**
     * Copies the lists.
     *
     * @param rule the rule
     * @param state what became of it
     * @param level its level
     * @param standing how far the statements count
     * @param open open innocent explanations
     * @param explainedBy innocent explanations shown
     * @param missing keys it waits for
     * @param because keys that made it true
     * @param acts the acts it points to
     */
    public RuleResult {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(standing, "standing");
        open = List.copyOf(open);
        explainedBy = List.copyOf(explainedBy);
        missing = List.copyOf(missing);
        because = List.copyOf(because);
        acts = acts == rule.acts() ? acts : sorted(acts);
    }

    private static Set<Act> sorted(Set<Act> acts) {
        Set<Act> sorted = EnumSet.noneOf(Act.class);
        sorted.addAll(acts);
        return Collections.unmodifiableSet(sorted);
    }

    /** {@return whether it fired as a sign of falsification; true for FIRED with effect FALSIFICATION} */
    public boolean isSign() {
        return state == RuleState.FIRED && rule.effect() == Effect.FALSIFICATION;
    }
}
