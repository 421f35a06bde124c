package org.packseal.core.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactType;

/** The fact catalogue as JSON, for programs that offer facts to be filled in or check them before they are sent. */
final class FactsJson {
    private static final int MAX_TEXT = 64;

    private FactsJson() {}

    /** Every fact with its values, and who can know it. */
    static ArrayNode all() {
        ArrayNode facts = JsonNodeFactory.instance.arrayNode();
        FactCatalogue.standard().facts().forEach(fact -> facts.add(of(fact)));
        return facts;
    }

    private static ObjectNode of(FactDefinition fact) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("key", fact.key())
                .put("meaning", fact.note())
                .put("type", fact.type().name())
                .put("group", fact.group().name());
        if (fact.type() == FactType.ENUM) {
            ArrayNode values = json.putArray("values");
            fact.values().forEach(value -> values.add(value(fact, value)));
        }
        ArrayNode producers = json.putArray("producers");
        fact.producers().forEach(producer -> producers.add(producer.name()));
        json.put("fromScanOnly", fact.fromScanOnly());
        fact.observation().ifPresent(kind -> json.put("observedIn", kind.name()));
        return json;
    }

    private static ObjectNode value(FactDefinition fact, String value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("value", value);
        json.put("adverse", fact.adverse().contains(value));
        if (fact.clearing().contains(value)) {
            fact.clears().ifPresent(dimension -> json.put("clears", dimension.name()));
        }
        return json;
    }

    /** Puts the facts and their values into the schema of an input record, in place of "any key". */
    static void spellOut(ObjectNode schema) {
        ObjectNode facts = (ObjectNode) schema.at("/properties/facts");
        facts.put("additionalProperties", false);
        ObjectNode keys = facts.putObject("properties");
        for (FactDefinition fact : FactCatalogue.standard().facts()) {
            ObjectNode said = value(fact);
            ObjectNode whole = fact(schema, said);
            ObjectNode key = keys.putObject(fact.key()).put("description", fact.note());
            ArrayNode forms = key.putArray("anyOf").add(said).add(whole);
            forms.addObject().put("type", "array").set("items", whole);
        }
    }

    private static ObjectNode value(FactDefinition fact) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        switch (fact.type()) {
            case ENUM -> {
                ArrayNode allowed = value.putArray("enum");
                fact.values().forEach(allowed::add);
            }
            case NUMBER -> value.put("type", "number");
            case TEXT -> value.put("type", "string").put("minLength", 1).put("maxLength", MAX_TEXT);
        }
        return value;
    }

    /** A fact with producer and time, its value one of those that the fact can have. */
    private static ObjectNode fact(ObjectNode schema, ObjectNode value) {
        ObjectNode fact = schema.at("/$defs/fact").deepCopy();
        fact.remove("description");
        ((ObjectNode) fact.get("properties")).set("value", value);
        return fact;
    }
}
