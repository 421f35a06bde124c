package org.packseal.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.DisallowUnknownKeywordFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.packseal.core.PackSeal;

/** Checks JSON against the shipped schemas (JSON Schema 2020-12), which are found as resources and never on a network. */
public final class JsonSchemas {
    private static final String RESOURCE = "resource:";
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            // A misspelt keyword would check nothing.
            .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
            .build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(DIALECT.getIri())
            .metaSchema(DIALECT)
            .schemaLoaders(loaders -> loaders.values(list -> {
                list.clear();
                list.add(resources());
            }))
            .build();

    private JsonSchemas() {}

    /**
     * Everything in which a value departs from a schema.
     *
     * @param schema the schema's resource, from the root, e.g. {@code /org/packseal/core/cli/schema/parse.schema.json}
     */
    public static List<String> violations(String schema, JsonNode value) {
        return sorted(FACTORY.getSchema(SchemaLocation.of(RESOURCE + schema)).validate(value));
    }

    /** Everything in which a value departs from a schema that stands alone. */
    public static List<String> violations(JsonNode schema, JsonNode value) {
        return sorted(FACTORY.getSchema(schema).validate(value));
    }

    private static List<String> sorted(Set<ValidationMessage> violations) {
        return violations.stream()
                .map(violation -> violation.getInstanceLocation() + ": " + violation.getMessage())
                .sorted()
                .toList();
    }

    private static SchemaLoader resources() {
        return iri -> {
            String name = iri.toString();
            if (!name.startsWith(RESOURCE)) {
                throw new IllegalStateException("Expected a schema that ships with the library, found " + name);
            }
            return (InputStreamSource) () -> stream(name.substring(RESOURCE.length()));
        };
    }

    private static InputStream stream(String resource) {
        return Objects.requireNonNull(PackSeal.class.getResourceAsStream(resource), resource);
    }
}
