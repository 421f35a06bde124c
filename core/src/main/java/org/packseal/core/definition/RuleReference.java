package org.packseal.core.definition;

import java.util.List;
import org.packseal.core.fact.Evidence;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleState;

/**
 * A rule that an outcome counts, perhaps with certain values alone: a rule that fires for several values leaves open which of
 * them fired it.
 */
record RuleReference(String rule, List<FactCriterion> where) {
    RuleReference {
        where = List.copyOf(where);
    }

    boolean counts(RuleResult result, boolean explainedToo, Evidence evidence) {
        boolean state = result.state() == RuleState.FIRED || (explainedToo && result.state() == RuleState.EXPLAINED);
        return state
                && result.rule().id().equals(rule)
                && (where.isEmpty() || where.stream().anyMatch(test -> test.stated(evidence)));
    }
}
