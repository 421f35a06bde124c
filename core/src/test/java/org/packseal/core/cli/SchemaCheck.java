package org.packseal.core.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Checks JSON against the shipped schemas, as far as these use JSON Schema; another keyword in one is an error. */
public final class SchemaCheck {
    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "$defs", "title", "description");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> files = new HashMap<>();
    private final List<String> errors = new ArrayList<>();

    /** Everything in which the value departs from the schema in this file. */
    public static List<String> errors(String schemaFile, JsonNode value) throws IOException {
        SchemaCheck check = new SchemaCheck();
        check.check(check.file(schemaFile), schemaFile, value, "");
        return check.errors;
    }

    private JsonNode file(String name) throws IOException {
        if (!files.containsKey(name)) {
            try (InputStream in = Main.class.getResourceAsStream("schema/" + name)) {
                files.put(name, JSON.readTree(Objects.requireNonNull(in, name)));
            }
        }
        return Objects.requireNonNull(files.get(name));
    }

    private void check(JsonNode schema, String file, JsonNode value, String place) throws IOException {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            JsonNode rule = keyword.getValue();
            switch (keyword.getKey()) {
                case "type" -> require(hasType(rule, value), place, "is not of type " + rule);
                case "enum" -> require(holds(rule, value), place, "is none of " + rule + ": " + value);
                case "required" -> rule.forEach(name -> require(value.has(name.asText()), place, "lacks " + name));
                case "properties", "additionalProperties" -> {} // together below
                case "items" -> checkItems(rule, file, value, place);
                case "minItems" -> require(value.size() >= rule.asInt(), place, "has too few items");
                case "maxItems" -> require(value.size() <= rule.asInt(), place, "has too many items");
                case "minLength" -> require(value.asText().length() >= rule.asInt(), place, "is too short");
                case "anyOf" ->
                    require(matchesAny(rule, file, value, place), place, "matches no alternative: " + value);
                case "$ref" -> checkReference(rule.asText(), file, value, place);
                default ->
                    require(ANNOTATIONS.contains(keyword.getKey()), place, "unknown keyword " + keyword.getKey());
            }
        }
        if (value.isObject() && (schema.has("properties") || schema.has("additionalProperties"))) {
            checkMembers(schema, file, value, place);
        }
    }

    private void checkMembers(JsonNode schema, String file, JsonNode value, String place) throws IOException {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String here = place + "/" + member.getKey();
            JsonNode named = schema.path("properties").get(member.getKey());
            JsonNode other = schema.get("additionalProperties");
            if (named != null) {
                check(named, file, member.getValue(), here);
            } else if (other != null && other.isObject()) {
                check(other, file, member.getValue(), here);
            } else {
                require(false, here, "is not named in " + file);
            }
        }
    }

    private void checkItems(JsonNode rule, String file, JsonNode value, String place) throws IOException {
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            check(rule, file, value.get(i), place + "/" + i);
        }
    }

    private void checkReference(String reference, String file, JsonNode value, String place) throws IOException {
        int hash = reference.indexOf('#');
        String target = hash == 0 ? file : reference.substring(0, hash < 0 ? reference.length() : hash);
        JsonNode schema = hash < 0 ? file(target) : file(target).at(reference.substring(hash + 1));
        require(!schema.isMissingNode(), place, "refers to nothing: " + reference);
        check(schema, target, value, place);
    }

    private boolean matchesAny(JsonNode rules, String file, JsonNode value, String place) throws IOException {
        for (JsonNode rule : rules) {
            SchemaCheck alternative = new SchemaCheck();
            alternative.check(rule, file, value, place);
            if (alternative.errors.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void require(boolean condition, String place, String error) {
        if (!condition) {
            errors.add(place + " " + error);
        }
    }

    private static boolean holds(JsonNode constants, JsonNode value) {
        for (JsonNode constant : constants) {
            if (constant.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasType(JsonNode rule, JsonNode value) {
        if (rule.isArray()) {
            for (JsonNode alternative : rule) {
                if (hasType(alternative, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (rule.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException("type " + rule);
        };
    }
}
