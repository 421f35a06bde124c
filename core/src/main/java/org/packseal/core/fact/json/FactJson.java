package org.packseal.core.fact.json;

import java.util.Optional;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonValue;

/** Facts and their values as a file names them. */
public final class FactJson {
    private FactJson() {}

    /**
     * The fact whose key a value holds.
     *
     * @param value the value
     * @return the fact, or empty where there is none
     */
    public static Optional<FactDefinition> fact(JsonValue value) {
        return value.whole(() -> value.text(JsonValue.MAX_WORD)).flatMap(key -> fact(key, value));
    }

    /**
     * The fact of a key.
     *
     * @param key the key
     * @param value where to note that there is none
     * @return the fact, or empty where there is none
     */
    public static Optional<FactDefinition> fact(String key, JsonValue value) {
        try {
            return Optional.of(FactCatalogue.standard().require(key));
        } catch (IllegalArgumentException unknown) {
            value.problem(Code.UNKNOWN_FACT, String.valueOf(unknown.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * The value of a fact.
     *
     * @param fact a fact with named values
     * @param value the value
     * @return the value, or an empty text where there is none
     */
    public static String value(FactDefinition fact, JsonValue value) {
        return value.oneOf(fact.values(), ", the values of " + fact.key());
    }
}
