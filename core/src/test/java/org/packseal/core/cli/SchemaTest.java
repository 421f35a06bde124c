package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that ship with the library against what the commands read and write. */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> SCANS = List.of(
            "]d2010479930597141721M4YZ8354737R\u001d1728063010BSAEJZ7",
            "https://id.gs1.org/01/09521101530001/21/A1?17=300228",
            "(01)04012345678901(17)279999",
            "[)>\u001e06\u001d9N114501564800\u001dSWZ89MB9PFAYBUF\u001dD321231\u001d1T6GMLB3H\u001e\u0004",
            "]d2010761521806050521ACH3XJ5RQF 1731112710P8K6S5TA",
            "-78528216",
            "nonsense",
            "",
            "{\"id\":7,\"bad\":1}");

    @Test
    void parse_anyScan_answersByTheSchema() throws IOException {
        for (String line : CommandRun.of(String.join("\n", SCANS), "parse").lines()) {
            assertThat(CommandSchemas.violations("parse.schema.json", JSON.readTree(line)))
                    .as(line)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"scan\":\"x\",\"facts\":{\"auth.status\":\"AUTHORISED\",\"comp.assayPct\":99.5}}",
                "{\"facts\":{\"identity.tamper\":[{\"value\":\"INTACT\",\"producer\":\"PHARMACY\"},{\"unknown\":\"NOT_CHECKED\"}]}}",
                "{\"elements\":[[\"01\",\"09521101530001\"]]}",
            })
    void record_goodExample_matchesTheSchema(String record) throws IOException {
        assertThat(CommandSchemas.violations("record.schema.json", JSON.readTree(record)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":[]}",
                "{\"sacn\":\"x\"}",
                "{\"profile\":\"EU\"}",
                "{\"elements\":[[\"01\"]]}",
                "{\"facts\":{\"auth.status\":{\"valeu\":1}}}",
                "{\"separator\":\"\"}",
                "{\"facts\":{\"a\":true}}"
            })
    void record_badExample_doesNotMatchTheSchema(String record) throws IOException {
        JsonNode json = JSON.readTree(record);
        assertThat(CommandSchemas.violations("record.schema.json", json)).isNotEmpty();
    }
}
