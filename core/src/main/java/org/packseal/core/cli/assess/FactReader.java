package org.packseal.core.cli.assess;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.packseal.core.cli.console.TimeText;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.UnknownReason;

/**
 * Reads the {@code facts} of one record: each a value, an object {@code {"value","producer","assurance","method",
 * "observedAt","source"}}, one with {@code unknown} instead of {@code value}, or an array of such objects.
 */
final class FactReader {
    private static final JsonPointer FACTS = JsonPointer.empty().appendProperty("facts");

    private final Evidence.Builder evidence = Evidence.builder();
    private final List<RecordProblem> problems = new ArrayList<>();
    private final boolean withScan;

    /**
     * @param withScan whether the record has a scan, which then alone speaks about scan and token
     * @param trustPlain whether facts without producer are taken as checked
     */
    FactReader(boolean withScan, boolean trustPlain) {
        this.withScan = withScan;
        if (trustPlain) {
            evidence.trustPlainFacts();
        }
    }

    /** Takes all facts; afterwards {@link #problems()} or {@link #evidence()} tells the result. */
    FactReader read(JsonNode facts) {
        for (Map.Entry<String, JsonNode> member : facts.properties()) {
            readKey(member.getKey(), member.getValue(), FACTS.appendProperty(member.getKey()));
        }
        return this;
    }

    /** What is wrong, empty where the evidence can be used. */
    List<RecordProblem> problems() {
        return problems;
    }

    /** The evidence, or empty where there are problems. */
    Optional<Evidence> evidence() {
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(evidence.build());
        } catch (IllegalArgumentException e) {
            problem(RecordCode.INVALID_FACT, FACTS, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void readKey(String key, JsonNode value, JsonPointer pointer) {
        FactCatalogue catalogue = FactCatalogue.standard();
        Optional<FactDefinition> definition = catalogue.find(key);
        if (definition.isEmpty()) {
            problem(
                    RecordCode.UNKNOWN_FACT,
                    pointer,
                    "There is no such fact; the nearest is \"" + catalogue.nearestKey(key) + "\".");
        } else if (withScan && definition.get().fromScanOnly()) {
            problem(RecordCode.INVALID_FACT, pointer, "The scan alone says this; it cannot be stated beside one.");
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                readObject(key, value.get(i), pointer.appendIndex(i));
            }
        } else if (value.isObject()) {
            readObject(key, value, pointer);
        } else {
            text(value, pointer).ifPresent(text -> add(Fact.of(key, text), pointer));
        }
    }

    private void readObject(String key, JsonNode json, JsonPointer pointer) {
        if (!json.isObject()) {
            problem(RecordCode.WRONG_TYPE, pointer, "An object with value or unknown belongs here.");
            return;
        }
        JsonNode value = json.get("value");
        JsonNode unknown = json.get("unknown");
        if ((value == null) == (unknown == null)) {
            problem(RecordCode.MISSING_MEMBER, pointer, "A fact has either value or unknown.");
            return;
        }
        Optional<Fact> fact = value != null
                ? text(value, pointer.appendProperty("value")).map(text -> Fact.of(key, text))
                : constant(UnknownReason.class, json.get("unknown"), pointer.appendProperty("unknown"))
                        .map(reason -> Fact.unknown(key, reason));
        fact.ifPresent(bare -> add(described(bare, json, pointer), pointer));
    }

    /** Producer before assurance: naming a producer raises the assurance, an assurance that is given stands. */
    private Fact described(Fact bare, JsonNode json, JsonPointer pointer) {
        Fact fact = bare;
        if ("LIBRARY".equals(json.path("producer").textValue())) {
            problem(
                    RecordCode.INVALID_FACT,
                    pointer.appendProperty("producer"),
                    "Expected a producer other than LIBRARY.");
            return bare;
        }
        if (json.has("producer")) {
            Optional<Producer> by = constant(Producer.class, json.get("producer"), pointer.appendProperty("producer"));
            fact = by.isPresent() ? fact.by(by.get()) : fact;
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            JsonPointer place = pointer.appendProperty(member.getKey());
            JsonNode value = member.getValue();
            fact = switch (member.getKey()) {
                case "value", "unknown", "producer" -> fact;
                case "assurance" ->
                    constant(Assurance.class, value, place).map(fact::assured).orElse(fact);
                case "method" -> label(value, place).map(fact::method).orElse(fact);
                case "source" -> label(value, place).map(fact::source).orElse(fact);
                case "observedAt" -> time(value, place).map(fact::observedAt).orElse(fact);
                default -> {
                    problem(RecordCode.UNKNOWN_MEMBER, place, "A fact has no such member.");
                    yield fact;
                }
            };
        }
        return fact;
    }

    private void add(Fact fact, JsonPointer pointer) {
        try {
            evidence.add(fact);
        } catch (IllegalArgumentException e) {
            problem(RecordCode.INVALID_FACT, pointer, VisibleText.of(String.valueOf(e.getMessage())));
        }
    }

    private Optional<String> text(JsonNode value, JsonPointer pointer) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        if (value.isNumber()) {
            return Optional.of(value.asText());
        }
        problem(RecordCode.WRONG_TYPE, pointer, "A text or a number belongs here.");
        return Optional.empty();
    }

    private Optional<String> label(JsonNode value, JsonPointer pointer) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        problem(RecordCode.WRONG_TYPE, pointer, "A text belongs here.");
        return Optional.empty();
    }

    private Optional<Instant> time(JsonNode value, JsonPointer pointer) {
        Optional<Instant> instant = label(value, pointer).flatMap(TimeText::instant);
        if (value.isTextual() && instant.isEmpty()) {
            problem(
                    RecordCode.INVALID_VALUE,
                    pointer,
                    "A date such as 2026-11-23 or an instant such as 2026-11-23T19:00:00Z belongs here.");
        }
        return instant;
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonNode value, JsonPointer pointer) {
        Optional<String> name = label(value, pointer);
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> name.filter(constant.name()::equals).isPresent())
                .findFirst();
        if (name.isPresent() && found.isEmpty()) {
            problem(
                    RecordCode.INVALID_VALUE,
                    pointer,
                    "One of " + Arrays.toString(type.getEnumConstants()) + " belongs here.");
        }
        return found;
    }

    private void problem(RecordCode code, JsonPointer pointer, String message) {
        problems.add(RecordProblem.at(code, pointer, message));
    }
}
