package org.packseal.benchmarks.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with conditions in Java, which is its fastest form. */
final class EasyRulesPeer implements RulePeer {
    private static final String SHOWN = "shown";

    private final Rules rules = new Rules();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();

    EasyRulesPeer(List<PeerRule> peerRules) {
        for (PeerRule rule : peerRules) {
            Predicate<Map<String, Object>> condition = ClosurePeer.predicate(rule.shown());
            rules.register(new RuleBuilder()
                    .name(rule.id())
                    .when(facts -> condition.test(facts.get("facts")))
                    .then(facts -> facts.<List<String>>get(SHOWN).add(rule.id()))
                    .build());
        }
    }

    @Override
    public List<String> shown(Map<String, Object> known) {
        List<String> shown = new ArrayList<>();
        Facts facts = new Facts();
        facts.put("facts", known);
        facts.put(SHOWN, shown);
        engine.fire(rules, facts);
        return shown;
    }
}
