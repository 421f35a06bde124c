package org.packseal.core.definition;

import java.util.List;
import java.util.Objects;

/**
 * The outcomes that the evidence points to under one legal text. They are neither a finding nor legal advice. Immutable and
 * thread-safe.
 *
 * @param definition the definition that was applied
 * @param scope whether its text covers the product
 * @param outcomes what is pointed to, in the order of the definition; empty where nothing is or it is out of scope
 * @param notes codes of the notes that must be shown with it; {@code NOT_LEGAL_ADVICE} is always among them
 */
public record DefinitionResult(Definition definition, Scope scope, List<Outcome> outcomes, List<String> notes) {
    /** The note that goes with every result. */
    public static final String NOT_LEGAL_ADVICE = "NOT_LEGAL_ADVICE";

    /**
     * Copies the lists.
     *
     * @param definition the definition that was applied
     * @param scope whether its text covers the product
     * @param outcomes what is pointed to
     * @param notes codes of what has to be shown with it
     */
    public DefinitionResult {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(scope, "scope");
        outcomes = List.copyOf(outcomes);
        notes = List.copyOf(notes);
    }
}
