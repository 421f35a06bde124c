package org.packseal.benchmarks.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.packseal.benchmarks.rule.PlainCondition.And;
import org.packseal.benchmarks.rule.PlainCondition.Compare;
import org.packseal.benchmarks.rule.PlainCondition.Known;
import org.packseal.benchmarks.rule.PlainCondition.Not;
import org.packseal.benchmarks.rule.PlainCondition.OneOf;
import org.packseal.benchmarks.rule.PlainCondition.Or;
import org.packseal.core.rule.RuleSet;

/**
 * A rule of this library's rule set, reduced to what every peer can say: its id, and when its sign is shown. What is missing,
 * what could explain it and who said so stay behind.
 *
 * @param id id of the rule
 * @param shown when it applies and its condition is true
 */
record PeerRule(String id, PlainCondition shown) {
    /** All rules of the committed rule set, in its order. */
    static List<PeerRule> who7c() {
        List<PeerRule> rules = new ArrayList<>();
        for (JsonNode rule : parsed().path("rules")) {
            PlainCondition applies = applies(rule.path("appliesTo"));
            rules.add(new PeerRule(
                    rule.path("id").asText(), new And(List.of(applies, holds(rule.path("when"), true)))));
        }
        return List.copyOf(rules);
    }

    static JsonNode parsed() {
        try {
            return new ObjectMapper().readTree(RuleSet.who7c().json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlainCondition applies(JsonNode appliesTo) {
        List<PlainCondition> parts = new ArrayList<>();
        if (appliesTo.path("serialised").asBoolean()) {
            parts.add(new Not(new OneOf("pack.serialised", List.of("NO"))));
        }
        if (appliesTo.has("categories")) {
            String key = "product.category";
            parts.add(new Or(List.of(new Not(new Known(key)), new OneOf(key, texts(appliesTo.path("categories"))))));
        }
        return new And(parts);
    }

    /** When a three-valued condition is definitely true, or definitely false. */
    private static PlainCondition holds(JsonNode condition, boolean truth) {
        Map.Entry<String, JsonNode> only = condition.properties().iterator().next();
        JsonNode operand = only.getValue();
        return switch (only.getKey()) {
            case "all" -> truth ? new And(parts(operand, true)) : new Or(parts(operand, false));
            case "any" -> truth ? new Or(parts(operand, true)) : new And(parts(operand, false));
            case "not" -> holds(operand, !truth);
            case "notShown" -> truth ? new Not(holds(operand, true)) : holds(operand, true);
            case "known" -> truth ? new Known(operand.asText()) : new Not(new Known(operand.asText()));
            case "eq" -> leaf(operand.path(0).asText(), List.of(operand.path(1).asText()), truth);
            case "in" -> leaf(operand.path(0).asText(), texts(operand.path(1)), truth);
            case "inAny" -> {
                List<PlainCondition> leaves = new ArrayList<>();
                texts(operand.path(0)).forEach(key -> leaves.add(leaf(key, texts(operand.path(1)), truth)));
                yield truth ? new Or(leaves) : new And(leaves);
            }
            case "lt", "gt" -> compare(only.getKey().equals("lt"), operand, truth);
            default -> throw new IllegalStateException("No peer knows the operator " + only.getKey());
        };
    }

    private static List<PlainCondition> parts(JsonNode operands, boolean truth) {
        List<PlainCondition> parts = new ArrayList<>();
        operands.forEach(operand -> parts.add(holds(operand, truth)));
        return parts;
    }

    private static PlainCondition leaf(String key, List<String> values, boolean truth) {
        OneOf leaf = new OneOf(key, values);
        return truth ? leaf : new And(List.of(new Known(key), new Not(leaf)));
    }

    private static PlainCondition compare(boolean below, JsonNode operand, boolean truth) {
        String key = operand.path(0).asText();
        JsonNode limit = operand.path(1);
        String other = limit.isObject() ? limit.path("fact").asText() : null;
        Compare compare = new Compare(key, below, limit.asDouble(), other);
        if (truth) {
            return compare;
        }
        List<PlainCondition> parts = new ArrayList<>(List.of(new Known(key), new Not(compare)));
        if (other != null) {
            parts.add(new Known(other));
        }
        return new And(parts);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
