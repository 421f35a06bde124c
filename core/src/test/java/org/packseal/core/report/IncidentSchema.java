package org.packseal.core.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema of a report from the table of boxes. */
final class IncidentSchema {
    private IncidentSchema() {}

    static ObjectNode write() {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", IncidentReport.FORMAT)
                .put("description", "A report on an incident with a suspected or confirmed falsified medical product.");
        object(schema, IncidentForm.root(), true);
        return schema;
    }

    private static void object(ObjectNode schema, FormNode node, boolean atTop) {
        schema.put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (FormNode member : node.members()) {
            if (member.isRequired(atTop)) {
                required.add(member.name());
            }
            ObjectNode value = properties.putObject(member.name());
            if (member.isList()) {
                value.put("type", "array").put("maxItems", member.maxEntries());
                value = value.putObject("items");
            }
            if (member.box().isPresent()) {
                leaf(value, member.box().orElseThrow());
            } else {
                object(value, member, false);
            }
        }
    }

    private static void leaf(ObjectNode schema, Box box) {
        if (box.type() == Box.Type.NUMBER) {
            schema.put("type", "integer").put("minimum", 0).put("maximum", box.max());
            return;
        }
        if (box.type() == Box.Type.CODE) {
            ArrayNode codes = schema.putArray("enum");
            box.codes().forEach(codes::add);
            return;
        }
        schema.put("type", "string").put("minLength", 1).put("maxLength", box.max());
        String pattern = pattern(box.type());
        if (!pattern.isEmpty()) {
            schema.put("pattern", pattern);
        }
    }

    private static String pattern(Box.Type type) {
        return switch (type) {
            case ID -> "^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
            case TIME -> "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$";
            case DAY -> "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$";
            case COUNTRY -> "^[A-Z]{2}$";
            case GTIN -> "^[0-9]{14}$";
            case HASH -> "^[0-9a-f]{64}$";
            case TEXT, LINE, NUMBER, CODE -> "";
        };
    }
}
