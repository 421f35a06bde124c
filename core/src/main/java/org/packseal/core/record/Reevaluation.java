package org.packseal.core.record;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Detail;
import org.packseal.core.assessment.input.TimeLineJson;
import org.packseal.core.history.finding.TimeLine;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.StrictJson;

/** Compares the recorded assessment with the one that the recorded facts give now. Immutable. */
final class Reevaluation {
    private static final String AT = "/assessment";

    /** Members in which another version has to agree: the decisions. Wording may differ between versions. */
    private static final List<String> DECISIONS = List.of("supply", "verdict", "fired", "definitions");

    private final boolean sameBytes;
    private final List<String> differences;
    private final List<String> decisions;
    private final List<String> leftOut;

    private Reevaluation(boolean sameBytes, List<String> differences, List<String> decisions, List<String> leftOut) {
        this.sameBytes = sameBytes;
        this.differences = differences;
        this.decisions = decisions;
        this.leftOut = leftOut;
    }

    /**
     * Compares.
     *
     * @throws RecordException MALFORMED if the recorded text is no JSON object
     */
    static Reevaluation of(String recorded, Assessment now) {
        String text = now.toJson(Detail.FULL);
        if (text.equals(recorded)) {
            return new Reevaluation(true, List.of(), List.of(), List.of());
        }
        Map<?, ?> old = object(recorded);
        Map<?, ?> fresh = object(text);
        List<String> differences = JsonDifference.between(old, fresh, AT);
        List<String> decisions = JsonDifference.between(decisions(old), decisions(fresh), AT);
        Set<Object> names = new LinkedHashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        List<String> leftOut = names.stream()
                .filter(name -> !Objects.equals(old.get(name), fresh.get(name)))
                .map(String::valueOf)
                .filter(name -> !DECISIONS.contains(name))
                .toList();
        // Equal values in other bytes: spaces, escapes or order were changed.
        return new Reevaluation(false, differences.isEmpty() ? List.of(AT) : differences, decisions, leftOut);
    }

    /** The time line in a recorded assessment: histories are not in a record, so what it tells of one is repeated. */
    static Optional<TimeLine> timeLine(String recorded) {
        return TimeLineJson.read(object(recorded).get("timeLine"));
    }

    private static Map<?, ?> object(String json) {
        try {
            Object tree = StrictJson.tree(json.getBytes(StandardCharsets.UTF_8), RecordLimits.ASSESSMENT);
            if (tree instanceof Map<?, ?> object) {
                return object;
            }
        } catch (JsonException other) {
            throw new RecordException(RecordException.Code.MALFORMED, AT, other.message());
        }
        throw new RecordException(RecordException.Code.MALFORMED, AT, "Expected a JSON object, found another value.");
    }

    /** Verdict, supply, fired rules with their levels, and outcomes with theirs. */
    private static Map<String, Object> decisions(Map<?, ?> assessment) {
        Map<String, Object> decisions = new LinkedHashMap<>();
        for (String name : DECISIONS) {
            Object value = assessment.get(name);
            if (value != null) {
                decisions.put(name, reduced(value));
            }
        }
        return decisions;
    }

    /** Objects keep what decides: rule, level, scope, outcome; and members whose values are objects or lists of them. */
    private static Object reduced(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Reevaluation::reduced).toList();
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        Map<Object, Object> kept = new LinkedHashMap<>();
        object.forEach((name, member) -> {
            boolean nested = member instanceof Map || name.equals("outcomes");
            if (nested || Set.of("rule", "level", "scope", "outcome").contains(String.valueOf(name))) {
                kept.put(name, reduced(member));
            }
        });
        return kept;
    }

    boolean isSameBytes() {
        return sameBytes;
    }

    List<String> differences() {
        return differences;
    }

    List<String> decisions() {
        return decisions;
    }

    List<String> leftOut() {
        return leftOut;
    }
}
