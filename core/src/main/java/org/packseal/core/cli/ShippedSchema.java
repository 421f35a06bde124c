package org.packseal.core.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.PackSeal;

/**
 * The JSON Schemas (2020-12) of all that PackSeal reads and writes as JSON, by the name under which {@code packseal schema}
 * prints them. Printed schemas stand alone: what one takes from another is put into its {@code $defs}.
 */
enum ShippedSchema {
    RECORD(
            "cli/schema/record",
            "input of parse, assess, write, seal, label, history, record make and report: one record a line"),
    PARSE("cli/schema/parse", "answer of parse"),
    ASSESS("cli/schema/assess", "answer of assess"),
    WRITE("cli/schema/write", "answer of write"),
    LABEL("cli/schema/label", "answer of label"),
    SEAL("cli/schema/seal", "answer of seal"),
    HISTORY("cli/schema/history", "answer of history"),
    STATEMENT("cli/schema/statement-check", "answer of statement verify"),
    EVIDENCE("cli/schema/evidence", "answer of record make, record verify and record custody verify"),
    ALERTS("alert/alerts", "file of alerts for assess --alerts, with an example"),
    REGISTER("register/register", "file of products for assess --register, with an example"),
    RULES("rule/rule-pack", "rule set for rules test"),
    INCIDENT("report/incident", "incident report"),
    CODES("cli/schema/codes", "answer of codes --json"),
    STATISTICS("statistics/statistics", "released statistics");

    private static final String ENDING = ".schema.json";
    private static final String LOCAL = "#";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String resource;
    private final String about;

    ShippedSchema(String resource, String about) {
        this.resource = resource + ENDING;
        this.about = about;
    }

    /** The schema of this name in any case, as a user types it. */
    static Optional<ShippedSchema> named(String name) {
        return Arrays.stream(values())
                .filter(schema -> schema.label().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The name under which the command prints it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What has the form that the schema describes. */
    String about() {
        return about;
    }

    /** Its path, relative to the package of {@link PackSeal}. */
    String resource() {
        return resource;
    }

    /** The schema with all that it refers to, and with every fact and its values where it takes facts. */
    ObjectNode standalone() {
        ObjectNode schema = read(resource);
        // A reference relative to a file has no meaning in a printed schema, so that its target is put in.
        schema.put("$id", "urn:packseal:schema:" + label());
        if (this == RECORD) {
            FactsJson.spellOut(schema);
        }
        takeIn(schema);
        return schema;
    }

    /** Puts the schemas that this one names into its own definitions, each once, and turns the references to them. */
    private void takeIn(ObjectNode schema) {
        Set<String> taken = new HashSet<>();
        Deque<String> wanted = new ArrayDeque<>(turnReferences(schema, ""));
        while (!wanted.isEmpty()) {
            String file = wanted.remove();
            if (taken.add(file)) {
                ObjectNode other = read(resource.substring(0, resource.lastIndexOf('/') + 1) + file);
                wanted.addAll(turnReferences(other, definition(file)));
                other.remove(List.of("$schema", "$id"));
                schema.withObjectProperty("$defs").set(definition(file), other);
            }
        }
    }

    /** Turns all references in a schema so that they hold inside the one it goes into, and lists the files they named. */
    private static List<String> turnReferences(JsonNode node, String home) {
        List<String> files = new ArrayList<>();
        if (node.path("$ref").isTextual()) {
            String reference = node.get("$ref").asText();
            int fragment = reference.indexOf(LOCAL);
            String file = reference.substring(0, fragment);
            if (!file.isEmpty()) {
                files.add(file);
            }
            String where = file.isEmpty() ? home : definition(file);
            String pointer = reference.substring(fragment + 1);
            ((ObjectNode) node).put("$ref", LOCAL + (where.isEmpty() ? "" : "/$defs/" + where) + pointer);
        }
        node.forEach(member -> files.addAll(turnReferences(member, home)));
        return files;
    }

    private static String definition(String file) {
        return file.substring(0, file.length() - ENDING.length());
    }

    private static ObjectNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(PackSeal.class.getResourceAsStream(resource), resource)) {
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
