package org.packseal.core.definition;

import java.util.List;
import org.packseal.core.fact.Evidence;

/** Whether one fact has one of some values; an unknown fact has none. */
record FactCriterion(String fact, List<String> values) {
    FactCriterion {
        values = List.copyOf(values);
    }

    /** Whether somebody says so: enough for pointing at something. */
    boolean stated(Evidence evidence) {
        return evidence.value(fact).filter(values::contains).isPresent();
    }

    /** Whether somebody who can know it says so: needed for taking something away. */
    boolean shown(Evidence evidence) {
        return evidence.acceptedValue(fact).filter(values::contains).isPresent();
    }

    /** Whether somebody who can know it says otherwise. */
    boolean shownNot(Evidence evidence) {
        return evidence.acceptedValue(fact).isPresent() && !stated(evidence);
    }
}
