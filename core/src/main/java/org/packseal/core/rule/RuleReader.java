package org.packseal.core.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.EvidenceGroup;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.json.FactJson;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonValue;
import org.packseal.core.rule.Rule.RuleMeaning;
import org.packseal.core.rule.Rule.RuleText;

/** Reads one rule. Where anything is wrong with it a problem is noted, and the rule is for the reader alone. */
final class RuleReader {
    private static final Set<String> MEMBERS = Set.of(
            "id",
            "version",
            "validFrom",
            "validTo",
            "title",
            "group",
            "dimensions",
            "acts",
            "level",
            "nonInnocent",
            "effect",
            "appliesTo",
            "when",
            "innocentExplanations",
            "citation",
            "nextSteps",
            "tests");
    /** Claims of intellectual property decide nothing, in any rule. */
    private static final Set<String> NEVER = Set.of("ip.");
    /** An unauthorised product is not falsified for that alone. */
    private static final Set<String> NEVER_FOR_FALSIFICATION = Set.of("ip.", "auth.");

    private static final Set<String> EXPLANATION = Set.of("text", "when", "acceptedProducers");

    private static final int MAX_VERSION = 1_000_000;

    private RuleReader() {}

    static Rule read(JsonValue place) {
        place.only(MEMBERS);
        RuleText text = text(place);
        RuleMeaning meaning = meaning(place);
        Set<String> forbidden = meaning.effect() == Effect.FALSIFICATION ? NEVER_FOR_FALSIFICATION : NEVER;
        JsonValue condition = place.at("when");
        Optional<Condition> when = condition.whole(() -> ConditionReader.read(condition, forbidden));
        Condition read = when.orElse(ConditionReader.ALWAYS);
        List<InnocentExplanation> explanations = explanations(place, when);
        if (Rule.kindsReadTogether(read, explanations).size() > 1) {
            place.problem(
                    Code.MIXED_OBSERVATIONS,
                    "Expected several facts of at most one kind of observation, found "
                            + Rule.kindsReadTogether(read, explanations) + ".");
        }
        return new Rule(text, meaning, read, applicability(place.optional("appliesTo")), explanations);
    }

    private static RuleText text(JsonValue place) {
        String id = place.at("id").text(RuleSetLimits.MAX_NAME_LENGTH);
        int version = place.at("version").integer(1, MAX_VERSION);
        LocalDate from = place.at("validFrom").date();
        return new RuleText(
                id,
                version,
                from,
                place.has("validTo") ? end(place.at("validTo"), from) : null,
                place.text("title"),
                place.citation(),
                List.copyOf(place.at("nextSteps").setOf(Action.class)));
    }

    private static LocalDate end(JsonValue place, LocalDate from) {
        Optional<LocalDate> end = place.whole(place::date);
        if (end.isPresent() && !from.isBefore(end.get())) {
            place.problem(Code.OUT_OF_RANGE, "validTo, the first day it no longer holds, is to follow validFrom.");
        }
        return end.orElse(from);
    }

    /** What is misread is taken for a falsification rule, on which the guards are strictest. */
    private static RuleMeaning meaning(JsonValue place) {
        RuleMeaning meaning = new RuleMeaning(
                place.at("group").oneOf(EvidenceGroup.CODE),
                Collections.unmodifiableSet(place.at("dimensions").setOf(Dimension.class)),
                Collections.unmodifiableSet(place.at("acts").setOf(Act.class)),
                place.at("level").oneOf(Level.WEAK),
                place.optional("nonInnocent").flag(),
                place.at("effect").oneOf(Effect.FALSIFICATION));
        if (meaning.effect() == Effect.FALSIFICATION && meaning.dimensions().isEmpty() && place.isObject()) {
            place.problem(Code.EMPTY, "A falsification rule says what is misrepresented: dimensions.");
        }
        return meaning;
    }

    private static Applicability applicability(JsonValue place) {
        place.only(Set.of("categories", "serialised"));
        FactDefinition category = FactCatalogue.standard().require(Facts.PRODUCT_CATEGORY);
        Set<String> categories = place.optional("categories").entries().stream()
                .map(entry -> FactJson.value(category, entry))
                .collect(Collectors.toSet());
        return new Applicability(categories, place.optional("serialised").flag());
    }

    /** Explanations of a rule whose condition has a fault of its own are read, and not held against it. */
    private static List<InnocentExplanation> explanations(JsonValue rule, Optional<Condition> when) {
        List<InnocentExplanation> explanations = new ArrayList<>();
        for (JsonValue place : rule.at("innocentExplanations").entries()) {
            place.only(EXPLANATION);
            place.whole(() -> explanation(place, when.orElse(ConditionReader.ALWAYS)))
                    .ifPresent(explanation -> {
                        when.ifPresent(condition -> check(explanation, condition, place));
                        explanations.add(explanation);
                    });
        }
        return explanations;
    }

    private static InnocentExplanation explanation(JsonValue place, Condition ruleCondition) {
        Condition explains = ConditionReader.read(place.at("when"), NEVER);
        return new InnocentExplanation(
                place.text("text"),
                explains,
                place.at("acceptedProducers")
                        .nonEmpty(Code.EMPTY, "Expected at least one producer who can know it, found none.")
                        .setOf(Producer.class),
                questions(explains, ruleCondition));
    }

    /** What has to be found out for an explanation: first its causes, then what narrows it down; not the sign itself. */
    private static List<String> questions(Condition explanation, Condition ruleCondition) {
        Set<String> keys = new LinkedHashSet<>();
        ExplanationCauses.standard().causes(explanation).forEach(cause -> keys.add(cause.key()));
        FactCatalogue.standard().facts().stream()
                .filter(fact -> explanation.mentions(fact.index()) && !ruleCondition.mentions(fact.index()))
                .forEach(fact -> keys.add(fact.key()));
        return List.copyOf(keys);
    }

    private static void check(InnocentExplanation explanation, Condition ruleCondition, JsonValue place) {
        if (!ExplanationCheck.canHold(explanation.when(), ruleCondition)) {
            place.problem(Code.EXPLANATION_NEVER_HOLDS, "It can never hold while the rule's condition does.");
        } else if (nobodyKnows(explanation.when(), explanation.acceptedProducers())) {
            place.problem(Code.EXPLANATION_NEVER_HOLDS, "None of its acceptedProducers can know its facts.");
        } else {
            checkCauses(explanation, ruleCondition, place);
        }
    }

    private static void checkCauses(InnocentExplanation explanation, Condition ruleCondition, JsonValue place) {
        List<FactDefinition> causes = ExplanationCauses.standard().causes(explanation.when());
        if (causes.isEmpty()) {
            place.problem(
                    Code.EXPLANATION_CANNOT_CAUSE, "Expected a fact that can cause a sign, found none in \"when\".");
        }
        for (FactDefinition cause : causes) {
            if (!ExplanationCauses.standard().canCause(cause, ruleCondition)) {
                place.problem(
                        Code.EXPLANATION_CANNOT_CAUSE,
                        "Expected a cause of what the rule looks for, found " + cause.key() + ".");
            }
        }
    }

    private static boolean nobodyKnows(Condition when, Set<Producer> producers) {
        return FactCatalogue.standard().facts().stream()
                .filter(fact -> when.mentions(fact.index()))
                .allMatch(fact -> Collections.disjoint(fact.producers(), producers));
    }
}
