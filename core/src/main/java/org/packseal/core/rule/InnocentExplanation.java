package org.packseal.core.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Producer;

/**
 * A reason why a sign may mean nothing. It counts only from those who can know it: the seller cannot excuse himself.
 * Immutable and thread-safe.
 */
public final class InnocentExplanation {
    private final String text;
    private final Condition when;
    private final Set<Producer> acceptedProducers;

    InnocentExplanation(String text, Condition when, Set<Producer> acceptedProducers) {
        this.text = text;
        this.when = when;
        this.acceptedProducers = Collections.unmodifiableSet(EnumSet.copyOf(acceptedProducers));
    }

    /**
     * What it says, in English.
     *
     * @return a short text
     */
    public String text() {
        return text;
    }

    /**
     * Who can know it.
     *
     * @return unmodifiable set, not empty
     */
    public Set<Producer> acceptedProducers() {
        return acceptedProducers;
    }

    /**
     * The facts it rests on.
     *
     * @return keys in the order of the catalogue, at least one
     */
    public List<String> facts() {
        return FactCatalogue.standard().facts().stream()
                .filter(fact -> when.mentions(fact.index()))
                .map(FactDefinition::key)
                .toList();
    }

    Condition when() {
        return when;
    }

    @Override
    public String toString() {
        return text;
    }
}
