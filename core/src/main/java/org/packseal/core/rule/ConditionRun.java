package org.packseal.core.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.Standing;

/**
 * One evaluation of one condition. Unless it is false every leaf is looked at, so that the list of missing facts is complete.
 *
 * <p>Accepted statements decide a leaf. Statements that are not accepted may only push the whole condition towards true: a
 * leaf towards true, under a negation towards false. So hearsay can raise a sign and never take one away.
 */
final class ConditionRun {
    private final FactValues facts;
    private final Standing least;
    private final @Nullable Set<Producer> only;
    private final FactNotes notes;
    private final Kleene truth;

    private ConditionRun(
            Condition condition, FactValues facts, Standing least, @Nullable Set<Producer> only, FactNotes notes) {
        this.facts = facts;
        this.least = least;
        this.only = only;
        this.notes = notes;
        this.truth = condition instanceof Condition.All all ? ofParts(all) : condition.evaluate(this, false, false);
    }

    /** A condition of which one part is false is false, and nothing that is missing could change it: the rest is left out. */
    private Kleene ofParts(Condition.All all) {
        Kleene result = Kleene.TRUE;
        for (int i = 0; i < all.parts().size() && result != Kleene.FALSE; i++) {
            result = result.and(all.parts().get(i).evaluate(this, false, false));
        }
        return result;
    }

    /**
     * Evaluates a rule's own condition, over statements of at least the given standing.
     *
     * @param notes takes what is noted
     */
    static Kleene ofRule(Condition condition, FactValues facts, Standing least, FactNotes notes) {
        return new ConditionRun(condition, facts, least, null, notes).truth;
    }

    /**
     * Evaluates an innocent explanation, over accepted statements of the producers who can know it.
     *
     * @param notes takes what is noted
     */
    static Kleene ofExplanation(InnocentExplanation explanation, FactValues facts, FactNotes notes) {
        return new ConditionRun(explanation.when(), facts, Standing.ACCEPTED, explanation.acceptedProducers(), notes)
                .truth;
    }

    /** The truth of several parts, of which all must be true, or one. */
    Kleene joined(List<Condition> parts, boolean all, boolean negated, boolean shadowed) {
        Kleene result = Kleene.of(all);
        for (int i = 0; i < parts.size(); i++) {
            Kleene part = parts.get(i).evaluate(this, negated, shadowed);
            result = all ? result.and(part) : result.or(part);
        }
        return result;
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
            notes.unknown(fact);
            if (other != Condition.Compare.NO_FACT) {
                notes.unknown(other);
            }
        } else if (result == Kleene.TRUE && !shadowed) {
            notes.shown(fact);
            if (other != Condition.Compare.NO_FACT) {
                notes.shown(other);
            }
        }
        return result;
    }
}
