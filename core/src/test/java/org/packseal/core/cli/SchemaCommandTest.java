package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.file.DataFileException;
import org.packseal.core.json.JsonSchemas;
import org.packseal.core.register.RegisterFile;

/** Schemas and facts as programs in other languages take them from the command line. */
class SchemaCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void schema_withoutName_listsEverySchemaThatShips() throws IOException {
        CommandRun run = CommandRun.of("", "schema");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSameSizeAs(ShippedSchema.values());
        Path resources = Path.of("src/main/resources/org/packseal/core");
        try (Stream<Path> files = Files.walk(resources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".schema.json"))
                            .map(file -> resources.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(ShippedSchema.values())
                            .map(ShippedSchema::resource)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void schema_ofEveryName_standsAlone(ShippedSchema schema) throws IOException {
        CommandRun run = CommandRun.of("", "schema", schema.label().toUpperCase(Locale.ROOT));
        JsonNode printed = JSON.readTree(run.out());
        assertThat(printed.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        for (JsonNode reference : printed.findValues("$ref")) {
            assertThat(reference.asText()).startsWith("#");
            assertThat(printed.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    @Test
    void schema_ofAnswers_takesWhatTheCommandsAnswer() throws IOException {
        String scan = "]d2010479930597141721M4YZ8354737R\u001d1728063010BSAEJZ7";
        for (String command : List.of("parse", "assess")) {
            JsonNode schema = JSON.readTree(CommandRun.of("", "schema", command).out());
            JsonNode answer = JSON.readTree(CommandRun.of(scan, command).out());
            assertThat(JsonSchemas.violations(schema, answer)).as(command).isEmpty();
            assertThat(JsonSchemas.violations(schema, JSON.createObjectNode().put("suply", "HOLD")))
                    .as(command)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | {\"scan\":\"x\",\"facts\":{\"identity.labelling\":\"MATCH\",\"comp.assayPct\":99.5}}",
                "true  | {\"facts\":{\"identity.labelling\":[{\"value\":\"MATCH\",\"producer\":\"PHARMACY\"}]}}",
                "true  | {\"facts\":{\"identity.labelling\":{\"unknown\":\"NOT_CHECKED\"}}}",
                "false | {\"facts\":{\"identity.labelling\":\"MATHC\"}}",
                "false | {\"facts\":{\"identity.labeling\":\"MATCH\"}}",
                "false | {\"facts\":{\"identity.labelling\":[{\"value\":\"GOOD\",\"producer\":\"PHARMACY\"}]}}",
                "false | {\"facts\":{\"comp.assayPct\":\"much\"}}",
            })
    void schema_ofRecord_knowsEveryFactAndItsValues(boolean right, String record) throws IOException {
        JsonNode schema = JSON.readTree(CommandRun.of("", "schema", "record").out());
        assertThat(JsonSchemas.violations(schema, JSON.readTree(record)).isEmpty())
                .isEqualTo(right);
        assertThat(schema.at("/properties/facts/properties"))
                .hasSameSizeAs(FactCatalogue.standard().facts());
    }

    /** Whoever writes such a file begins with the example, so that it has to be right. */
    @ParameterizedTest
    @CsvSource({"register, auth.status", "alerts, Example alert 7/2026"})
    void example_ofAFile_fitsItsSchemaAndIsTakenByAssess(String name, String expected, @TempDir Path folder)
            throws IOException {
        JsonNode schema = JSON.readTree(CommandRun.of("", "schema", name).out());
        JsonNode example = schema.at("/examples/0");
        Path file = folder.resolve(name + ".json");
        Files.writeString(file, example.toString());

        CommandRun run = CommandRun.of(
                "(01)09506000134352(21)1234567890AB(17)350630(10)BATCH01", "assess", "--" + name, file.toString());

        assertThat(JsonSchemas.violations(schema, example)).isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"tokens, SOME", "gtin, 1", "colour, blue"})
    void schema_ofTheRegister_refusesWhatTheReaderRefuses(String member, String value) throws IOException {
        JsonNode schema = JSON.readTree(CommandRun.of("", "schema", "register").out());
        ObjectNode spoilt = (ObjectNode) schema.at("/examples/0").deepCopy();
        ((ObjectNode) spoilt.at("/products/0")).put(member, value);

        assertThat(JsonSchemas.violations(schema, spoilt)).isNotEmpty();
        assertThatThrownBy(() -> RegisterFile.read(JSON.writeValueAsBytes(spoilt)))
                .isInstanceOf(DataFileException.class);
    }

    @Test
    void schema_ofUnknownName_isAUsageErrorThatNamesAll() {
        CommandRun run = CommandRun.of("", "schema", "pares");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("Expected one of record, parse, assess")
                .contains("found pares.");
    }

    @Test
    void codes_asJson_holdEveryCodeAndEveryFact() throws IOException {
        JsonNode codes = JSON.readTree(CommandRun.of("", "codes", "--json").out());
        assertThat(CommandSchemas.violations("codes.schema.json", codes)).isEmpty();
        assertThat(codes.get("groups")).hasSameSizeAs(new CodeList().groups());
        JsonNode labelling = find(codes.get("facts"), "identity.labelling");
        assertThat(labelling.at("/values/0/clears").asText()).isEqualTo("IDENTITY");
        assertThat(labelling.at("/values/1/adverse").asBoolean()).isTrue();
        assertThat(labelling.get("producers"))
                .anyMatch(producer -> producer.asText().equals("PHARMACY"));
    }

    private static JsonNode find(JsonNode facts, String key) {
        for (JsonNode fact : facts) {
            if (fact.get("key").asText().equals(key)) {
                return fact;
            }
        }
        throw new AssertionError("Expected the fact " + key + ", found none.");
    }
}
