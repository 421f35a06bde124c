package org.packseal.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonValue;

/** Reads a report or its context by the table of boxes; everything wrong is noted with its JSON pointer. */
final class FormReader {
    private final boolean contextOnly;

    /**
     * A reader.
     *
     * @param contextOnly whether boxes that the library fills are refused
     */
    FormReader(boolean contextOnly) {
        this.contextOnly = contextOnly;
    }

    /** The members in the order of the form; what is wrong is noted at the file. */
    ObjectNode read(JsonValue file) {
        return object(file, IncidentForm.root(), true);
    }

    private ObjectNode object(JsonValue place, FormNode node, boolean atTop) {
        place.only(known(node));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (FormNode member : node.members()) {
            if (contextOnly && member.isByLibrary()) {
                continue;
            }
            if (place.has(member.name())) {
                json.set(member.name(), value(place.at(member.name()), member));
            } else if (place.isObject() && member.isRequired(atTop)) {
                place.at(member.name()).text();
            }
        }
        return json;
    }

    private Set<String> known(FormNode node) {
        return node.members().stream()
                .filter(member -> !contextOnly || !member.isByLibrary())
                .map(FormNode::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private JsonNode value(JsonValue place, FormNode node) {
        if (!node.isList()) {
            return single(place, node);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        place.entries(node.maxEntries()).forEach(entry -> list.add(single(entry, node)));
        return list;
    }

    private JsonNode single(JsonValue place, FormNode node) {
        return node.box().map(box -> leaf(place, box)).orElseGet(() -> object(place, node, false));
    }

    private static JsonNode leaf(JsonValue place, Box box) {
        if (box.type() == Box.Type.NUMBER) {
            return IntNode.valueOf(place.integer(0, box.max()));
        }
        if (box.type() == Box.Type.CODE) {
            return TextNode.valueOf(place.oneOf(box.codes(), ""));
        }
        String text = place.text(box.max());
        if (!text.isEmpty() && !BoxValue.isValid(box.type(), text)) {
            place.problem(code(box.type()), "Expected " + BoxValue.expected(box.type()) + ", found another text.");
        }
        return TextNode.valueOf(text);
    }

    private static Code code(Box.Type type) {
        return switch (type) {
            case TIME, DAY -> Code.INVALID_DATE;
            case GTIN -> Code.INVALID_GTIN;
            default -> Code.UNKNOWN_VALUE;
        };
    }
}
