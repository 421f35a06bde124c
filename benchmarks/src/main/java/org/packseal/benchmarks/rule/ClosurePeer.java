package org.packseal.benchmarks.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.packseal.benchmarks.rule.PlainCondition.And;
import org.packseal.benchmarks.rule.PlainCondition.Compare;
import org.packseal.benchmarks.rule.PlainCondition.Known;
import org.packseal.benchmarks.rule.PlainCondition.Not;
import org.packseal.benchmarks.rule.PlainCondition.OneOf;
import org.packseal.benchmarks.rule.PlainCondition.Or;

/** No engine at all: each rule a closure over a map, as a programmer would write it by hand. */
final class ClosurePeer implements RulePeer {
    private final List<String> ids = new ArrayList<>();
    private final List<Predicate<Map<String, Object>>> conditions = new ArrayList<>();

    ClosurePeer(List<PeerRule> rules) {
        for (PeerRule rule : rules) {
            ids.add(rule.id());
            conditions.add(predicate(rule.shown()));
        }
    }

    static Predicate<Map<String, Object>> predicate(PlainCondition condition) {
        if (condition instanceof And and) {
            return all(and.parts());
        }
        if (condition instanceof Or or) {
            return any(or.parts());
        }
        if (condition instanceof Not not) {
            return predicate(not.part()).negate();
        }
        if (condition instanceof Known known) {
            return facts -> facts.containsKey(known.key());
        }
        if (condition instanceof OneOf one) {
            return oneOf(one);
        }
        return compare((Compare) condition);
    }

    private static Predicate<Map<String, Object>> all(List<PlainCondition> parts) {
        Predicate<Map<String, Object>> all = facts -> true;
        for (int i = 0; i < parts.size(); i++) {
            all = i == 0 ? predicate(parts.get(0)) : all.and(predicate(parts.get(i)));
        }
        return all;
    }

    private static Predicate<Map<String, Object>> any(List<PlainCondition> parts) {
        Predicate<Map<String, Object>> any = facts -> false;
        for (int i = 0; i < parts.size(); i++) {
            any = i == 0 ? predicate(parts.get(0)) : any.or(predicate(parts.get(i)));
        }
        return any;
    }

    private static Predicate<Map<String, Object>> oneOf(OneOf one) {
        String key = one.key();
        if (one.values().size() == 1) {
            String value = one.values().get(0);
            return facts -> value.equals(facts.get(key));
        }
        Set<Object> values = Set.copyOf(one.values());
        return facts -> {
            Object value = facts.get(key);
            return value != null && values.contains(value);
        };
    }

    private static Predicate<Map<String, Object>> compare(Compare compare) {
        return facts -> {
            String other = compare.other();
            Object value = facts.get(compare.key());
            Object limit = other == null ? Double.valueOf(compare.number()) : facts.get(other);
            if (!(value instanceof Double left) || !(limit instanceof Double right)) {
                return false;
            }
            return compare.below() ? left < right : left > right;
        };
    }

    @Override
    public List<String> shown(Map<String, Object> facts) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (conditions.get(i).test(facts)) {
                shown.add(ids.get(i));
            }
        }
        return shown;
    }
}
