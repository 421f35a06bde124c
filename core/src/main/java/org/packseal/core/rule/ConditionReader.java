package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactType;
import org.packseal.core.fact.json.FactJson;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonValue;
import org.packseal.core.rule.Condition.Node;

/** Reads a condition and compiles it. Everything in it is checked against the fact catalogue. */
final class ConditionReader {
    private static final Condition ALWAYS =
            new Condition(List.of(new Node(Operator.ALL, 0, -1, 0, -1, 0, false, false)));

    private final Set<String> forbidden;
    private final List<Node> nodes = new ArrayList<>();

    private ConditionReader(Set<String> forbidden) {
        this.forbidden = forbidden;
    }

    /**
     * Reads one condition.
     *
     * @param place where it stands
     * @param forbidden beginnings of fact keys that must not occur in it
     * @return the compiled condition; one that always holds if anything is wrong
     */
    static Condition read(JsonValue place, Set<String> forbidden) {
        ConditionReader reader = new ConditionReader(forbidden);
        return place.whole(() -> reader.condition(place)).orElse(ALWAYS);
    }

    private Condition condition(JsonValue place) {
        node(place, false, false);
        return new Condition(nodes);
    }

    private void node(JsonValue place, boolean negated, boolean shadowed) {
        Map<String, JsonValue> members = place.members();
        if (members.size() != 1) {
            if (place.isObject()) {
                place.problem(Code.UNKNOWN_OPERATOR, "A condition is an object with exactly one operator.");
            }
            return;
        }
        if (nodes.size() >= RuleSetLimits.MAX_NODES) {
            place.problem(Code.TOO_MANY, "One condition has at most " + RuleSetLimits.MAX_NODES + " parts.");
            return;
        }
        members.forEach((symbol, operand) ->
                operator(symbol, operand).ifPresent(operator -> read(operator, operand, negated, shadowed)));
    }

    private static Optional<Operator> operator(String symbol, JsonValue place) {
        Optional<Operator> operator = Arrays.stream(Operator.values())
                .filter(one -> one.symbol().equals(symbol))
                .findFirst();
        if (operator.isEmpty()) {
            String all = Arrays.stream(Operator.values()).map(Operator::symbol).collect(Collectors.joining(", "));
            place.problem(
                    Code.UNKNOWN_OPERATOR,
                    "There is no operator \"" + JsonValue.cut(symbol) + "\"; there are " + all + ".");
        }
        return operator;
    }

    private void read(Operator operator, JsonValue operand, boolean negated, boolean shadowed) {
        switch (operator) {
            case ALL, ANY -> {
                List<JsonValue> parts = operand.nonEmpty().entries();
                inner(operator, parts.size(), negated, shadowed);
                parts.forEach(part -> node(part, negated, shadowed));
            }
            case NOT, NOT_SHOWN -> {
                inner(operator, 1, negated, shadowed);
                node(operand, !negated, true);
            }
            case KNOWN -> fact(operand).ifPresent(fact -> leaf(Operator.KNOWN, fact, 0, -1, 0, negated, shadowed));
            case EQ, IN -> oneFact(operator, operand, negated, shadowed);
            case LT, GT -> comparison(operator, operand, negated, shadowed);
            case IN_ANY -> manyFacts(operand, negated, shadowed);
        }
    }

    private void inner(Operator operator, int parts, boolean negated, boolean shadowed) {
        nodes.add(new Node(operator, parts, -1, 0, -1, 0, negated, shadowed));
    }

    private void leaf(
            Operator operator,
            FactDefinition fact,
            long values,
            int otherFact,
            double number,
            boolean negated,
            boolean shadowed) {
        nodes.add(new Node(operator, 0, fact.index(), values, otherFact, number, negated, shadowed));
    }

    private void oneFact(Operator operator, JsonValue operand, boolean negated, boolean shadowed) {
        List<JsonValue> pair = pair(operand);
        if (!pair.isEmpty()) {
            JsonValue value = pair.get(1);
            List<JsonValue> values =
                    operator == Operator.EQ ? List.of(value) : value.nonEmpty().entries();
            in(pair.get(0), values, negated, shadowed);
        }
    }

    private void manyFacts(JsonValue operand, boolean negated, boolean shadowed) {
        List<JsonValue> pair = pair(operand);
        if (!pair.isEmpty()) {
            List<JsonValue> facts = pair.get(0).nonEmpty().entries();
            List<JsonValue> values = pair.get(1).nonEmpty().entries();
            inner(Operator.ANY, facts.size(), negated, shadowed);
            facts.forEach(fact -> in(fact, values, negated, shadowed));
        }
    }

    private void in(JsonValue place, List<JsonValue> values, boolean negated, boolean shadowed) {
        fact(place, FactType.ENUM, "lt and gt compare numbers; this operator needs a fact with named values.")
                .ifPresent(fact -> leaf(Operator.IN, fact, bits(values, fact), -1, 0, negated, shadowed));
    }

    private void comparison(Operator operator, JsonValue operand, boolean negated, boolean shadowed) {
        List<JsonValue> pair = pair(operand);
        if (pair.isEmpty()) {
            return;
        }
        Optional<FactDefinition> fact = numberFact(pair.get(0));
        JsonValue limit = pair.get(1);
        int other = limit.isObject() ? otherFact(limit) : -1;
        double number = limit.isObject() ? 0 : limit.number();
        fact.ifPresent(one -> leaf(operator, one, 0, other, number, negated, shadowed));
    }

    private int otherFact(JsonValue place) {
        place.only(Set.of("fact"));
        return numberFact(place.at("fact")).map(FactDefinition::index).orElse(-1);
    }

    private static List<JsonValue> pair(JsonValue operand) {
        List<JsonValue> entries = operand.entries();
        if (entries.size() != 2) {
            operand.problem(Code.WRONG_TYPE, "Two entries are due: the fact, and what to compare it with.");
            return List.of();
        }
        return entries;
    }

    private Optional<FactDefinition> numberFact(JsonValue place) {
        return fact(place, FactType.NUMBER, "This operator needs a fact that is a number.");
    }

    private Optional<FactDefinition> fact(JsonValue place, FactType type, String otherwise) {
        Optional<FactDefinition> fact = fact(place);
        if (fact.isPresent() && fact.get().type() != type) {
            place.problem(Code.WRONG_TYPE, otherwise);
            return Optional.empty();
        }
        return fact;
    }

    private Optional<FactDefinition> fact(JsonValue place) {
        Optional<FactDefinition> fact = FactJson.fact(place);
        fact.map(FactDefinition::key)
                .filter(key -> forbidden.stream().anyMatch(key::startsWith))
                .ifPresent(key -> place.problem(
                        Code.GUARD, key + " must not decide here: it is outside the definition of falsified."));
        return fact;
    }

    private static long bits(List<JsonValue> values, FactDefinition fact) {
        long bits = 0;
        for (JsonValue place : values) {
            String value = FactJson.value(fact, place);
            bits |= value.isEmpty() ? 0 : FactValues.bit(fact, value);
        }
        return bits;
    }
}
