package org.packseal.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactType;
import org.packseal.core.fact.Producer;

/** The settled facts of one pack as arrays over fact indexes, ready for conditions. */
final class FactValues {
    /** Bit of each fact's value, 0 where it is unknown. For a number, 1 where it is known. */
    private final long[] bits;

    private final double[] numbers;
    private final boolean[] accepted;
    private final @Nullable Producer[] producers;

    FactValues(Evidence evidence) {
        List<FactDefinition> catalogue = FactCatalogue.standard().facts();
        bits = new long[catalogue.size()];
        numbers = new double[catalogue.size()];
        accepted = new boolean[catalogue.size()];
        producers = new Producer[catalogue.size()];
        for (FactDefinition definition : catalogue) {
            Optional<Fact> fact = evidence.find(definition);
            if (fact.isPresent() && fact.get().value().isPresent()) {
                put(definition, fact.get(), evidence.accepted(fact.get()));
            }
        }
    }

    private void put(FactDefinition definition, Fact fact, boolean isAccepted) {
        int i = definition.index();
        String value = fact.value().orElseThrow();
        if (definition.type() == FactType.NUMBER) {
            bits[i] = 1;
            numbers[i] = Double.parseDouble(value);
        } else {
            bits[i] = bit(definition, value);
        }
        accepted[i] = isAccepted;
        producers[i] = fact.producer().orElse(null);
    }

    static long bit(FactDefinition definition, String value) {
        return 1L << definition.values().indexOf(value);
    }

    boolean known(int fact) {
        return bits[fact] != 0;
    }

    long bits(int fact) {
        return bits[fact];
    }

    double number(int fact) {
        return numbers[fact];
    }

    boolean accepted(int fact) {
        return accepted[fact];
    }

    /** Whether it is accepted and, where its producer is named, comes from one of these. */
    boolean acceptedFrom(int fact, Set<Producer> from) {
        Producer producer = producers[fact];
        return accepted[fact] && (producer == null || from.contains(producer));
    }
}
