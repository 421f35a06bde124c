package org.packseal.core.rule;

import java.util.List;
import org.packseal.core.fact.FactCatalogue;

/**
 * A condition of a rule or an explanation, as a tree over fact indexes. {@code eq} is read as {@code in} with one value,
 * {@code inAny} as {@code any} of {@code in}. Immutable.
 */
sealed interface Condition {
    /**
     * The truth of this condition.
     *
     * @param run the evaluation, which knows the facts and notes what was missing
     * @param negated whether an odd number of {@code not} and {@code notShown} stands above, so that here a false part makes
     *     the whole true
     * @param shadowed whether any {@code not} or {@code notShown} stands above, so that this part judges no fact
     */
    Kleene evaluate(ConditionRun run, boolean negated, boolean shadowed);

    /** Whether a fact is read anywhere in it. */
    boolean mentions(int fact);

    /** Whether a leaf outside not and notShown is true for one of these values of a fact, or knows or compares the fact. */
    boolean looksFor(int fact, long values);

    /** {@return the facts that are read anywhere in it} */
    default FactMask facts() {
        FactMask mask = new FactMask();
        for (int fact = 0; fact < FactCatalogue.standard().facts().size(); fact++) {
            if (mentions(fact)) {
                mask.add(fact);
            }
        }
        return mask;
    }

    /** A condition over several parts. */
    sealed interface Joined extends Condition {
        /** {@return the parts; unmodifiable, as their reader made them} */
        List<Condition> parts();

        @Override
        default boolean mentions(int fact) {
            return parts().stream().anyMatch(part -> part.mentions(fact));
        }

        @Override
        default boolean looksFor(int fact, long values) {
            return parts().stream().anyMatch(part -> part.looksFor(fact, values));
        }
    }

    /** A condition over one part that turns its truth round, so that the part judges no fact. */
    sealed interface Negation extends Condition {
        /** {@return the part} */
        Condition part();

        @Override
        default boolean mentions(int fact) {
            return part().mentions(fact);
        }

        @Override
        default boolean looksFor(int fact, long values) {
            return false;
        }
    }

    /** All of the parts. */
    record All(List<Condition> parts) implements Joined {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Kleene evaluate(ConditionRun run, boolean negated, boolean shadowed) {
            return run.joined(parts, true, negated, shadowed);
        }
    }

    /** At least one of the parts. */
    record Any(List<Condition> parts) implements Joined {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Kleene evaluate(ConditionRun run, boolean negated, boolean shadowed) {
            return run.joined(parts, false, negated, shadowed);
        }
    }

    /** The opposite; unknown stays unknown. */
    record Not(Condition part) implements Negation {
        @Override
        public Kleene evaluate(ConditionRun run, boolean negated, boolean shadowed) {
            return part.evaluate(run, !negated, true).not();
        }
    }

    /** Anything but shown: true also where the part is unknown. */
    record NotShown(Condition part) implements Negation {
        @Override
        public Kleene evaluate(ConditionRun run, boolean negated, boolean shadowed) {
            return part.evaluate(run, !negated, true).notShown();
        }
    }

    /** The fact has a value. */
    record Known(int fact) implements Condition {
        @Override
        public Kleene evaluate(ConditionRun run, boolean negated, boolean shadowed) {
            return run.known(this, negated, shadowed);
        }

        @Override
        public boolean mentions(int other) {
            return other == fact;
        }

        @Override
        public boolean looksFor(int other, long values) {
            return other == fact;
        }
    }

    /**
     * The fact has one of these values.
     *
     * @param values bit {@code i} for value {@code i} of the fact
     */
    record OneOf(int fact, long values) implements Condition {
        @Override
        public Kleene evaluate(ConditionRun run, boolean negated, boolean shadowed) {
            return run.oneOf(this, negated, shadowed);
        }

        @Override
        public boolean mentions(int other) {
            return other == fact;
        }

        @Override
        public boolean looksFor(int other, long wanted) {
            return other == fact && (values & wanted) != 0;
        }
    }

    /**
     * The number is less, or greater, than a limit.
     *
     * @param less true for less
     * @param limitFact index of the fact that is the limit, or {@link #NO_FACT}
     * @param limit the limit where no fact is
     */
    record Compare(int fact, boolean less, int limitFact, double limit) implements Condition {
        /** The limit is a number of the rule itself. */
        static final int NO_FACT = -1;

        @Override
        public Kleene evaluate(ConditionRun run, boolean negated, boolean shadowed) {
            return run.compare(this, negated, shadowed);
        }

        @Override
        public boolean mentions(int other) {
            return other == fact || other == limitFact;
        }

        @Override
        public boolean looksFor(int other, long values) {
            return other == fact;
        }

        Kleene holds(double number, double against) {
            return Kleene.of(less ? number < against : number > against);
        }
    }
}
