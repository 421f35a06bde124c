package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactType;
import org.packseal.core.rule.Condition.Node;
import org.packseal.core.rule.RulePackProblem.Code;

/** Reads a condition and compiles it. Everything in it is checked against the fact catalogue. */
final class ConditionReader {
    private static final FactCatalogue CATALOGUE = FactCatalogue.standard();

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
     * @param problems where to count what is wrong
     * @return the compiled condition, or null if anything is wrong
     */
    static @Nullable Condition read(JsonPlace place, Set<String> forbidden, Problems problems) {
        int before = problems.count();
        ConditionReader reader = new ConditionReader(forbidden);
        reader.node(place, false, false);
        return problems.count() == before ? new Condition(reader.nodes) : null;
    }

    private void node(JsonPlace place, boolean negated, boolean shadowed) {
        List<Map.Entry<String, JsonPlace>> members = place.members();
        if (members.size() != 1) {
            if (place.isObject()) {
                place.problem(Code.UNKNOWN_OPERATOR, "A condition is an object with exactly one operator.");
            }
            return;
        }
        if (nodes.size() >= RulePackLimits.MAX_NODES) {
            place.problem(Code.TOO_MANY, "One condition has at most " + RulePackLimits.MAX_NODES + " parts.");
            return;
        }
        JsonPlace operand = members.get(0).getValue();
        Operator operator = operator(members.get(0).getKey(), operand);
        if (operator != null) {
            read(operator, operand, negated, shadowed);
        }
    }

    private static @Nullable Operator operator(String symbol, JsonPlace place) {
        for (Operator operator : Operator.values()) {
            if (operator.symbol().equals(symbol)) {
                return operator;
            }
        }
        List<String> all =
                Arrays.stream(Operator.values()).map(Operator::symbol).toList();
        place.problem(
                Code.UNKNOWN_OPERATOR,
                "There is no operator \"" + JsonPlace.cut(symbol) + "\"; there are " + String.join(", ", all) + ".");
        return null;
    }

    private void read(Operator operator, JsonPlace operand, boolean negated, boolean shadowed) {
        switch (operator) {
            case ALL, ANY -> {
                List<JsonPlace> parts = nonEmpty(operand);
                inner(operator, parts.size(), negated, shadowed);
                parts.forEach(part -> node(part, negated, shadowed));
            }
            case NOT, NOT_SHOWN -> {
                inner(operator, 1, negated, shadowed);
                node(operand, !negated, true);
            }
            case KNOWN -> {
                FactDefinition fact = fact(operand);
                if (fact != null) {
                    leaf(Operator.KNOWN, fact, 0, null, 0, negated, shadowed);
                }
            }
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
            @Nullable FactDefinition other,
            double number,
            boolean negated,
            boolean shadowed) {
        int otherIndex = other == null ? -1 : other.index();
        nodes.add(new Node(operator, 0, fact.index(), values, otherIndex, number, negated, shadowed));
    }

    private void oneFact(Operator operator, JsonPlace operand, boolean negated, boolean shadowed) {
        List<JsonPlace> pair = pair(operand);
        if (pair.isEmpty()) {
            return;
        }
        FactDefinition fact = enumFact(pair.get(0));
        if (fact != null) {
            List<JsonPlace> values = operator == Operator.EQ ? List.of(pair.get(1)) : nonEmpty(pair.get(1));
            leaf(Operator.IN, fact, bits(values, fact), null, 0, negated, shadowed);
        }
    }

    private void manyFacts(JsonPlace operand, boolean negated, boolean shadowed) {
        List<JsonPlace> pair = pair(operand);
        if (pair.isEmpty()) {
            return;
        }
        List<JsonPlace> facts = nonEmpty(pair.get(0));
        List<JsonPlace> values = nonEmpty(pair.get(1));
        inner(Operator.ANY, facts.size(), negated, shadowed);
        for (JsonPlace place : facts) {
            FactDefinition fact = enumFact(place);
            if (fact != null) {
                leaf(Operator.IN, fact, bits(values, fact), null, 0, negated, shadowed);
            }
        }
    }

    private void comparison(Operator operator, JsonPlace operand, boolean negated, boolean shadowed) {
        List<JsonPlace> pair = pair(operand);
        if (pair.isEmpty()) {
            return;
        }
        FactDefinition fact = numberFact(pair.get(0));
        JsonPlace limit = pair.get(1);
        FactDefinition other = null;
        Double number = 0.0;
        if (limit.isObject()) {
            limit.isObject(Set.of("fact"));
            JsonPlace name = limit.required("fact");
            other = name == null ? null : numberFact(name);
        } else {
            number = limit.number();
        }
        if (fact != null && number != null) {
            leaf(operator, fact, 0, other, number, negated, shadowed);
        }
    }

    private static List<JsonPlace> pair(JsonPlace operand) {
        List<JsonPlace> items = operand.items(RulePackLimits.MAX_LIST);
        if (items.size() != 2) {
            operand.problem(Code.WRONG_TYPE, "Two items are due: the fact, and what to compare it with.");
            return List.of();
        }
        return items;
    }

    private static List<JsonPlace> nonEmpty(JsonPlace operand) {
        int before = operand.problemCount();
        List<JsonPlace> items = operand.items(RulePackLimits.MAX_LIST);
        if (items.isEmpty() && operand.problemCount() == before) {
            operand.problem(Code.EMPTY, "This list must not be empty.");
        }
        return items;
    }

    private @Nullable FactDefinition enumFact(JsonPlace place) {
        return fact(place, FactType.ENUM, "lt and gt compare numbers; this operator needs a fact with named values.");
    }

    private @Nullable FactDefinition numberFact(JsonPlace place) {
        return fact(place, FactType.NUMBER, "This operator needs a fact that is a number.");
    }

    private @Nullable FactDefinition fact(JsonPlace place, FactType type, String otherwise) {
        FactDefinition fact = fact(place);
        if (fact != null && fact.type() != type) {
            place.problem(Code.WRONG_TYPE, otherwise);
            return null;
        }
        return fact;
    }

    private @Nullable FactDefinition fact(JsonPlace place) {
        String key = place.text(RulePackLimits.MAX_NAME_LENGTH);
        if (key == null) {
            return null;
        }
        Optional<FactDefinition> fact = CATALOGUE.find(key);
        if (fact.isEmpty()) {
            place.problem(
                    Code.UNKNOWN_FACT,
                    "There is no fact \"" + JsonPlace.cut(key) + "\"; the nearest is \"" + CATALOGUE.nearestKey(key)
                            + "\".");
            return null;
        }
        if (forbidden.stream().anyMatch(key::startsWith)) {
            place.problem(Code.GUARD, key + " must not decide here: it is outside the definition of falsified.");
        }
        return fact.get();
    }

    private static long bits(List<JsonPlace> values, FactDefinition fact) {
        long bits = 0;
        for (JsonPlace place : values) {
            String value = place.text(RulePackLimits.MAX_NAME_LENGTH);
            if (value != null && !fact.values().contains(value)) {
                place.problem(
                        Code.UNKNOWN_VALUE,
                        "\"" + JsonPlace.cut(value) + "\" is none of " + fact.values() + ", the values of " + fact.key()
                                + ".");
            } else if (value != null) {
                bits |= FactValues.bit(fact, value);
            }
        }
        return bits;
    }
}
