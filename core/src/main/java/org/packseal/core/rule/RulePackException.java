package org.packseal.core.rule;

import java.io.Serial;
import java.util.List;

/** A rule pack that is refused, with everything that is wrong with it. */
public final class RulePackException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<RulePackProblem> problems;

    RulePackException(List<RulePackProblem> problems) {
        super(
                problems.size() == 1
                        ? problems.get(0).toString()
                        : problems.size() + " problems, the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /**
     * Everything that is wrong, in the order of the file where it could be read.
     *
     * @return unmodifiable list, not empty
     */
    public List<RulePackProblem> problems() {
        return problems;
    }
}
