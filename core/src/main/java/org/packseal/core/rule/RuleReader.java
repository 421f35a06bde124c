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

/**
 * Reads one rule. Where anything is wrong with it a problem is noted, and the rule serves only to find further
 * problems.
 */
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

    static Rule read(JsonValue value) {
        value.only(MEMBERS);
        RuleText text = text(value);
        RuleMeaning meaning = meaning(value);
        Set<String> forbidden = meaning.effect() == Effect.FALSIFICATION ? NEVER_FOR_FALSIFICATION : NEVER;
        JsonValue condition = value.at("when");
        Optional<Condition> when = condition.whole(() -> ConditionReader.read(condition, forbidden));
        Condition read = when.orElse(ConditionReader.ALWAYS);
        List<InnocentExplanation> explanations = explanations(value, when);
        if (Rule.kindsReadTogether(read, explanations).size() > 1) {
            value.problem(
                    Code.MIXED_OBSERVATIONS,
                    "Expected several facts of at most one kind of observation, found "
                            + Rule.kindsReadTogether(read, explanations) + ".");
        }
        return new Rule(text, meaning, read, applicability(value.optional("appliesTo")), explanations);
    }

    private static RuleText text(JsonValue value) {
        String id = value.at("id").text(RuleSetLimits.MAX_NAME_LENGTH);
        int version = value.at("version").integer(1, MAX_VERSION);
        LocalDate from = value.at("validFrom").date();
        return new RuleText(
                id,
                version,
                from,
                value.has("validTo") ? end(value.at("validTo"), from) : null,
                value.text("title"),
                value.citation(),
                List.copyOf(value.at("nextSteps").setOf(Action.class)));
    }

    private static LocalDate end(JsonValue value, LocalDate from) {
        Optional<LocalDate> end = value.whole(value::date);
        if (end.isPresent() && !from.isBefore(end.get())) {
            value.problem(
                    Code.OUT_OF_RANGE,
                    "Expected validTo, the first day without the rule, after validFrom, found an earlier or the same day.");
        }
        return end.orElse(from);
    }

    /** An unreadable effect is read as that of a falsification rule, for which the guards are strictest. */
    private static RuleMeaning meaning(JsonValue value) {
        RuleMeaning meaning = new RuleMeaning(
                value.at("group").oneOf(EvidenceGroup.CODE),
                Collections.unmodifiableSet(value.at("dimensions").setOf(Dimension.class)),
                Collections.unmodifiableSet(value.at("acts").setOf(Act.class)),
                value.at("level").oneOf(Level.WEAK),
                value.optional("nonInnocent").flag(),
                value.at("effect").oneOf(Effect.FALSIFICATION));
        if (meaning.effect() == Effect.FALSIFICATION && meaning.dimensions().isEmpty() && value.isObject()) {
            value.problem(
                    Code.EMPTY, "Expected at least one of the dimensions that a falsification rule shows, found none.");
        }
        return meaning;
    }

    private static Applicability applicability(JsonValue value) {
        value.only(Set.of("categories", "serialised"));
        FactDefinition category = FactCatalogue.standard().require(Facts.PRODUCT_CATEGORY);
        Set<String> categories = value.optional("categories").entries().stream()
                .map(entry -> FactJson.value(category, entry))
                .collect(Collectors.toSet());
        return new Applicability(categories, value.optional("serialised").flag());
    }

    /** Where the condition has a fault of its own, explanations are read but not checked against it. */
    private static List<InnocentExplanation> explanations(JsonValue rule, Optional<Condition> when) {
        List<InnocentExplanation> explanations = new ArrayList<>();
        for (JsonValue value : rule.at("innocentExplanations").entries()) {
            value.only(EXPLANATION);
            value.whole(() -> explanation(value, when.orElse(ConditionReader.ALWAYS)))
                    .ifPresent(explanation -> {
                        when.ifPresent(condition -> check(explanation, condition, value));
                        explanations.add(explanation);
                    });
        }
        return explanations;
    }

    private static InnocentExplanation explanation(JsonValue value, Condition ruleCondition) {
        Condition explains = ConditionReader.read(value.at("when"), NEVER);
        return new InnocentExplanation(
                value.text("text"),
                explains,
                value.at("acceptedProducers")
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

    private static void check(InnocentExplanation explanation, Condition ruleCondition, JsonValue value) {
        if (!ExplanationCheck.canHold(explanation.when(), ruleCondition)) {
            value.problem(
                    Code.EXPLANATION_NEVER_HOLDS,
                    "Expected a condition that can hold while the rule's does, found one that never can.");
        } else if (nobodyKnows(explanation.when(), explanation.acceptedProducers())) {
            value.problem(
                    Code.EXPLANATION_NEVER_HOLDS,
                    "Expected a producer that can know these facts, found none among acceptedProducers.");
        } else {
            checkCauses(explanation, ruleCondition, value);
        }
    }

    private static void checkCauses(InnocentExplanation explanation, Condition ruleCondition, JsonValue value) {
        List<FactDefinition> causes = ExplanationCauses.standard().causes(explanation.when());
        if (causes.isEmpty()) {
            value.problem(
                    Code.EXPLANATION_CANNOT_CAUSE, "Expected a fact that can cause a sign, found none in \"when\".");
        }
        for (FactDefinition cause : causes) {
            if (!ExplanationCauses.standard().canCause(cause, ruleCondition)) {
                value.problem(
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
