package org.packseal.core.fact;

import java.util.List;
import java.util.Objects;

/**
 * Statements that disagree about one fact: which was taken, and which were not. Immutable.
 *
 * @param key the fact
 * @param kept the statement that was taken
 * @param setAside the others whose value differs, in a fixed order, not empty
 */
public record FactConflict(String key, Fact kept, List<Fact> setAside) {
    /**
     * Copies the list.
     *
     * @param key the fact
     * @param kept the statement that was taken
     * @param setAside the others
     */
    public FactConflict {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kept, "kept");
        setAside = List.copyOf(setAside);
    }
}
