package org.packseal.core.rule;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule's own tests reach. Immutable.
 *
 * @param rule the rule
 * @param tests how many tests it has
 * @param states how many of them end in each state; states none ends in are absent
 * @param explanationsShown how many of its innocent explanations some test shows
 * @param explanations how many innocent explanations it has
 */
public record RuleCoverage(
        Rule rule, int tests, Map<RuleState, Integer> states, int explanationsShown, int explanations) {
    /**
     * Copies the map.
     *
     * @param rule the rule
     * @param tests how many tests
     * @param states how many end in each state
     * @param explanationsShown innocent explanations some test shows
     * @param explanations innocent explanations
     */
    public RuleCoverage {
        Objects.requireNonNull(rule, "rule");
        Map<RuleState, Integer> copy = new EnumMap<>(RuleState.class);
        copy.putAll(states);
        states = Collections.unmodifiableMap(copy);
    }

    /** {@return whether the tests show it fired, cleared and waiting for facts, and every innocent explanation} */
    public boolean complete() {
        return states.containsKey(RuleState.FIRED)
                && states.containsKey(RuleState.CLEARED)
                && states.containsKey(RuleState.UNKNOWN)
                && explanationsShown == explanations;
    }
}
