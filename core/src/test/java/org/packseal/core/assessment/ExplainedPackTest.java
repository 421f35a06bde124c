package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Evidence;
import org.packseal.core.rule.RuleSet;

/**
 * What an innocent explanation leaves behind: nothing that is wrong with the content of a pack is ever explained into
 * supply, and a licence to relabel is one only together with a licensed repackager or the maker's own word.
 */
class ExplainedPackTest {
    /** A pack that everybody else finds in order. */
    private static final Map<String, String> CLEAN = Map.of(
            "identity.labelling", "MATCH",
            "identity.tamper", "INTACT",
            "repo.serial", "ACTIVE",
            "repo.answer", "POSITIVE",
            "token.result", "SIGNATURE_VALID",
            "scan.entry", "MACHINE",
            "scan.status", "OK",
            "auth.status", "AUTHORISED");

    @Test
    void content_explained_isNeverSupplied() throws IOException {
        List<String> supplied = new ArrayList<>();
        int cases = 0;
        for (JsonNode rule : rules()) {
            if (rule.get("dimensions").toString().contains("COMPOSITION")) {
                for (JsonNode test : explained(rule)) {
                    // Permits and approved changes of look or formula leave nothing wrong.
                    boolean approved = test.toString().contains("master.variationPending")
                            || test.toString().contains("relabel.division");
                    Assessment assessment = assess(test, Map.of());
                    cases++;
                    if (!approved && assessment.supply() == Supply.NO_OBJECTION) {
                        supplied.add(rule.get("id") + " " + test.get("name"));
                    }
                }
            }
        }
        assertThat(cases).isGreaterThan(20);
        assertThat(supplied).isEmpty();
    }

    @Test
    void licence_explains_holdsUntilTheRepackagerIsChecked() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (JsonNode rule : rules()) {
            for (JsonNode test : explained(rule)) {
                if (test.at("/facts/relabel.authorised").asText().equals("YES")) {
                    cases++;
                    if (assess(test, Map.of()).supply().compareTo(Supply.HOLD) > 0) {
                        wrong.add(rule.get("id") + " is supplied unchecked");
                    }
                    Map<String, String> licensed = Map.of("source.repackager.licence", "VALID");
                    if (assess(test, licensed).fired().stream()
                            .anyMatch(r -> r.rule().id().equals("RL-01"))) {
                        wrong.add(rule.get("id") + " is held though the repackager is licensed");
                    }
                }
            }
        }
        assertThat(cases).isGreaterThanOrEqualTo(14);
        assertThat(wrong).isEmpty();
    }

    private static JsonNode rules() throws IOException {
        return new ObjectMapper().readTree(RuleSet.who7c().json()).get("rules");
    }

    private static List<JsonNode> explained(JsonNode rule) {
        List<JsonNode> tests = new ArrayList<>();
        rule.get("tests").forEach(test -> {
            if (test.get("expect").textValue().equals("EXPLAINED")) {
                tests.add(test);
            }
        });
        return tests;
    }

    private static Assessment assess(JsonNode test, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(CLEAN);
        facts.putAll(more);
        test.get("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        Evidence.Builder evidence = Evidence.builder().trustPlainFacts();
        facts.forEach(evidence::add);
        return Assessments.of(evidence.build());
    }
}
