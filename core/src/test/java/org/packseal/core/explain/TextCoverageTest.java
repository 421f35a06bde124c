package org.packseal.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.packseal.core.assessment.Aspect;
import org.packseal.core.assessment.Intent;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.assessment.VerdictReason;
import org.packseal.core.definition.Definition;
import org.packseal.core.definition.Scope;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.finding.FindingCode;
import org.packseal.core.rule.Act;
import org.packseal.core.rule.Action;
import org.packseal.core.rule.Level;
import org.packseal.core.rule.Rule;
import org.packseal.core.rule.RuleSet;
import org.packseal.crypto.token.TokenResult;

/** Every code that can appear in an explanation has a text; English here, the other languages have the same keys. */
class TextCoverageTest {
    private final Set<String> keys = Messages.of(Locale.ENGLISH).keys();

    @Test
    void codes_ofEveryKind_haveATextAndNoTextIsLeftOver() {
        Set<String> needed = new TreeSet<>();
        add(needed, "supply", Supply.values());
        add(needed, "verdict", Verdict.values());
        add(needed, "because", VerdictReason.values());
        add(needed, "intent", Intent.values());
        add(needed, "notAssessed", Aspect.values());
        add(needed, "dimension", Dimension.values());
        add(needed, "act", Act.values());
        add(needed, "action", Action.values());
        add(needed, "level", Level.values());
        add(needed, "token", TokenResult.values());
        add(needed, "scope", Scope.values());
        add(needed, "authority", Determination.Body.values());
        add(needed, "producer", Producer.values());
        add(needed, "historyKind", EventKind.values());
        add(needed, "finding", FindingCode.values());
        for (Topic topic : Topic.values()) {
            needed.add(topic.heading());
        }
        for (Rule rule : RuleSet.who7c().rules()) {
            needed.add("rule." + rule.id());
        }
        for (Definition definition : Definition.bundled()) {
            needed.add("definition." + definition.id());
            definition.codes().forEach(code -> needed.add("outcome." + code));
            definition.limbs().forEach(limb -> needed.add("limb." + limb));
            definition.noteCodes().forEach(note -> needed.add("note." + note));
        }
        assertThat(keys).containsAll(needed);
        Set<String> leftOver = new TreeSet<>(keys);
        leftOver.removeAll(needed);
        // What remains is said by name in the code, or belongs to facts.
        leftOver.removeIf(key -> key.startsWith("found.")
                || key.startsWith("scan.")
                || key.startsWith("ask.")
                || key.startsWith("fact.")
                || key.startsWith("actor."));
        assertThat(leftOver)
                .containsExactlyInAnyOrder(
                        "authority.UNKNOWN",
                        "definition.WHO-7C",
                        "definition.limb",
                        "definition.line",
                        "definition.nothing",
                        "definition.scope",
                        "history.cut",
                        "history.event",
                        "history.event.container",
                        "history.event.unplaced",
                        "history.event.unplaced.container",
                        "history.more",
                        "history.zone",
                        "notAssessed.UNIQUENESS.asked",
                        "notAssessed.none",
                        "notAssessed.token",
                        "note.NOT_LEGAL_ADVICE.determined",
                        "producer.UNKNOWN",
                        "token.listStale",
                        "token.unsigned",
                        "verdict.FALSIFIED.unreferenced",
                        "verdict.ILLICIT_SUPPLY");
    }

    @Test
    void facts_all_haveALabel() {
        List<String> nameless = new ArrayList<>();
        for (FactDefinition fact : FactCatalogue.standard().facts()) {
            if (!keys.contains("fact." + fact.key()) && !keys.contains("fact." + withoutActor(fact.key()))) {
                nameless.add(fact.key());
            }
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void explanations_openQuestions_haveATextOfTheirOwn() {
        Set<String> without = new TreeSet<>();
        for (Rule rule : RuleSet.who7c().rules()) {
            rule.innocentExplanations()
                    .forEach(explanation -> explanation.facts().stream()
                            .filter(fact ->
                                    !keys.contains("ask." + fact) && !keys.contains(withoutActor("ask." + fact)))
                            .forEach(without::add));
        }
        assertThat(without).isEmpty();
    }

    private static String withoutActor(String key) {
        String common = key;
        for (String actor :
                List.of("mah", "manufacturer", "importer", "exporter", "distributor", "retailer", "repackager")) {
            common = common.replace("source." + actor + ".", "source.");
        }
        return common;
    }

    private static void add(Set<String> needed, String prefix, Enum<?>[] values) {
        for (Enum<?> value : values) {
            needed.add(prefix + "." + value.name());
        }
    }
}
