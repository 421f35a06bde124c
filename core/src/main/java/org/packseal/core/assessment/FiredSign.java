package org.packseal.core.assessment;

import java.util.Objects;
import java.util.Set;
import org.packseal.core.fact.Dimension;
import org.packseal.core.rule.Act;
import org.packseal.core.rule.Level;

/**
 * A falsification rule that fired although the verdict is neither SUSPECTED nor FALSIFIED. Immutable.
 *
 * @param rule id of the rule
 * @param level its level
 * @param dimensions what it would say is misrepresented, in alphabetical order
 * @param acts the acts it points to, in alphabetical order
 */
public record FiredSign(String rule, Level level, Set<Dimension> dimensions, Set<Act> acts) {
    /**
     * Checks that nothing is null.
     *
     * @param rule id of the rule
     * @param level its level
     * @param dimensions dimensions, unmodifiable
     * @param acts acts, unmodifiable
     */
    public FiredSign {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(dimensions, "dimensions");
        Objects.requireNonNull(acts, "acts");
    }
}
