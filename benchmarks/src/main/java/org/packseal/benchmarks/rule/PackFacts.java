package org.packseal.benchmarks.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;

/** Facts about one pack as a map, which is what peers take, and as evidence. */
final class PackFacts {
    private PackFacts() {}

    /** Keys and values in turn. */
    static Map<String, Object> of(String... keysAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            facts.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return facts;
    }

    /** The same facts, each counting in full. */
    static Evidence evidence(Map<String, Object> facts) {
        Evidence.Builder evidence = Evidence.builder().policy(EvidencePolicy.trustingAll());
        facts.forEach((key, value) -> evidence.add(Fact.of(key, text(value))));
        return evidence.build();
    }

    private static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
    }
}
