package org.packseal.core.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.packseal.core.json.Spelling;

/**
 * All facts there are: keys, values, which of them are adverse or clear something, who can know them. Read once from
 * the table {@code facts.txt} beside this class; a bad row there is an error naming its line. Immutable and thread-safe.
 */
public final class FactCatalogue {
    private static final FactCatalogue STANDARD = new FactCatalogue(FactTable.read());

    private final List<FactDefinition> facts;
    private final Map<String, FactDefinition> byKey;

    private FactCatalogue(List<FactDefinition> rows) {
        Map<String, FactDefinition> map = new LinkedHashMap<>();
        for (FactDefinition row : rows) {
            if (map.put(row.key(), row) != null) {
                throw new IllegalStateException("facts.txt names " + row.key() + " twice");
            }
        }
        this.facts = List.copyOf(rows);
        this.byKey = map;
    }

    /** {@return the catalogue of this library} */
    public static FactCatalogue standard() {
        return STANDARD;
    }

    /**
     * All facts in the order of the table.
     *
     * @return unmodifiable list; the position of each is its {@link FactDefinition#index()}
     */
    public List<FactDefinition> facts() {
        return facts;
    }

    /**
     * Looks up a fact.
     *
     * @param key the key
     * @return its definition, or empty where there is none of this name
     */
    public Optional<FactDefinition> find(String key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
    }

    /**
     * Looks up a fact that has to exist.
     *
     * @param key the key
     * @return its definition
     * @throws IllegalArgumentException if there is none; the message names the nearest right key
     */
    public FactDefinition require(String key) {
        FactDefinition found = byKey.get(Objects.requireNonNull(key, "key"));
        if (found == null) {
            throw new FactException(
                    FactException.Code.UNKNOWN_FACT, null, expected(key) + ", found \"" + Spelling.quoted(key) + "\".");
        }
        return found;
    }

    /**
     * What was expected in place of a key that the catalogue does not have, as the beginning of a message.
     *
     * @param key the key, such as {@code identity.labeling}
     * @return the key that was probably meant; where none is near, all keys of the same group, or all groups
     */
    public String expected(String key) {
        List<String> keys = new ArrayList<>(byKey.keySet());
        Optional<String> near = Spelling.near(Objects.requireNonNull(key, "key"), keys);
        if (near.isPresent()) {
            return "Expected a fact of the catalogue, such as \"" + near.get() + '"';
        }
        String group = group(key);
        List<String> same =
                keys.stream().filter(other -> group(other).equals(group)).toList();
        return same.isEmpty()
                ? "Expected a fact of the catalogue, of one of the groups "
                        + String.join(
                                ", ",
                                keys.stream()
                                        .map(FactCatalogue::group)
                                        .distinct()
                                        .toList())
                : "Expected a fact of the catalogue, one of " + String.join(", ", same);
    }

    /** What stands before the dot. */
    private static String group(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /**
     * The key of the catalogue that is most like the one given.
     *
     * @param key a key that may be misspelt
     * @return the nearest right one
     */
    public String nearestKey(String key) {
        return Spelling.nearest(Objects.requireNonNull(key, "key"), new ArrayList<>(byKey.keySet()));
    }
}
