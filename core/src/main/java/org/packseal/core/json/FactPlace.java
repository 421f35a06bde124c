package org.packseal.core.json;

import java.util.Optional;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.file.DataFileProblem.Code;

/** Facts and their values as a file names them. */
public final class FactPlace {
    private FactPlace() {}

    /**
     * The fact whose key stands at a place.
     *
     * @param place the place
     * @return the fact, or empty where there is none
     */
    public static Optional<FactDefinition> fact(JsonPlace place) {
        return place.whole(() -> place.text(JsonPlace.MAX_WORD)).flatMap(key -> fact(key, place));
    }

    /**
     * The fact of a key.
     *
     * @param key the key
     * @param place where to note that there is none
     * @return the fact, or empty where there is none
     */
    public static Optional<FactDefinition> fact(String key, JsonPlace place) {
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
    public static String value(FactDefinition fact, JsonPlace place) {
        return place.oneOf(fact.values(), ", the values of " + fact.key());
    }
}
