package org.packseal.core.rule;

import java.util.List;

/** What an evaluation notes of a condition's facts: which leave a leaf unknown, and which make one true. Not thread-safe. */
final class FactNotes {
    private final FactMask unknown = new FactMask();
    private final FactMask shown = new FactMask();

    /** Forgets everything, for the next evaluation. */
    FactNotes cleared() {
        unknown.clear();
        shown.clear();
        return this;
    }

    void unknown(int fact) {
        unknown.add(fact);
    }

    void shown(int fact) {
        shown.add(fact);
    }

    boolean isUnknown(int fact) {
        return unknown.contains(fact);
    }

    /** Keys of the facts that leave a leaf unknown, sorted. */
    List<String> unknownFacts() {
        return unknown.keys();
    }

    /** Keys of the facts that make a leaf true, leaves under not and notShown aside, sorted. */
    List<String> trueFacts() {
        return shown.keys();
    }
}
