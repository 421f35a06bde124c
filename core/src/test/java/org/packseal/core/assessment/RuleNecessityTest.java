package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Evidence;
import org.packseal.core.rule.Rule;
import org.packseal.core.rule.RuleSet;

/** Every rule of WHO-7C is needed: without it the outcome of some case changes. */
class RuleNecessityTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anyRuleDeleted_ownScenarios_someOutcomeChanges() throws IOException {
        RuleSet whole = RuleSet.who7c();
        Map<String, Evidence> firing = casesThatFire(whole);
        List<String> needless = new ArrayList<>();
        for (Rule rule : whole.rules()) {
            Evidence evidence = firing.get(rule.id());
            if (evidence == null || outcome(without(whole, rule.id()), evidence).equals(outcome(whole, evidence))) {
                needless.add(rule.id());
            }
        }
        assertThat(firing.keySet())
                .containsAll(whole.rules().stream().map(Rule::id).toList());
        assertThat(needless).isEmpty();
    }

    /** For each rule a case in which it fires; in any other its absence could hardly be seen. */
    private static Map<String, Evidence> casesThatFire(RuleSet rules) throws IOException {
        Map<String, Evidence> cases = new HashMap<>();
        for (String line : Scenario.ownLines()) {
            Evidence evidence = Scenario.read(line).evidence();
            Assessments.of(rules, evidence, Scenario.DAY)
                    .fired()
                    .forEach(result -> cases.putIfAbsent(result.rule().id(), evidence));
        }
        return cases;
    }

    private static String outcome(RuleSet rules, Evidence evidence) {
        Assessment a = Assessments.of(rules, evidence, Scenario.DAY);
        List<String> fired = a.fired().stream().map(r -> r.rule().id()).toList();
        return a.verdict() + " " + a.supply() + " " + a.dimensions() + a.acts() + " " + a.intent() + fired;
    }

    /** The rule set without a rule; of each other rule one test is kept, so that reading it is quick. */
    private static RuleSet without(RuleSet pack, String id) throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree(pack.json());
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode rule : json.get("rules")) {
            if (!rule.get("id").textValue().equals(id)) {
                JsonNode firing = rule.get("tests").get(0);
                ((ObjectNode) rule).putArray("tests").add(firing);
                kept.add(rule);
            }
        }
        json.set("rules", kept);
        return RuleSet.read(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
