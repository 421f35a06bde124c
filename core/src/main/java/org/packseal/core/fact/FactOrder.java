package org.packseal.core.fact;

import java.time.Instant;
import java.util.Comparator;

/**
 * Which of several statements about one fact is taken first: the one that counts for more, then the better
 * assured, then the later, then the graver; after
 * that any fixed order, so that the order in which they were given never matters.
 */
final class FactOrder implements Comparator<Fact> {
    private final FactDefinition definition;
    private final Standings standings;

    FactOrder(FactDefinition definition, Standings standings) {
        this.definition = definition;
        this.standings = standings;
    }

    @Override
    public int compare(Fact a, Fact b) {
        int order = standings.of(a).compareTo(standings.of(b));
        if (order == 0) {
            order = assurance(b).compareTo(assurance(a));
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
        return standings.accepted(fact) ? fact.assurance() : Assurance.REPORTED;
    }

    private static Instant time(Fact fact) {
        return fact.observedAt().orElse(Instant.MIN);
    }

    private int gravity(Fact fact) {
        return definition.values().indexOf(fact.value().orElse(""));
    }

    /** Every member, so that equal texts mean equal facts. */
    private static String text(Fact fact) {
        return fact + "|" + fact.method().orElse("") + "|" + fact.source().orElse("") + "|"
                + fact.observation().orElse("");
    }
}
