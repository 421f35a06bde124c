package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.Standing;
import org.packseal.core.rule.Condition.All;
import org.packseal.core.rule.Condition.Any;
import org.packseal.core.rule.Condition.Compare;
import org.packseal.core.rule.Condition.Known;
import org.packseal.core.rule.Condition.Not;
import org.packseal.core.rule.Condition.NotShown;
import org.packseal.core.rule.Condition.OneOf;

/**
 * One evaluation of one condition, as {@link ReferenceEvaluator} makes it. Every leaf is looked at, so that the list of missing facts is complete.
 *
 * <p>Accepted statements decide a leaf. Statements that are not accepted may only push the whole condition towards true: a
 * leaf towards true, under a negation towards false. So hearsay can raise a sign and never take one away.
 */
final class ReferenceRun {
    private final FactValues facts;
    private final Standing least;
    private final @Nullable Set<Producer> only;
    private final List<Integer> unknown = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private final Kleene truth;

    private ReferenceRun(Condition condition, FactValues facts, Standing least, @Nullable Set<Producer> only) {
        this.facts = facts;
        this.least = least;
        this.only = only;
        this.truth = evaluate(condition, false, false);
    }

    private Kleene evaluate(Condition condition, boolean negated, boolean shadowed) {
        if (condition instanceof All all) {
            Kleene result = Kleene.TRUE;
            for (Condition part : all.parts()) {
                result = result.and(evaluate(part, negated, shadowed));
            }
            return result;
        }
        if (condition instanceof Any any) {
            Kleene result = Kleene.FALSE;
            for (Condition part : any.parts()) {
                result = result.or(evaluate(part, negated, shadowed));
            }
            return result;
        }
        if (condition instanceof Not not) {
            return evaluate(not.part(), !negated, true).not();
        }
        if (condition instanceof NotShown notShown) {
            return evaluate(notShown.part(), !negated, true).notShown();
        }
        return leaf(condition, negated, shadowed);
    }

    private Kleene leaf(Condition condition, boolean negated, boolean shadowed) {
        if (condition instanceof Known known) {
            return known(known, negated, shadowed);
        }
        return condition instanceof OneOf oneOf
                ? oneOf(oneOf, negated, shadowed)
                : compare((Compare) condition, negated, shadowed);
    }

    /** A rule's own condition, over statements of at least the given standing. */
    static ReferenceRun ofRule(Condition condition, FactValues facts, Standing least) {
        return new ReferenceRun(condition, facts, least, null);
    }

    /** An innocent explanation, over accepted statements of the producers who can know it. */
    static Kleene ofExplanation(InnocentExplanation explanation, FactValues facts) {
        return new ReferenceRun(explanation.when(), facts, Standing.ACCEPTED, explanation.acceptedProducers()).truth;
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

    Kleene known(Condition.Known leaf, boolean negated, boolean shadowed) {
        boolean known = knows(leaf.fact()) || (!negated && facts.hearsay(leaf.fact(), least) != 0);
        return noted(Kleene.of(known), leaf.fact(), Condition.Compare.NO_FACT, shadowed);
    }

    Kleene oneOf(Condition.OneOf leaf, boolean negated, boolean shadowed) {
        long said = facts.hearsay(leaf.fact(), least);
        Kleene result;
        if (!negated && (said & leaf.values()) != 0) {
            result = Kleene.TRUE;
        } else if (negated && (said & ~leaf.values()) != 0) {
            result = Kleene.FALSE;
        } else if (knows(leaf.fact())) {
            result = Kleene.of((facts.bits(leaf.fact()) & leaf.values()) != 0);
        } else {
            result = Kleene.UNKNOWN;
        }
        return noted(result, leaf.fact(), Condition.Compare.NO_FACT, shadowed);
    }

    /** A limit counts only as accepted: nobody else's word draws the line between good and bad. */
    Kleene compare(Condition.Compare leaf, boolean negated, boolean shadowed) {
        boolean fixed = leaf.limitFact() == Condition.Compare.NO_FACT;
        if (!fixed && !knows(leaf.limitFact())) {
            return noted(Kleene.UNKNOWN, leaf.fact(), leaf.limitFact(), shadowed);
        }
        double limit = fixed ? leaf.limit() : facts.number(leaf.limitFact());
        Kleene result = knows(leaf.fact()) ? leaf.holds(facts.number(leaf.fact()), limit) : Kleene.UNKNOWN;
        if (facts.hearsay(leaf.fact(), least) != 0) {
            result = negated
                    ? result.and(pushed(
                            leaf.holds(facts.hearsayNumber(leaf.fact(), least, !leaf.less()), limit), Kleene.FALSE))
                    : result.or(pushed(
                            leaf.holds(facts.hearsayNumber(leaf.fact(), least, leaf.less()), limit), Kleene.TRUE));
        }
        return noted(result, leaf.fact(), leaf.limitFact(), shadowed);
    }

    /** What hearsay says, where it pushes in the one direction in which it may; nothing otherwise. */
    private static Kleene pushed(Kleene said, Kleene direction) {
        return said == direction ? said : direction.not();
    }

    private boolean knows(int fact) {
        return only == null ? facts.known(fact) : facts.knownFrom(fact, only);
    }

    private Kleene noted(Kleene result, int fact, int other, boolean shadowed) {
        if (result == Kleene.UNKNOWN) {
            note(unknown, fact, other);
        } else if (result == Kleene.TRUE && !shadowed) {
            note(shown, fact, other);
        }
        return result;
    }

    private static void note(List<Integer> list, int fact, int other) {
        list.add(fact);
        if (other >= 0) {
            list.add(other);
        }
    }
}
