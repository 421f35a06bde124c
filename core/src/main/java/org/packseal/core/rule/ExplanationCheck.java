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

    /** Conditions that still have to become what is wanted of them. */
    private record Goal(
            Condition condition, Wanted wanted, @Nullable Goal rest) {}

    static boolean canHold(Condition explanation, Condition when) {
        long[] allowed = new long[FactCatalogue.standard().facts().size()];
        Arrays.fill(allowed, -1L);
        Goal both = new Goal(when, Wanted.TRUE, new Goal(explanation, Wanted.TRUE, null));
        return new ExplanationCheck().solve(both, allowed);
    }

    private boolean solve(@Nullable Goal goal, long[] allowed) {
        if (goal == null || ++steps > MAX_STEPS) {
            return true;
        }
        Condition condition = goal.condition();
        Wanted wanted = goal.wanted();
        if (condition instanceof Condition.All all) {
            return inner(goal, all.parts(), allowed, wanted == Wanted.TRUE || wanted == Wanted.NOT_FALSE);
        }
        if (condition instanceof Condition.Any any) {
            return inner(goal, any.parts(), allowed, wanted == Wanted.FALSE || wanted == Wanted.NOT_TRUE);
        }
        if (condition instanceof Condition.Not not) {
            return solve(new Goal(not.part(), opposite(wanted), goal.rest()), allowed);
        }
        if (condition instanceof Condition.NotShown notShown) {
            return solve(new Goal(notShown.part(), hidden(wanted), goal.rest()), allowed);
        }
        return leaf(goal, allowed);
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
    private boolean inner(Goal goal, List<Condition> parts, long[] allowed, boolean every) {
        if (every) {
            @Nullable Goal goals = goal.rest();
            for (int i = parts.size() - 1; i >= 0; i--) {
                goals = new Goal(parts.get(i), goal.wanted(), goals);
            }
            return solve(goals, allowed);
        }
        for (Condition part : parts) {
            if (solve(new Goal(part, goal.wanted(), goal.rest()), allowed.clone())) {
                return true;
            }
        }
        return false;
    }

    private boolean leaf(Goal goal, long[] allowed) {
        int fact = fact(goal.condition());
        allowed[fact] &= bits(goal.condition(), fact, goal.wanted());
        return allowed[fact] != 0 && solve(goal.rest(), allowed);
    }

    private static int fact(Condition leaf) {
        if (leaf instanceof Condition.OneOf oneOf) {
            return oneOf.fact();
        }
        return leaf instanceof Condition.Known known ? known.fact() : ((Condition.Compare) leaf).fact();
    }

    /** The values, and one bit for unknown, with which a leaf becomes what is wanted. */
    private static long bits(Condition leaf, int index, Wanted wanted) {
        FactDefinition fact = FactCatalogue.standard().facts().get(index);
        int count = fact.type() == FactType.ENUM ? fact.values().size() : 1;
        long known = (1L << count) - 1;
        long unknown = 1L << count;
        if (leaf instanceof Condition.Known) {
            return wanted == Wanted.TRUE || wanted == Wanted.NOT_FALSE ? known : unknown;
        }
        boolean number = fact.type() != FactType.ENUM;
        long right = leaf instanceof Condition.OneOf oneOf ? oneOf.values() : known;
        long wrong = number ? known : known & ~right;
        return switch (wanted) {
            case TRUE -> right;
            case FALSE -> wrong;
            case NOT_TRUE -> wrong | unknown;
            case NOT_FALSE -> right | unknown;
        };
    }
}
