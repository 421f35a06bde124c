package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.Producer;

/** One evaluation of one condition. Every leaf is looked at, so that what is missing is complete. */
final class ConditionRun {
    private final Condition condition;
    private final FactValues facts;
    private final @Nullable Set<Producer> only;
    private final List<Integer> unknown = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private final Kleene truth;
    private int next;

    /**
     * Evaluates.
     *
     * @param condition the condition
     * @param facts the facts
     * @param only producers whose facts count at all, for explanations; null for a rule's own condition
     */
    ConditionRun(Condition condition, FactValues facts, @Nullable Set<Producer> only) {
        this.condition = condition;
        this.facts = facts;
        this.only = only;
        this.truth = node();
    }

    Kleene truth() {
        return truth;
    }

    /** Keys of the facts that leave a leaf unknown, sorted. */
    List<String> unknownFacts() {
        return keys(unknown);
    }

    /** Keys of the facts that make a leaf true, leaves under not and notShown aside, sorted. */
    List<String> trueFacts() {
        return keys(shown);
    }

    private static List<String> keys(List<Integer> facts) {
        TreeSet<String> keys = new TreeSet<>();
        facts.forEach(i -> keys.add(FactCatalogue.standard().facts().get(i).key()));
        return List.copyOf(keys);
    }

    private Kleene node() {
        int node = next++;
        Operator operator = condition.operator(node);
        return switch (operator) {
            case ALL -> all(condition.parts(node));
            case ANY -> any(condition.parts(node));
            case NOT -> node().not();
            case NOT_SHOWN -> node().notShown();
            case KNOWN, EQ, IN, LT, GT, IN_ANY -> leaf(node);
        };
    }

    private Kleene all(int parts) {
        Kleene result = Kleene.TRUE;
        for (int i = 0; i < parts; i++) {
            result = result.and(node());
        }
        return result;
    }

    private Kleene any(int parts) {
        Kleene result = Kleene.FALSE;
        for (int i = 0; i < parts; i++) {
            result = result.or(node());
        }
        return result;
    }

    private Kleene leaf(int node) {
        Kleene result = counted(node, stated(node));
        int other = condition.otherFact(node);
        if (result == Kleene.UNKNOWN) {
            note(unknown, condition.fact(node), other);
        } else if (result == Kleene.TRUE && !condition.shadowed(node)) {
            note(shown, condition.fact(node), other);
        }
        return result;
    }

    private static void note(List<Integer> list, int fact, int other) {
        list.add(fact);
        if (other >= 0) {
            list.add(other);
        }
    }

    /** What the leaf says if every statement is believed. */
    private Kleene stated(int node) {
        int fact = condition.fact(node);
        int other = condition.otherFact(node);
        if (condition.operator(node) == Operator.KNOWN) {
            return Kleene.of(facts.known(fact));
        }
        if (!facts.known(fact) || (other >= 0 && !facts.known(other))) {
            return Kleene.UNKNOWN;
        }
        double limit = other >= 0 ? facts.number(other) : condition.number(node);
        return switch (condition.operator(node)) {
            case LT -> Kleene.of(facts.number(fact) < limit);
            case GT -> Kleene.of(facts.number(fact) > limit);
            default -> Kleene.of((facts.bits(fact) & condition.values(node)) != 0);
        };
    }

    /** What of that counts, given who states it. */
    private Kleene counted(int node, Kleene stated) {
        int other = condition.otherFact(node);
        if (counts(condition.fact(node)) && (other < 0 || counts(other))) {
            return stated;
        }
        Kleene clearing = condition.negated(node) ? Kleene.TRUE : Kleene.FALSE;
        return only != null || stated == clearing ? Kleene.UNKNOWN : stated;
    }

    private boolean counts(int fact) {
        if (!facts.known(fact)) {
            return true;
        }
        return only == null ? facts.accepted(fact) : facts.acceptedFrom(fact, only);
    }
}
