package org.packseal.core.definition;

import org.packseal.core.fact.Evidence;

/** One question that decides whether a text covers the product, and what an unknown answer means. */
record ScopeGate(FactCriterion test, boolean openWhenUnknown) {
    Scope scope(Evidence evidence) {
        if (test.stated(evidence)) {
            return Scope.IN_SCOPE;
        }
        if (test.shownNot(evidence)) {
            return Scope.NOT_IN_SCOPE;
        }
        return openWhenUnknown ? Scope.SCOPE_OPEN : Scope.IN_SCOPE;
    }
}
