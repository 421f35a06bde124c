package org.packseal.core.cli.assess;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.packseal.core.cli.console.TimeText;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.UnknownReason;

/**
 * Reads one statement of a fact: {@code {"value"|"unknown","producer","assurance","method","observation","observedAt",
 * "source"}}. Problems go to the list of the record.
 */
final class FactMembers {
    private static final String MEMBERS =
            "value, unknown, producer, assurance, method, observation, observedAt or source";

    private final Instant latest;
    private final List<RecordProblem> problems;

    FactMembers(Instant latest, List<RecordProblem> problems) {
        this.latest = latest;
        this.problems = problems;
    }

    /** The statement, or empty where it cannot be made at all; the record's problems have the reason. */
    Optional<Fact> fact(String key, JsonNode json, JsonPointer pointer) {
        JsonNode value = json.get("value");
        JsonNode unknown = json.get("unknown");
        if ((value == null) == (unknown == null)) {
            String found = value == null ? "neither" : "both";
            problem(RecordCode.MISSING_MEMBER, pointer, "Expected value or unknown in a fact, found " + found + ".");
            return Optional.empty();
        }
        Optional<Fact> bare = value != null
                ? value(value, pointer.appendProperty("value")).map(text -> Fact.of(key, text))
                : constant(UnknownReason.class, json.get("unknown"), pointer.appendProperty("unknown"))
                        .map(reason -> Fact.unknown(key, reason));
        return bare.map(fact -> described(fact, json, pointer));
    }

    /** A fact's value as text. */
    Optional<String> value(JsonNode value, JsonPointer pointer) {
        if (value.isTextual() || value.isNumber()) {
            return Optional.of(value.asText());
        }
        problems.add(RecordProblem.expected(RecordCode.WRONG_TYPE, pointer, "a text or a number", value));
        return Optional.empty();
    }

    /** Producer before assurance: naming a producer raises the assurance, an assurance that is given stands. */
    private Fact described(Fact bare, JsonNode json, JsonPointer pointer) {
        Fact fact = bare;
        if (json.has("producer")) {
            JsonPointer place = pointer.appendProperty("producer");
            fact = constant(Producer.class, json.get("producer"), place)
                    .flatMap(producer -> by(bare, producer, place))
                    .orElse(bare);
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            fact = with(fact, member.getKey(), member.getValue(), pointer.appendProperty(member.getKey()));
        }
        return fact;
    }

    private Optional<Fact> by(Fact fact, Producer producer, JsonPointer pointer) {
        if (producer == Producer.LIBRARY) {
            String message =
                    "Expected a producer that can be named, found LIBRARY: only the library states facts as itself.";
            problem(RecordCode.PRODUCER_RESERVED, pointer, message);
            return Optional.empty();
        }
        return Optional.of(fact.by(producer));
    }

    private Fact with(Fact fact, String member, JsonNode value, JsonPointer pointer) {
        return switch (member) {
            case "value", "unknown", "producer" -> fact;
            case "assurance" ->
                constant(Assurance.class, value, pointer).map(fact::assured).orElse(fact);
            case "method" -> labelled(fact, fact::method, value, pointer);
            case "source" -> labelled(fact, fact::source, value, pointer);
            case "observation" -> labelled(fact, fact::observation, value, pointer);
            case "observedAt" -> time(value, pointer).map(fact::observedAt).orElse(fact);
            default -> {
                String found = ", found \"" + VisibleText.shortened(member) + "\".";
                problem(RecordCode.UNKNOWN_MEMBER, pointer, "Expected " + MEMBERS + found);
                yield fact;
            }
        };
    }

    private Fact labelled(Fact fact, Function<String, Fact> with, JsonNode value, JsonPointer pointer) {
        Optional<String> label = label(value, pointer);
        try {
            return label.isPresent() ? with.apply(label.get()) : fact;
        } catch (IllegalArgumentException e) {
            problem(
                    RecordCode.INVALID_VALUE,
                    pointer,
                    "Expected a text of " + Fact.MAX_OBSERVATION
                            + " characters at most, found a longer or an empty one.");
            return fact;
        }
    }

    private Optional<String> label(JsonNode value, JsonPointer pointer) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        problems.add(RecordProblem.expected(RecordCode.WRONG_TYPE, pointer, "a text", value));
        return Optional.empty();
    }

    private Optional<Instant> time(JsonNode value, JsonPointer pointer) {
        Optional<Instant> instant = label(value, pointer).flatMap(TimeText::instant);
        if (value.isTextual() && instant.isEmpty()) {
            problems.add(RecordProblem.expected(RecordCode.INVALID_VALUE, pointer, TimeText.EXPECTED, value));
        } else if (instant.isPresent() && instant.get().isAfter(latest)) {
            String expected = "a time of " + latest + " or earlier, five minutes after the assessment at most";
            problems.add(RecordProblem.expected(RecordCode.OBSERVED_IN_FUTURE, pointer, expected, value));
        }
        return instant;
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonNode value, JsonPointer pointer) {
        Optional<String> name = label(value, pointer);
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> name.filter(constant.name()::equals).isPresent())
                .findFirst();
        if (name.isPresent() && found.isEmpty()) {
            String names = "one of " + Arrays.toString(type.getEnumConstants());
            problems.add(RecordProblem.expected(RecordCode.INVALID_VALUE, pointer, names, value));
        }
        return found;
    }

    private void problem(RecordCode code, JsonPointer pointer, String message) {
        problems.add(RecordProblem.at(code, pointer, message));
    }
}
