package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.statistics.Incident;
import org.packseal.gs1.key.Gln;

/**
 * The item in hand beside its code: what binds a signed statement to it and to no copy.
 *
 * @param seal number of the seal on the pack or its bag, as read now
 * @param place GLN of where the pack is
 * @param country ISO 3166-1 alpha-2 code of the country whose law the pack is judged by
 */
public record HeldItem(
        @Nullable String seal,
        @Nullable String place,
        @Nullable String country) {
    /** Longest number of a seal, as in statements. */
    private static final int MAX_SEAL = 200;

    private static final String PLACE = "a GLN of 13 digits with a correct check digit";
    private static final String COUNTRY = "a country code of ISO 3166-1, two upper-case letters";

    /** Nothing is known but the code. */
    public static final HeldItem NONE = new HeldItem(null, null, null);

    /** Reads {@code {"seal":…,"place":…,"country":…}}; what is wrong goes to the problems. */
    static HeldItem read(JsonNode json, JsonPointer pointer, List<RecordProblem> problems) {
        String seal = null;
        String place = null;
        String country = null;
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            JsonPointer at = pointer.appendProperty(member.getKey());
            JsonNode value = member.getValue();
            String text = value.isTextual() ? value.textValue() : "";
            switch (member.getKey()) {
                case "seal" ->
                    seal = valid(!text.isEmpty() && text.length() <= MAX_SEAL, value, at, "a text", problems);
                case "place" -> place = valid(isGln(text), value, at, PLACE, problems);
                case "country" -> country = valid(Incident.isCountry(text), value, at, COUNTRY, problems);
                default ->
                    problems.add(RecordProblem.at(
                            RecordCode.UNKNOWN_MEMBER,
                            at,
                            "Expected seal, place or country, found \"" + VisibleText.shortened(member.getKey())
                                    + "\"."));
            }
        }
        return new HeldItem(seal, place, country);
    }

    /** Whether a text is a Global Location Number. */
    public static boolean isGln(String text) {
        try {
            return new Gln(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String valid(
            boolean right, JsonNode value, JsonPointer at, String wanted, List<RecordProblem> problems) {
        if (!right) {
            RecordCode code = value.isTextual() ? RecordCode.INVALID_VALUE : RecordCode.WRONG_TYPE;
            problems.add(RecordProblem.expected(code, at, wanted, value));
            return null;
        }
        return value.textValue();
    }
}
