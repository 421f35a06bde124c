package org.packseal.benchmarks.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.packseal.benchmarks.rule.PlainCondition.And;
import org.packseal.benchmarks.rule.PlainCondition.Compare;
import org.packseal.benchmarks.rule.PlainCondition.Known;
import org.packseal.benchmarks.rule.PlainCondition.Not;
import org.packseal.benchmarks.rule.PlainCondition.OneOf;
import org.packseal.benchmarks.rule.PlainCondition.Or;

/** JSON-Logic: one expression a rule, which the library parses once and keeps. */
final class JsonLogicPeer implements RulePeer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonLogic logic = new JsonLogic();
    private final List<String> ids = new ArrayList<>();
    private final List<String> expressions = new ArrayList<>();

    JsonLogicPeer(List<PeerRule> rules) {
        for (PeerRule rule : rules) {
            ids.add(rule.id());
            expressions.add(expression(rule.shown()).toString());
        }
    }

    /** A variable's name is a path whose steps are parted by full stops, so that keys are written with another sign. */
    private static String name(String key) {
        return key.replace('.', '_');
    }

    private static ObjectNode variable(String key) {
        return NODES.objectNode().put("var", name(key));
    }

    private static ObjectNode operation(String operator, JsonNode... operands) {
        ArrayNode array = NODES.arrayNode();
        for (var operand : operands) {
            array.add(operand);
        }
        return NODES.objectNode().set(operator, array);
    }

    private static JsonNode expression(PlainCondition condition) {
        if (condition instanceof And and) {
            return joined("and", and.parts(), true);
        }
        if (condition instanceof Or or) {
            return joined("or", or.parts(), false);
        }
        if (condition instanceof Not not) {
            return operation("!", expression(not.part()));
        }
        if (condition instanceof Known known) {
            return operation("!=", variable(known.key()), NODES.nullNode());
        }
        if (condition instanceof OneOf one) {
            return oneOf(one);
        }
        return compare((Compare) condition);
    }

    private static JsonNode joined(String operator, List<PlainCondition> parts, boolean empty) {
        if (parts.isEmpty()) {
            return NODES.booleanNode(empty);
        }
        return operation(operator, parts.stream().map(JsonLogicPeer::expression).toArray(JsonNode[]::new));
    }

    private static JsonNode oneOf(OneOf one) {
        ArrayNode alternatives = NODES.arrayNode();
        one.values().forEach(value -> alternatives.add(operation("==", variable(one.key()), NODES.textNode(value))));
        return NODES.objectNode().set("or", alternatives);
    }

    private static JsonNode compare(Compare compare) {
        String other = compare.other();
        List<PlainCondition> known = new ArrayList<>(List.of(new Known(compare.key())));
        if (other != null) {
            known.add(new Known(other));
        }
        return operation(
                "and",
                expression(new And(known)),
                operation(
                        compare.below() ? "<" : ">",
                        variable(compare.key()),
                        other == null ? NODES.numberNode(compare.number()) : variable(other)));
    }

    @Override
    public List<String> shown(Map<String, Object> facts) {
        Map<String, Object> data = new HashMap<>();
        facts.forEach((key, value) -> data.put(name(key), value));
        List<String> shown = new ArrayList<>();
        try {
            for (int i = 0; i < ids.size(); i++) {
                if (JsonLogic.truthy(logic.apply(expressions.get(i), data))) {
                    shown.add(ids.get(i));
                }
            }
        } catch (JsonLogicException e) {
            throw new IllegalStateException(e);
        }
        return shown;
    }
}
