package org.packseal.core.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;

/** Something shown with a result, unless a determination or the absence of outcomes makes it pointless. */
record Note(String code, @Nullable DeterminationCriterion unless, List<String> onlyWithOutcomes) {
    Note {
        onlyWithOutcomes = List.copyOf(onlyWithOutcomes);
    }

    boolean applies(Evidence evidence, List<Outcome> outcomes) {
        boolean idle = unless != null && unless.find(evidence).isPresent();
        boolean reached = onlyWithOutcomes.isEmpty()
                || outcomes.stream().anyMatch(outcome -> onlyWithOutcomes.contains(outcome.code()));
        return !idle && reached;
    }
}
