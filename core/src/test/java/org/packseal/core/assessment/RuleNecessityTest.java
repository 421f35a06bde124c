package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Evidence;
import org.packseal.core.rule.Rule;
import org.packseal.core.rule.RulePack;

/** No rule of WHO-7C is there for nothing: without it some case outside the pack comes out otherwise. */
class RuleNecessityTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anyRuleDeleted_ownScenarios_someOutcomeChanges() throws IOException {
        RulePack whole = RulePack.who7c();
        List<Evidence> cases = new ArrayList<>();
        for (String line : Scenario.ownLines()) {
            cases.add(Scenario.read(line).evidence());
        }
        List<String> before = outcomes(whole, cases);
        List<String> needless = new ArrayList<>();
        for (Rule rule : whole.rules()) {
            if (outcomes(without(whole, rule.id()), cases).equals(before)) {
                needless.add(rule.id());
            }
        }
        assertThat(whole.rules()).hasSize(72);
        assertThat(needless).isEmpty();
    }

    private static List<String> outcomes(RulePack rules, List<Evidence> cases) {
        Assessor assessor = new Assessor(rules);
        return cases.stream()
                .map(evidence -> outcome(assessor.assess(evidence, Scenario.DAY)))
                .toList();
    }

    private static String outcome(Assessment a) {
        List<String> fired = a.fired().stream().map(r -> r.rule().id()).toList();
        return a.verdict() + " " + a.supply() + " " + a.dimensions() + a.acts() + " " + a.intent() + fired;
    }

    private static RulePack without(RulePack pack, String id) throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree(pack.json());
        ArrayNode rules = (ArrayNode) json.get("rules");
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).get("id").textValue().equals(id)) {
                rules.remove(i);
            }
        }
        return RulePack.read(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
