package org.packseal.core.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonPlace;

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

    static Row row(JsonPlace place, Set<String> earlierCodes) {
        place.only(MEMBERS);
        return new Row(
                place.text("id"),
                optional(place, "limb"),
                gives(place),
                basis(place),
                unless(place, earlierCodes),
                place.has("gate") ? gate(place.at("gate")) : null,
                DefinitionReader.citation(place));
    }

    private static Row.Gives gives(JsonPlace place) {
        if (place.has("code")) {
            if (place.has("indicated") || place.has("possible")) {
                place.problem(Code.UNKNOWN_MEMBER, "Either code and level, or indicated and possible.");
            }
            return new Row.Gives(place.text("code"), null, level(place));
        }
        if (place.has("level")) {
            place.at("level").problem(Code.UNKNOWN_MEMBER, "A level belongs to a single code only.");
        }
        return new Row.Gives(place.text("indicated"), place.text("possible"), null);
    }

    private static OutcomeLevel level(JsonPlace place) {
        String name = place.text("level");
        Optional<OutcomeLevel> level = Arrays.stream(OutcomeLevel.values())
                .filter(l -> l.name().equals(name))
                .findFirst();
        if (level.isEmpty() && !name.isEmpty()) {
            place.at("level")
                    .problem(Code.UNKNOWN_VALUE, "One of " + Arrays.toString(OutcomeLevel.values()) + " is due.");
        }
        return level.orElse(OutcomeLevel.OPEN);
    }

    private static Row.Basis basis(JsonPlace place) {
        List<RuleReference> rules =
                place.list("rules").stream().map(RowReader::rule).toList();
        List<FactTest> facts =
                place.list("facts").stream().map(RowReader::onlyFactTest).toList();
        DeterminationTest determination = place.has("determination") ? determination(place.at("determination")) : null;
        if (rules.isEmpty() && facts.isEmpty() && determination == null) {
            place.problem(Code.EMPTY, "No rule, fact or determination leads to this outcome.");
        }
        if (rules.stream().map(RuleReference::rule).distinct().count() < rules.size()) {
            place.at("rules").problem(Code.DUPLICATE, "A rule is named twice.");
        }
        return new Row.Basis(rules, place.flag("countExplained"), facts, determination);
    }

    private static RuleReference rule(JsonPlace place) {
        if (place.isText()) {
            return new RuleReference(place.text(), List.of());
        }
        place.only(Set.of("rule", "where"));
        List<FactTest> where =
                place.list("where").stream().map(RowReader::onlyFactTest).toList();
        if (where.isEmpty()) {
            place.at("where").problem(Code.EMPTY, "At least one fact is due here.");
        }
        return new RuleReference(place.text("rule"), where);
    }

    private static Row.Unless unless(JsonPlace place, Set<String> earlierCodes) {
        List<String> intents = place.texts("unlessIntent");
        if (!intents.isEmpty() && !intents.equals(List.of("EXCLUDED"))) {
            place.at("unlessIntent").problem(Code.UNKNOWN_VALUE, "Only EXCLUDED can stand here.");
        }
        List<String> outcomes = place.texts("unlessOutcomes");
        if (!earlierCodes.containsAll(outcomes)) {
            place.at("unlessOutcomes").problem(Code.UNKNOWN_REFERENCE, "No earlier outcome gives this code.");
        }
        return new Row.Unless(
                !intents.isEmpty(),
                place.list("unlessFacts").stream().map(RowReader::onlyFactTest).toList(),
                place.texts("unlessRules"),
                outcomes);
    }

    private static Row.Gate gate(JsonPlace place) {
        place.only(Set.of("fact", "in", "unknown", "otherwise"));
        return new Row.Gate(factTest(place), place.text("unknown"), optional(place, "otherwise"));
    }

    static DeterminationTest determination(JsonPlace place) {
        place.only(Set.of("by", "finding", "deliberate"));
        if (!place.has("by")) {
            place.at("by").problem(Code.MISSING_MEMBER, "Whose determination counts has to be said.");
        }
        return new DeterminationTest(
                names(place, "by", Determination.Body.values()),
                names(place, "finding", Determination.Finding.values()),
                names(place, "deliberate", Determination.Deliberate.values()));
    }

    private static List<String> names(JsonPlace place, String member, Enum<?>[] allowed) {
        List<String> given = place.texts(member);
        List<String> known = Arrays.stream(allowed).map(Enum::name).toList();
        if (!known.containsAll(given)) {
            place.at(member).problem(Code.UNKNOWN_VALUE, "Any of " + known + " can stand here.");
        }
        return given;
    }

    private static FactTest onlyFactTest(JsonPlace place) {
        place.only(Set.of("fact", "in"));
        return factTest(place);
    }

    static FactTest factTest(JsonPlace place) {
        String key = place.text("fact");
        List<String> values = place.texts("in");
        if (!place.has("in")) {
            place.at("in").problem(Code.MISSING_MEMBER, "The values have to be named.");
        }
        Optional<FactDefinition> fact = FactCatalogue.standard().find(key);
        if (fact.isEmpty() && !key.isEmpty()) {
            String nearest = FactCatalogue.standard().nearestKey(key);
            place.at("fact").problem(Code.UNKNOWN_FACT, "There is no such fact; the nearest is " + nearest + ".");
        }
        if (fact.isPresent() && !fact.get().values().containsAll(values)) {
            place.at("in").problem(Code.UNKNOWN_VALUE, "Any of " + fact.get().values() + " can stand here.");
        }
        return new FactTest(key, values);
    }

    private static @Nullable String optional(JsonPlace place, String member) {
        return place.has(member) ? place.text(member) : null;
    }
}
