package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.List;
import org.packseal.core.rule.RulePackProblem.Code;

/** Collects what is wrong with a rule pack, so that all of it is reported at once. */
final class Problems {
    private static final int MAX_POINTER = 400;

    private final List<RulePackProblem> found = new ArrayList<>();

    void add(Code code, String pointer, String message) {
        if (found.size() < RulePackLimits.MAX_PROBLEMS) {
            String place = pointer.length() <= MAX_POINTER ? pointer : pointer.substring(0, MAX_POINTER) + "…";
            found.add(new RulePackProblem(code, place, message));
        }
    }

    int count() {
        return found.size();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RulePackException(found);
        }
    }
}
