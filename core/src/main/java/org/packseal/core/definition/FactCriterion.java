package org.packseal.core.definition;

import java.util.List;
import org.packseal.core.fact.Evidence;

/** Whether one fact has one of some values; an unknown fact has none. */
record FactCriterion(String fact, List<String> values) {
    FactCriterion {
        values = List.copyOf(values);
    }

    /** Whether anybody states such a value, accepted or not. Suspicion needs no more. */
    boolean stated(Evidence evidence) {
        return evidence.value(fact).filter(values::contains).isPresent();
    }

    /** Whether an accepted statement gives such a value. Removing an outcome needs that much. */
    boolean shown(Evidence evidence) {
        return evidence.acceptedValue(fact).filter(values::contains).isPresent();
    }

    /** Whether an accepted statement gives another value. */
    boolean shownNot(Evidence evidence) {
        return evidence.acceptedValue(fact).isPresent() && !stated(evidence);
    }
}
