package org.packseal.core.rule;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactType;

/**
 * Whether an innocent explanation can hold at all while its rule's condition does: a search for values of the facts
 * that make both true. Numbers count as free, and a search that grows too long counts as found, so that only what is
 * certain is refused.
 */
final class ExplanationCheck {
    private static final int MAX_STEPS = 50_000;

    private int steps;

    private ExplanationCheck() {}

    /** What a node is to be. */
    private enum Wanted {
        TRUE,
        FALSE,
        NOT_TRUE,
        NOT_FALSE
    }

    /** Nodes that still have to become what is wanted of them. */
    private record Goal(
            Condition condition,
            int node,
            Wanted wanted,
            @Nullable Goal rest) {}

    static boolean canHold(Condition explanation, Condition when) {
        long[] allowed = new long[FactCatalogue.standard().facts().size()];
        Arrays.fill(allowed, -1L);
        Goal both = new Goal(when, 0, Wanted.TRUE, new Goal(explanation, 0, Wanted.TRUE, null));
        return new ExplanationCheck().solve(both, allowed);
    }

    private boolean solve(@Nullable Goal goal, long[] allowed) {
        if (goal == null || ++steps > MAX_STEPS) {
            return true;
        }
        Condition condition = goal.condition();
        return switch (condition.operator(goal.node())) {
            case ALL -> inner(goal, allowed, goal.wanted() == Wanted.TRUE || goal.wanted() == Wanted.NOT_FALSE);
            case ANY -> inner(goal, allowed, goal.wanted() == Wanted.FALSE || goal.wanted() == Wanted.NOT_TRUE);
            case NOT -> solve(new Goal(condition, goal.node() + 1, opposite(goal.wanted()), goal.rest()), allowed);
            case NOT_SHOWN -> solve(new Goal(condition, goal.node() + 1, hidden(goal.wanted()), goal.rest()), allowed);
            case KNOWN, EQ, IN, LT, GT, IN_ANY -> leaf(goal, allowed);
        };
    }

    private static Wanted opposite(Wanted wanted) {
        return switch (wanted) {
            case TRUE -> Wanted.FALSE;
            case FALSE -> Wanted.TRUE;
            case NOT_TRUE -> Wanted.NOT_FALSE;
            case NOT_FALSE -> Wanted.NOT_TRUE;
        };
    }

    /** notShown is never unknown. */
    private static Wanted hidden(Wanted wanted) {
        return wanted == Wanted.TRUE || wanted == Wanted.NOT_FALSE ? Wanted.NOT_TRUE : Wanted.TRUE;
    }

    /** Every part has to become what is wanted, or one of them. */
    private boolean inner(Goal goal, long[] allowed, boolean every) {
        int[] parts = parts(goal.condition(), goal.node());
        if (every) {
            @Nullable Goal goals = goal.rest();
            for (int i = parts.length - 1; i >= 0; i--) {
                goals = new Goal(goal.condition(), parts[i], goal.wanted(), goals);
            }
            return solve(goals, allowed);
        }
        for (int part : parts) {
            if (solve(new Goal(goal.condition(), part, goal.wanted(), goal.rest()), allowed.clone())) {
                return true;
            }
        }
        return false;
    }

    private static int[] parts(Condition condition, int node) {
        int[] parts = new int[condition.parts(node)];
        int at = node + 1;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = at;
            at = condition.after(at);
        }
        return parts;
    }

    private boolean leaf(Goal goal, long[] allowed) {
        int fact = goal.condition().fact(goal.node());
        allowed[fact] &= bits(goal.condition(), goal.node(), goal.wanted());
        return allowed[fact] != 0 && solve(goal.rest(), allowed);
    }

    /** The values, and one bit for unknown, with which a leaf becomes what is wanted. */
    private static long bits(Condition condition, int node, Wanted wanted) {
        List<FactDefinition> catalogue = FactCatalogue.standard().facts();
        FactDefinition fact = catalogue.get(condition.fact(node));
        int count = fact.type() == FactType.NUMBER ? 1 : fact.values().size();
        long known = (1L << count) - 1;
        long unknown = 1L << count;
        if (condition.operator(node) == Operator.KNOWN) {
            return wanted == Wanted.TRUE || wanted == Wanted.NOT_FALSE ? known : unknown;
        }
        boolean number = fact.type() == FactType.NUMBER;
        long right = number ? known : condition.values(node);
        long wrong = number ? known : known & ~right;
        return switch (wanted) {
            case TRUE -> right;
            case FALSE -> wrong;
            case NOT_TRUE -> wrong | unknown;
            case NOT_FALSE -> right | unknown;
        };
    }
}
