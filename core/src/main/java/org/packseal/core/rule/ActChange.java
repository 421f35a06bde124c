package org.packseal.core.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.packseal.core.fact.Standing;

/**
 * Acts that follow from facts rather than from a rule alone. Where the condition holds, every rule that points to one of
 * the replaced acts points to the others instead: nothing can be reproduced, for instance, that has no authorised
 * counterpart. Only accepted facts count. Immutable.
 *
 * @param when the condition
 * @param replace acts that these facts contradict
 * @param by acts that take their place, empty where the replaced ones are merely dropped
 * @param citation the provision
 */
record ActChange(Condition when, Set<Act> replace, Set<Act> by, String citation) {
    ActChange {
        replace = Set.copyOf(replace);
        by = Set.copyOf(by);
    }

    boolean holds(FactValues facts) {
        return ConditionRun.ofRule(when, facts, Standing.ACCEPTED, new FactNotes()) == Kleene.TRUE;
    }

    Set<Act> apply(Set<Act> acts) {
        if (Collections.disjoint(acts, replace)) {
            return acts;
        }
        Set<Act> changed = EnumSet.noneOf(Act.class);
        changed.addAll(acts);
        changed.removeAll(replace);
        changed.addAll(by);
        return changed;
    }
}
