package org.packseal.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Walks over a report along the table of boxes. */
final class FormTree {
    private FormTree() {}

    /** The same members in the order of the form. */
    static ObjectNode ordered(ObjectNode json) {
        return (ObjectNode) copy(json, IncidentForm.root(), UnaryOperator.identity());
    }

    /** The same with every text of people changed; codes, times, numbers and identifiers stay. */
    static ObjectNode withTexts(ObjectNode json, UnaryOperator<String> change) {
        return (ObjectNode) copy(json, IncidentForm.root(), change);
    }

    private static JsonNode copy(JsonNode json, FormNode node, UnaryOperator<String> change) {
        if (json.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            json.forEach(entry -> list.add(copy(entry, node, change)));
            return list;
        }
        if (!json.isObject()) {
            boolean text = node.box()
                    .filter(box -> box.type() == Box.Type.TEXT || box.type() == Box.Type.LINE)
                    .isPresent();
            return text ? TextNode.valueOf(change.apply(json.textValue())) : json;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (FormNode member : node.members()) {
            if (json.has(member.name())) {
                object.set(member.name(), copy(json.get(member.name()), member, change));
            }
        }
        return object;
    }

    /** JSON pointers (RFC 6901) of the boxes a form for an authority has and this report leaves empty. */
    static List<String> empty(ObjectNode json) {
        List<String> empty = new ArrayList<>();
        collect(json, IncidentForm.root(), "", empty);
        return empty;
    }

    private static void collect(JsonNode json, FormNode node, String pointer, List<String> empty) {
        for (FormNode member : node.members()) {
            String here = pointer + "/" + member.name();
            JsonNode value = json.path(member.name());
            if (member.box().isPresent()) {
                boolean asked = member.box().orElseThrow().isAsked();
                if (asked
                        && (value.isMissingNode() || (value.isArray() && value.isEmpty()))
                        && !isReplaced(json, member)) {
                    empty.add(here);
                }
            } else if (!member.isList()) {
                collect(value, member, here, empty);
            } else if (value.isEmpty() && hasAsked(member)) {
                empty.add(here);
            } else {
                for (int i = 0; i < value.size(); i++) {
                    collect(value.get(i), member, here + "/" + i, empty);
                }
            }
        }
    }

    /** A pseudonym fills the box of the serial number. */
    private static boolean isReplaced(JsonNode json, FormNode member) {
        return member.name().equals("serials") && json.has("pseudonyms");
    }

    private static boolean hasAsked(FormNode node) {
        return node.members().stream()
                .anyMatch(member -> member.box().map(Box::isAsked).orElseGet(() -> hasAsked(member)));
    }
}
