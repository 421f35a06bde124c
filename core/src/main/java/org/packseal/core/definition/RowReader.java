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

    static Row row(JsonValue value, Set<String> earlierCodes) {
        value.only(MEMBERS);
        return new Row(
                value.text("id"),
                optional(value, "limb"),
                gives(value),
                basis(value),
                unless(value, earlierCodes),
                value.has("gate") ? gate(value.at("gate")) : null,
                value.citation());
    }

    private static Row.Gives gives(JsonValue value) {
        if (value.has("code")) {
            if (value.has("indicated") || value.has("possible")) {
                value.problem(
                        Code.UNKNOWN_MEMBER,
                        "Expected either code and level, or indicated and possible, found members of both.");
            }
            return new Row.Gives(value.text("code"), null, value.at("level").oneOf(OutcomeLevel.OPEN));
        }
        if (value.has("level")) {
            value.at("level")
                    .problem(
                            Code.UNKNOWN_MEMBER,
                            "Expected a level beside \"code\" alone, found it beside indicated and possible.");
        }
        return new Row.Gives(value.text("indicated"), value.text("possible"), null);
    }

    private static Row.Basis basis(JsonValue value) {
        List<RuleReference> rules =
                value.optional("rules").entries().stream().map(RowReader::rule).toList();
        List<FactCriterion> facts = facts(value.optional("facts"));
        DeterminationCriterion determination =
                value.has("determination") ? determination(value.at("determination")) : null;
        if (rules.isEmpty() && facts.isEmpty() && determination == null) {
            value.problem(Code.EMPTY, "Expected a rule, fact or determination that leads to this outcome, found none.");
        }
        if (rules.stream().map(RuleReference::rule).distinct().count() < rules.size()) {
            value.at("rules").problem(Code.DUPLICATE, "Expected each rule once, found one again.");
        }
        return new Row.Basis(rules, value.optional("countExplained").flag(), facts, determination);
    }

    private static RuleReference rule(JsonValue value) {
        if (!value.isObject()) {
            return new RuleReference(value.text(), List.of());
        }
        value.only(Set.of("rule", "where"));
        JsonValue where = value.at("where").nonEmpty(Code.EMPTY, "Expected at least one fact, found none.");
        return new RuleReference(value.text("rule"), facts(where));
    }

    private static Row.Unless unless(JsonValue value, Set<String> earlierCodes) {
        List<String> intents = value.optional("unlessIntent").nonEmpty().texts();
        if (!intents.isEmpty() && !intents.equals(List.of("EXCLUDED"))) {
            value.at("unlessIntent").problem(Code.UNKNOWN_VALUE, "Expected EXCLUDED alone, found another value.");
        }
        List<String> outcomes = value.optional("unlessOutcomes").nonEmpty().texts();
        if (!earlierCodes.containsAll(outcomes)) {
            value.at("unlessOutcomes")
                    .problem(Code.UNKNOWN_REFERENCE, "Expected codes that an earlier outcome gives, found another.");
        }
        return new Row.Unless(
                !intents.isEmpty(),
                facts(value.optional("unlessFacts")),
                value.optional("unlessRules").nonEmpty().texts(),
                outcomes);
    }

    private static Row.Gate gate(JsonValue value) {
        value.only(Set.of("fact", "in", "unknown", "otherwise"));
        return new Row.Gate(factTest(value), value.text("unknown"), optional(value, "otherwise"));
    }

    static DeterminationCriterion determination(JsonValue value) {
        value.only(Set.of("by", "finding", "deliberate", "notFrom"));
        return new DeterminationCriterion(
                names(value.at("by"), Determination.Body.values()),
                names(value.optional("finding"), Determination.Finding.values()),
                names(value.optional("deliberate"), Determination.Deliberate.values()),
                names(value.optional("notFrom"), Producer.values()));
    }

    private static List<String> names(JsonValue value, Enum<?>[] allowed) {
        return values(value, Arrays.stream(allowed).map(Enum::name).toList());
    }

    private static List<String> values(JsonValue value, List<String> allowed) {
        List<String> given = value.nonEmpty().texts();
        if (!allowed.containsAll(given)) {
            value.problem(Code.UNKNOWN_VALUE, "Expected any of " + allowed + ", found another value.");
        }
        return given;
    }

    private static List<FactCriterion> facts(JsonValue list) {
        return list.entries().stream().map(RowReader::onlyFactTest).toList();
    }

    private static FactCriterion onlyFactTest(JsonValue value) {
        value.only(Set.of("fact", "in"));
        return factTest(value);
    }

    static FactCriterion factTest(JsonValue value) {
        Optional<FactDefinition> fact = FactJson.fact(value.at("fact"));
        JsonValue in = value.at("in");
        List<String> values = fact.map(one -> values(in, one.values()))
                .orElseGet(() -> in.nonEmpty().texts());
        return new FactCriterion(fact.map(FactDefinition::key).orElse(""), values);
    }

    private static @Nullable String optional(JsonValue value, String member) {
        return value.has(member) ? value.text(member) : null;
    }
}
