package org.packseal.benchmarks.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Drools with a new session for each pack, as servers with many threads use it. */
final class StatelessDroolsPeer implements RulePeer {
    private final KieBase rules;

    StatelessDroolsPeer(KieBase rules) {
        this.rules = rules;
    }

    @Override
    public List<String> shown(Map<String, Object> facts) {
        List<String> shown = new ArrayList<>();
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("shown", shown);
            facts.forEach((key, value) -> session.insert(new KnownFact(key, value)));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return shown.stream().distinct().toList();
    }
}
