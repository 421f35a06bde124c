package org.packseal.core.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** As much of JSON Schema (draft 2020-12) as the rule set's schema uses; a keyword it does not know is an error. */
final class SchemaSubset {
    private static final Set<String> SAID = Set.of("$schema", "$id", "$defs", "title", "description", "properties");

    private final JsonNode root;
    private final List<String> errors = new ArrayList<>();

    SchemaSubset(JsonNode root) {
        this.root = root;
    }

    List<String> errors(JsonNode value) {
        errors.clear();
        check(root, value, "");
        return errors;
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (!SAID.contains(keyword.getKey())) {
                keyword(keyword.getKey(), keyword.getValue(), schema, value, at);
            }
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (value.has(property.getKey())) {
                check(property.getValue(), value.get(property.getKey()), at + "/" + property.getKey());
            }
        }
    }

    private void keyword(String name, JsonNode operand, JsonNode schema, JsonNode value, String at) {
        switch (name) {
            case "$ref" -> check(root.at(operand.textValue().substring(1)), value, at);
            case "type" -> require(hasType(operand, value), at, "type " + operand);
            case "enum" -> require(contains(operand, value), at, value + " is none of " + operand);
            case "pattern" ->
                require(
                        !value.isTextual()
                                || Pattern.compile(operand.textValue())
                                        .matcher(value.textValue())
                                        .find(),
                        at,
                        "pattern " + operand);
            case "minLength" ->
                require(!value.isTextual() || value.textValue().length() >= operand.intValue(), at, name);
            case "maxLength" ->
                require(!value.isTextual() || value.textValue().length() <= operand.intValue(), at, name);
            case "minItems" -> require(!value.isArray() || value.size() >= operand.intValue(), at, name);
            case "maxItems" -> require(!value.isArray() || value.size() <= operand.intValue(), at, name);
            case "minProperties" -> require(!value.isObject() || value.size() >= operand.intValue(), at, name);
            case "maxProperties" -> require(!value.isObject() || value.size() <= operand.intValue(), at, name);
            case "minimum" -> require(!value.isNumber() || value.doubleValue() >= operand.doubleValue(), at, name);
            case "uniqueItems" -> require(Set.copyOf(list(value)).size() == value.size(), at, name);
            case "required" -> list(operand).forEach(n -> require(value.has(n.textValue()), at, n + " is missing"));
            case "additionalProperties" -> additional(operand, schema, value, at);
            case "items" -> items(operand, value, at);
            case "prefixItems" -> prefix(operand, value, at);
            case "oneOf" -> oneOf(operand, value, at);
            default -> errors.add(at + ": the test does not know the keyword " + name);
        }
    }

    private void require(boolean holds, String at, String what) {
        if (!holds) {
            errors.add(at + ": " + what);
        }
    }

    private void additional(JsonNode operand, JsonNode schema, JsonNode value, String at) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (!schema.path("properties").has(member.getKey())) {
                if (operand.isBoolean()) {
                    require(operand.booleanValue(), at, member.getKey() + " is not allowed");
                } else {
                    check(operand, member.getValue(), at + "/" + member.getKey());
                }
            }
        }
    }

    private void items(JsonNode operand, JsonNode value, String at) {
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            check(operand, value.get(i), at + "/" + i);
        }
    }

    private void prefix(JsonNode operand, JsonNode value, String at) {
        for (int i = 0; i < Math.min(operand.size(), value.size()); i++) {
            check(operand.get(i), value.get(i), at + "/" + i);
        }
    }

    private void oneOf(JsonNode operand, JsonNode value, String at) {
        int before = errors.size();
        int holding = 0;
        for (JsonNode alternative : operand) {
            check(alternative, value, at);
            if (errors.size() == before) {
                holding++;
            }
            errors.subList(before, errors.size()).clear();
        }
        require(holding == 1, at, "oneOf");
    }

    private static boolean hasType(JsonNode operand, JsonNode value) {
        List<JsonNode> types = operand.isArray() ? list(operand) : List.of(operand);
        return types.stream().anyMatch(type -> switch (type.textValue()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        });
    }

    private static boolean contains(JsonNode array, JsonNode value) {
        return list(array).contains(value);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
