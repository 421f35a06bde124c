package org.packseal.core.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;

/** A note shown with a result. A determination, or a result without outcomes, can make it superfluous. */
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
