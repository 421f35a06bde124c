package org.packseal.core.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.json.FactJson;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonValue;

/** Reads one row of a definition file and the tests on facts and determinations in it. */
final class RowReader {
    private static final Set<String> MEMBERS = Set.of(
            "id",
            "limb",
            "indicated",
            "possible",
            "code",
            "level",
            "rules",
            "facts",
            "determination",
            "countExplained",
            "gate",
            "unlessIntent",
            "unlessFacts",
            "unlessRules",
            "unlessOutcomes",
            "citation");

    private RowReader() {}

    static Row row(JsonValue place, Set<String> earlierCodes) {
        place.only(MEMBERS);
        return new Row(
                place.text("id"),
                optional(place, "limb"),
                gives(place),
                basis(place),
                unless(place, earlierCodes),
                place.has("gate") ? gate(place.at("gate")) : null,
                place.citation());
    }

    private static Row.Gives gives(JsonValue place) {
        if (place.has("code")) {
            if (place.has("indicated") || place.has("possible")) {
                place.problem(Code.UNKNOWN_MEMBER, "Either code and level, or indicated and possible.");
            }
            return new Row.Gives(place.text("code"), null, place.at("level").oneOf(OutcomeLevel.OPEN));
        }
        if (place.has("level")) {
            place.at("level").problem(Code.UNKNOWN_MEMBER, "A level belongs to a single code only.");
        }
        return new Row.Gives(place.text("indicated"), place.text("possible"), null);
    }

    private static Row.Basis basis(JsonValue place) {
        List<RuleReference> rules =
                place.optional("rules").entries().stream().map(RowReader::rule).toList();
        List<FactCriterion> facts = facts(place.optional("facts"));
        DeterminationCriterion determination =
                place.has("determination") ? determination(place.at("determination")) : null;
        if (rules.isEmpty() && facts.isEmpty() && determination == null) {
            place.problem(Code.EMPTY, "No rule, fact or determination leads to this outcome.");
        }
        if (rules.stream().map(RuleReference::rule).distinct().count() < rules.size()) {
            place.at("rules").problem(Code.DUPLICATE, "Expected each rule once, found one again.");
        }
        return new Row.Basis(rules, place.optional("countExplained").flag(), facts, determination);
    }

    private static RuleReference rule(JsonValue place) {
        if (!place.isObject()) {
            return new RuleReference(place.text(), List.of());
        }
        place.only(Set.of("rule", "where"));
        JsonValue where = place.at("where").nonEmpty(Code.EMPTY, "Expected at least one fact, found none.");
        return new RuleReference(place.text("rule"), facts(where));
    }

    private static Row.Unless unless(JsonValue place, Set<String> earlierCodes) {
        List<String> intents = place.optional("unlessIntent").nonEmpty().texts();
        if (!intents.isEmpty() && !intents.equals(List.of("EXCLUDED"))) {
            place.at("unlessIntent").problem(Code.UNKNOWN_VALUE, "Expected EXCLUDED alone, found another value.");
        }
        List<String> outcomes = place.optional("unlessOutcomes").nonEmpty().texts();
        if (!earlierCodes.containsAll(outcomes)) {
            place.at("unlessOutcomes").problem(Code.UNKNOWN_REFERENCE, "No earlier outcome gives this code.");
        }
        return new Row.Unless(
                !intents.isEmpty(),
                facts(place.optional("unlessFacts")),
                place.optional("unlessRules").nonEmpty().texts(),
                outcomes);
    }

    private static Row.Gate gate(JsonValue place) {
        place.only(Set.of("fact", "in", "unknown", "otherwise"));
        return new Row.Gate(factTest(place), place.text("unknown"), optional(place, "otherwise"));
    }

    static DeterminationCriterion determination(JsonValue place) {
        place.only(Set.of("by", "finding", "deliberate", "notFrom"));
        return new DeterminationCriterion(
                names(place.at("by"), Determination.Body.values()),
                names(place.optional("finding"), Determination.Finding.values()),
                names(place.optional("deliberate"), Determination.Deliberate.values()),
                names(place.optional("notFrom"), Producer.values()));
    }

    private static List<String> names(JsonValue place, Enum<?>[] allowed) {
        return values(place, Arrays.stream(allowed).map(Enum::name).toList());
    }

    private static List<String> values(JsonValue place, List<String> allowed) {
        List<String> given = place.nonEmpty().texts();
        if (!allowed.containsAll(given)) {
            place.problem(Code.UNKNOWN_VALUE, "Expected any of " + allowed + ", found another value.");
        }
        return given;
    }

    private static List<FactCriterion> facts(JsonValue list) {
        return list.entries().stream().map(RowReader::onlyFactTest).toList();
    }

    private static FactCriterion onlyFactTest(JsonValue place) {
        place.only(Set.of("fact", "in"));
        return factTest(place);
    }

    static FactCriterion factTest(JsonValue place) {
        Optional<FactDefinition> fact = FactJson.fact(place.at("fact"));
        JsonValue in = place.at("in");
        List<String> values = fact.map(one -> values(in, one.values()))
                .orElseGet(() -> in.nonEmpty().texts());
        return new FactCriterion(fact.map(FactDefinition::key).orElse(""), values);
    }

    private static @Nullable String optional(JsonValue place, String member) {
        return place.has(member) ? place.text(member) : null;
    }
}
