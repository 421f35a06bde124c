package org.packseal.core.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.fact.Producer;

/**
 * A reason why a sign may mean nothing. It counts only from producers who can know it, so that a seller's own excuse
 * explains nothing. Immutable and thread-safe.
 */
public final class InnocentExplanation {
    private final String text;
    private final Condition when;
    private final Set<Producer> acceptedProducers;
    private final List<String> facts;

    InnocentExplanation(String text, Condition when, Set<Producer> acceptedProducers, List<String> facts) {
        this.text = text;
        this.when = when;
        this.acceptedProducers = Collections.unmodifiableSet(EnumSet.copyOf(acceptedProducers));
        this.facts = List.copyOf(facts);
    }

    /** {@return what it says, in English} */
    public String text() {
        return text;
    }

    /** {@return who can know it; unmodifiable set, not empty} */
    public Set<Producer> acceptedProducers() {
        return acceptedProducers;
    }

    /**
     * {@return the facts it rests on, besides those that make the sign: what to ask; keys, first the cause, then what
     * narrows it down; at least one}
     */
    public List<String> facts() {
        return facts;
    }

    Condition when() {
        return when;
    }

    @Override
    public String toString() {
        return text;
    }
}
