package org.packseal.core.rule;

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

/** Reads a condition. Everything in it is checked against the fact catalogue. */
final class ConditionReader {
    static final Condition ALWAYS = new Condition.All(List.of());

    private final Set<String> forbidden;
    private int nodes;

    private ConditionReader(Set<String> forbidden) {
        this.forbidden = forbidden;
    }

    /**
     * Reads one condition.
     *
     * @param value where it stands
     * @param forbidden beginnings of fact keys that must not occur in it
     * @return the condition; one that always holds if anything is wrong
     */
    static Condition read(JsonValue value, Set<String> forbidden) {
        ConditionReader reader = new ConditionReader(forbidden);
        return value.whole(() -> reader.node(value)).orElse(ALWAYS);
    }

    private Condition node(JsonValue value) {
        Map<String, JsonValue> members = value.members();
        if (members.size() != 1) {
            if (value.isObject()) {
                value.problem(
                        Code.UNKNOWN_OPERATOR, "Expected an object with exactly one operator, found none or several.");
            }
            return ALWAYS;
        }
        if (++nodes > RuleSetLimits.MAX_NODES) {
            value.problem(
                    Code.TOO_MANY,
                    "Expected at most " + RuleSetLimits.MAX_NODES + " parts of one condition, found more.");
            return ALWAYS;
        }
        Map.Entry<String, JsonValue> only = members.entrySet().iterator().next();
        return operator(only.getKey(), only.getValue())
                .map(operator -> read(operator, only.getValue()))
                .orElse(ALWAYS);
    }

    private static Optional<Operator> operator(String symbol, JsonValue value) {
        Optional<Operator> operator = Arrays.stream(Operator.values())
                .filter(one -> one.symbol.equals(symbol))
                .findFirst();
        if (operator.isEmpty()) {
            String all = Arrays.stream(Operator.values()).map(one -> one.symbol).collect(Collectors.joining(", "));
            value.problem(
                    Code.UNKNOWN_OPERATOR,
                    "Expected one of the operators " + all + ", found \"" + JsonValue.cut(symbol) + "\".");
        }
        return operator;
    }

    private Condition read(Operator operator, JsonValue operand) {
        return switch (operator) {
            case ALL -> new Condition.All(parts(operand));
            case ANY -> new Condition.Any(parts(operand));
            case NOT -> new Condition.Not(node(operand));
            case NOT_SHOWN -> new Condition.NotShown(node(operand));
            case KNOWN ->
                fact(operand)
                        .<Condition>map(fact -> new Condition.Known(fact.index()))
                        .orElse(ALWAYS);
            case EQ, IN -> oneFact(operator, operand);
            case LT, GT -> comparison(operator, operand);
            case IN_ANY -> manyFacts(operand);
        };
    }

    private List<Condition> parts(JsonValue operand) {
        return operand.nonEmpty().entries().stream().map(this::node).toList();
    }

    private Condition oneFact(Operator operator, JsonValue operand) {
        List<JsonValue> pair = pair(operand);
        if (pair.isEmpty()) {
            return ALWAYS;
        }
        JsonValue value = pair.get(1);
        List<JsonValue> values =
                operator == Operator.EQ ? List.of(value) : value.nonEmpty().entries();
        return in(pair.get(0), values);
    }

    private Condition manyFacts(JsonValue operand) {
        List<JsonValue> pair = pair(operand);
        if (pair.isEmpty()) {
            return ALWAYS;
        }
        List<JsonValue> values = pair.get(1).nonEmpty().entries();
        List<JsonValue> facts = pair.get(0).nonEmpty().entries();
        nodes += facts.size();
        return new Condition.Any(facts.stream().map(fact -> in(fact, values)).toList());
    }

    private Condition in(JsonValue value, List<JsonValue> values) {
        return fact(value, FactType.ENUM, "Expected a fact with named values, found a number, which lt and gt compare.")
                .<Condition>map(fact -> new Condition.OneOf(fact.index(), bits(values, fact)))
                .orElse(ALWAYS);
    }

    private Condition comparison(Operator operator, JsonValue operand) {
        List<JsonValue> pair = pair(operand);
        if (pair.isEmpty()) {
            return ALWAYS;
        }
        Optional<FactDefinition> fact = numberFact(pair.get(0));
        JsonValue limit = pair.get(1);
        int other = limit.isObject() ? otherFact(limit) : Condition.Compare.NO_FACT;
        double number = limit.isObject() ? 0 : limit.number();
        return fact.<Condition>map(one -> new Condition.Compare(one.index(), operator == Operator.LT, other, number))
                .orElse(ALWAYS);
    }

    private int otherFact(JsonValue value) {
        value.only(Set.of("fact"));
        return numberFact(value.at("fact")).map(FactDefinition::index).orElse(Condition.Compare.NO_FACT);
    }

    private static List<JsonValue> pair(JsonValue operand) {
        List<JsonValue> entries = operand.entries();
        if (entries.size() != 2) {
            operand.problem(
                    Code.WRONG_TYPE,
                    "Expected two entries, the fact and what to compare it with, found another number.");
            return List.of();
        }
        return entries;
    }

    private Optional<FactDefinition> numberFact(JsonValue value) {
        return fact(value, FactType.NUMBER, "Expected a fact that is a number, found one with named values.");
    }

    private Optional<FactDefinition> fact(JsonValue value, FactType type, String otherwise) {
        Optional<FactDefinition> fact = fact(value);
        if (fact.isPresent() && fact.get().type() != type) {
            value.problem(Code.WRONG_TYPE, otherwise);
            return Optional.empty();
        }
        return fact;
    }

    private Optional<FactDefinition> fact(JsonValue value) {
        Optional<FactDefinition> fact = FactJson.fact(value);
        fact.map(FactDefinition::key)
                .filter(key -> forbidden.stream().anyMatch(key::startsWith))
                .ifPresent(key -> value.problem(
                        Code.GUARD,
                        "Expected a fact that the definition of falsified knows, found " + key
                                + ", which must not decide here."));
        return fact;
    }

    private static long bits(List<JsonValue> values, FactDefinition fact) {
        long bits = 0;
        for (JsonValue value : values) {
            String name = FactJson.value(fact, value);
            bits |= name.isEmpty() ? 0 : FactValues.bit(fact, name);
        }
        return bits;
    }

    /** The operators of conditions. There are no others: whatever needs computing is a fact that Java derives. */
    private enum Operator {
        /** All of the conditions. */
        ALL("all"),
        /** At least one of the conditions. */
        ANY("any"),
        /** The opposite; unknown stays unknown. */
        NOT("not"),
        /** Anything but shown: also where it is unknown. */
        NOT_SHOWN("notShown"),
        /** The fact has a value. */
        KNOWN("known"),
        /** The fact has this value. */
        EQ("eq"),
        /** The fact has one of these values. */
        IN("in"),
        /** Less than a number or another fact. */
        LT("lt"),
        /** Greater than a number or another fact. */
        GT("gt"),
        /** One of these facts has one of these values. */
        IN_ANY("inAny");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }
    }
}
