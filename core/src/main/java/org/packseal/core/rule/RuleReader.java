package org.packseal.core.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.EvidenceGroup;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Producer;
import org.packseal.core.rule.Rule.RuleMeaning;
import org.packseal.core.rule.Rule.RuleText;
import org.packseal.core.rule.RulePackProblem.Code;

/** Reads one rule. */
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

    private static final int MAX_VERSION = 1_000_000;

    private final JsonPlace place;
    private final Problems problems;

    RuleReader(JsonPlace place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    /** The rule, or null if anything is wrong with it. */
    @Nullable
    Rule read() {
        int before = problems.count();
        if (!place.isObject(MEMBERS)) {
            return null;
        }
        RuleText text = text();
        RuleMeaning meaning = meaning();
        boolean falsification = meaning == null || meaning.effect() == Effect.FALSIFICATION;
        JsonPlace conditionPlace = place.required("when");
        Condition when = conditionPlace == null
                ? null
                : ConditionReader.read(conditionPlace, falsification ? NEVER_FOR_FALSIFICATION : NEVER, problems);
        Applicability applicability = applicability();
        List<InnocentExplanation> explanations = explanations(when);
        if (problems.count() != before || text == null || meaning == null || when == null) {
            return null;
        }
        return new Rule(text, meaning, when, applicability, explanations);
    }

    private @Nullable RuleText text() {
        String id = string("id", RulePackLimits.MAX_NAME_LENGTH, Code.MISSING_MEMBER);
        JsonPlace versionPlace = place.required("version");
        Integer version = versionPlace == null ? null : versionPlace.integer(1, MAX_VERSION);
        JsonPlace fromPlace = place.required("validFrom");
        LocalDate from = fromPlace == null ? null : fromPlace.date();
        JsonPlace toPlace = place.member("validTo");
        LocalDate to = toPlace == null ? null : toPlace.date();
        if (from != null && to != null && toPlace != null && !from.isBefore(to)) {
            toPlace.problem(Code.OUT_OF_RANGE, "validTo, the first day it no longer holds, is to follow validFrom.");
        }
        String title = string("title", RulePackLimits.MAX_TEXT_LENGTH, Code.MISSING_MEMBER);
        String citation = string("citation", RulePackLimits.MAX_TEXT_LENGTH, Code.CITATION_MISSING);
        JsonPlace stepsPlace = place.required("nextSteps");
        List<Action> steps = stepsPlace == null ? List.of() : List.copyOf(stepsPlace.setOf(Action.class));
        if (id == null || version == null || from == null || title == null || citation == null) {
            return null;
        }
        return new RuleText(id, version, from, to, title, citation, steps);
    }

    private @Nullable String string(String member, int max, Code ifMissing) {
        JsonPlace text = place.required(member, ifMissing);
        return text == null ? null : text.text(max);
    }

    private @Nullable RuleMeaning meaning() {
        EvidenceGroup group = constant("group", EvidenceGroup.class);
        Level level = constant("level", Level.class);
        Effect effect = constant("effect", Effect.class);
        JsonPlace flag = place.member("nonInnocent");
        boolean nonInnocent = flag != null && flag.truth();
        Set<Dimension> dimensions = constants("dimensions", Dimension.class);
        Set<Act> acts = constants("acts", Act.class);
        if (effect == Effect.FALSIFICATION && dimensions.isEmpty()) {
            place.problem(Code.EMPTY, "A falsification rule says what is misrepresented: dimensions.");
        }
        if (group == null || level == null || effect == null) {
            return null;
        }
        return new RuleMeaning(
                group,
                Collections.unmodifiableSet(dimensions),
                Collections.unmodifiableSet(acts),
                level,
                nonInnocent,
                effect);
    }

    private <E extends Enum<E>> @Nullable E constant(String member, Class<E> type) {
        JsonPlace value = place.required(member);
        return value == null ? null : value.oneOf(type);
    }

    private <E extends Enum<E>> Set<E> constants(String member, Class<E> type) {
        JsonPlace value = place.required(member);
        return value == null ? EnumSet.noneOf(type) : value.setOf(type);
    }

    private Applicability applicability() {
        JsonPlace value = place.member("appliesTo");
        if (value == null || !value.isObject(Set.of("categories", "serialised"))) {
            return new Applicability(Set.of(), false);
        }
        FactDefinition category = FactCatalogue.standard().require("product.category");
        Set<String> categories = new LinkedHashSet<>();
        JsonPlace list = value.member("categories");
        if (list != null) {
            for (JsonPlace item : list.items(RulePackLimits.MAX_LIST)) {
                String name = item.text(RulePackLimits.MAX_NAME_LENGTH);
                if (name != null && !category.values().contains(name)) {
                    item.problem(Code.UNKNOWN_VALUE, "\"" + JsonPlace.cut(name) + "\" is none of " + category.values());
                } else if (name != null) {
                    categories.add(name);
                }
            }
        }
        JsonPlace serialised = value.member("serialised");
        return new Applicability(categories, serialised != null && serialised.truth());
    }

    private List<InnocentExplanation> explanations(@Nullable Condition ruleCondition) {
        JsonPlace list = place.required("innocentExplanations");
        List<InnocentExplanation> explanations = new ArrayList<>();
        if (list != null) {
            for (JsonPlace item : list.items(RulePackLimits.MAX_LIST)) {
                InnocentExplanation explanation = explanation(item, ruleCondition);
                if (explanation != null) {
                    explanations.add(explanation);
                }
            }
        }
        return explanations;
    }

    private @Nullable InnocentExplanation explanation(JsonPlace item, @Nullable Condition ruleCondition) {
        if (!item.isObject(Set.of("text", "when", "acceptedProducers"))) {
            return null;
        }
        JsonPlace textPlace = item.required("text");
        String text = textPlace == null ? null : textPlace.text(RulePackLimits.MAX_TEXT_LENGTH);
        JsonPlace conditionPlace = item.required("when");
        Condition when = conditionPlace == null ? null : ConditionReader.read(conditionPlace, NEVER, problems);
        JsonPlace producersPlace = item.required("acceptedProducers");
        Set<Producer> producers = producersPlace == null ? Set.of() : producersPlace.setOf(Producer.class);
        if (producersPlace != null && producers.isEmpty()) {
            producersPlace.problem(Code.EMPTY, "Somebody has to be able to know it.");
        }
        if (text == null || when == null || producers.isEmpty()) {
            return null;
        }
        if (ruleCondition != null && !ExplanationCheck.canHold(when, ruleCondition)) {
            item.problem(Code.EXPLANATION_NEVER_HOLDS, "It can never hold while the rule's condition does.");
        } else if (nobodyKnows(when, producers)) {
            item.problem(Code.EXPLANATION_NEVER_HOLDS, "None of its acceptedProducers can know its facts.");
        }
        return new InnocentExplanation(text, when, producers);
    }

    private static boolean nobodyKnows(Condition when, Set<Producer> producers) {
        return FactCatalogue.standard().facts().stream()
                .filter(fact -> when.mentions(fact.index()))
                .allMatch(fact -> Collections.disjoint(fact.producers(), producers));
    }
}
