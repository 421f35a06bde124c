package org.packseal.core.rule;

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
 * One evaluation of one condition, as {@link ReferenceEvaluator} makes it: every part is looked at, and of each leaf two questions
 * are asked one after the other. First whether a statement that is not accepted pushes it, towards true, or under a negation
 * towards false; where none does, what the accepted statements say.
 */
final class ReferenceRun {
    private final FactValues facts;
    private final Standing least;
    private final @Nullable Set<Producer> only;
    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> shown = new TreeSet<>();
    private final Kleene truth;

    private ReferenceRun(Condition condition, FactValues facts, Standing least, @Nullable Set<Producer> only) {
        this.facts = facts;
        this.least = least;
        this.only = only;
        this.truth = evaluate(condition, false, false);
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
        return List.copyOf(unknown);
    }

    /** Keys of the facts that make a leaf true, leaves under not and notShown aside, sorted. */
    List<String> trueFacts() {
        return List.copyOf(shown);
    }

    private Kleene evaluate(Condition condition, boolean negated, boolean shadowed) {
        if (condition instanceof All all) {
            return all.parts().stream()
                    .map(part -> evaluate(part, negated, shadowed))
                    .reduce(Kleene.TRUE, Kleene::and);
        }
        if (condition instanceof Any any) {
            return any.parts().stream()
                    .map(part -> evaluate(part, negated, shadowed))
                    .reduce(Kleene.FALSE, Kleene::or);
        }
        if (condition instanceof Not not) {
            return evaluate(not.part(), !negated, true).not();
        }
        if (condition instanceof NotShown notShown) {
            return evaluate(notShown.part(), !negated, true).notShown();
        }
        Kleene leaf = isPushed(condition, negated) ? Kleene.of(!negated) : accepted(condition);
        if (leaf == Kleene.UNKNOWN) {
            unknown.addAll(keys(condition));
        } else if (leaf == Kleene.TRUE && !shadowed) {
            shown.addAll(keys(condition));
        }
        return leaf;
    }

    /** Whether the word of somebody who is not accepted makes a leaf true, or under a negation false. */
    private boolean isPushed(Condition leaf, boolean negated) {
        if (leaf instanceof Known known) {
            return !negated && facts.hearsay(known.fact(), least) != 0;
        }
        if (leaf instanceof OneOf oneOf) {
            long pushing = negated ? ~oneOf.values() : oneOf.values();
            return (facts.hearsay(oneOf.fact(), least) & pushing) != 0;
        }
        Compare compare = (Compare) leaf;
        return facts.hearsay(compare.fact(), least) != 0
                && hasLimit(compare)
                && compare.holds(facts.hearsayNumber(compare.fact(), least, negated != compare.less()), limit(compare))
                        == Kleene.of(!negated);
    }

    private Kleene accepted(Condition leaf) {
        if (leaf instanceof Known known) {
            return Kleene.of(knows(known.fact()));
        }
        if (leaf instanceof OneOf oneOf) {
            return knows(oneOf.fact()) ? Kleene.of((facts.bits(oneOf.fact()) & oneOf.values()) != 0) : Kleene.UNKNOWN;
        }
        Compare compare = (Compare) leaf;
        return knows(compare.fact()) && hasLimit(compare)
                ? compare.holds(facts.number(compare.fact()), limit(compare))
                : Kleene.UNKNOWN;
    }

    /** A limit counts only as accepted: nobody else's word draws the line between good and bad. */
    private boolean hasLimit(Compare compare) {
        return compare.limitFact() == Compare.NO_FACT || knows(compare.limitFact());
    }

    private double limit(Compare compare) {
        return compare.limitFact() == Compare.NO_FACT ? compare.limit() : facts.number(compare.limitFact());
    }

    private boolean knows(int fact) {
        return only == null ? facts.known(fact) : facts.knownFrom(fact, only);
    }

    /** Keys of all facts that a leaf reads. */
    private static List<String> keys(Condition leaf) {
        return FactCatalogue.standard().facts().stream()
                .filter(fact -> leaf.mentions(fact.index()))
                .map(fact -> fact.key())
                .toList();
    }
}
