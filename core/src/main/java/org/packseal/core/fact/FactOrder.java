package org.packseal.core.fact;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;

/**
 * Which of several statements about one fact is taken first: the better assured, then the later, then the graver; after
 * that any fixed order, so that the order in which they were given never matters.
 */
final class FactOrder implements Comparator<Fact> {
    private final FactDefinition definition;
    private final Predicate<Fact> accepted;

    FactOrder(FactDefinition definition, Predicate<Fact> accepted) {
        this.definition = definition;
        this.accepted = accepted;
    }

    @Override
    public int compare(Fact a, Fact b) {
        int order = assurance(b).compareTo(assurance(a));
        if (order == 0) {
            order = Boolean.compare(accepted.test(b), accepted.test(a));
        }
        if (order == 0) {
            order = time(b).compareTo(time(a));
        }
        if (order == 0) {
            order = Integer.compare(gravity(b), gravity(a));
        }
        return order == 0 ? text(a).compareTo(text(b)) : order;
    }

    /** Nobody gains by claiming assurance for what he cannot know. */
    private Assurance assurance(Fact fact) {
        return accepted.test(fact) ? fact.assurance() : Assurance.REPORTED;
    }

    private static Instant time(Fact fact) {
        return fact.observedAt().orElse(Instant.MIN);
    }

    private int gravity(Fact fact) {
        return definition.values().indexOf(fact.value().orElse(""));
    }

    /** Every member, so that equal texts mean equal facts. */
    private static String text(Fact fact) {
        return fact + "|" + fact.method().orElse("") + "|" + fact.source().orElse("");
    }
}
