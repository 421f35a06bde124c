package org.packseal.benchmarks.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools with a session that stays: the facts of a pack are inserted, the rules fired, and the facts deleted again. Not
 * thread-safe, as a session is not.
 */
final class DroolsPeer implements RulePeer {
    private final KieSession session;
    private final List<String> shown = new ArrayList<>();

    DroolsPeer(KieBase rules) {
        session = rules.newKieSession();
        session.setGlobal("shown", shown);
    }

    @Override
    public List<String> shown(Map<String, Object> facts) {
        shown.clear();
        List<FactHandle> handles = new ArrayList<>(facts.size());
        facts.forEach((key, value) -> handles.add(session.insert(new KnownFact(key, value))));
        session.fireAllRules();
        handles.forEach(session::delete);
        return shown.stream().distinct().toList();
    }
}
