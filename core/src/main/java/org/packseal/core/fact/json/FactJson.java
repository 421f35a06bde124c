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
     * The fact whose key stands at a place.
     *
     * @param place the place
     * @return the fact, or empty where there is none
     */
    public static Optional<FactDefinition> fact(JsonValue place) {
        return place.whole(() -> place.text(JsonValue.MAX_WORD)).flatMap(key -> fact(key, place));
    }

    /**
     * The fact of a key.
     *
     * @param key the key
     * @param place where to note that there is none
     * @return the fact, or empty where there is none
     */
    public static Optional<FactDefinition> fact(String key, JsonValue place) {
        try {
            return Optional.of(FactCatalogue.standard().require(key));
        } catch (IllegalArgumentException unknown) {
            place.problem(Code.UNKNOWN_FACT, String.valueOf(unknown.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * The value of a fact that stands at a place.
     *
     * @param fact a fact with named values
     * @param place the place
     * @return the value, or an empty text where there is none
     */
    public static String value(FactDefinition fact, JsonValue place) {
        return place.oneOf(fact.values(), ", the values of " + fact.key());
    }
}
