package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The commands over examples of our own, and over the larger files beside the checkout where these are; each line reduced to
 * the members of an input record.
 */
class ExampleFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OWN = Path.of("src", "test", "resources", "org", "packseal", "core", "cli");
    private static final Path FACTS = Path.of("..", "..", "shared", "facts");
    private static final Set<String> MEMBERS =
            Set.of("id", "scan", "profile", "separator", "clock", "token", "facts", "elements");
    /** Members of the examples' expectation that are members of {@code pack} too. */
    private static final List<String> PACK =
            List.of("gtin", "ppn", "serial", "batch", "expiry", "expiryRaw", "productionDate");

    @Test
    void scans_parsed_agreeWithTheExamples() throws IOException {
        List<JsonNode> examples = examples("pack-scans.jsonl");
        List<String> answers =
                CommandRun.of(reduced(examples), "parse", "--now", "2026-11-23").lines();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            JsonNode example = examples.get(i);
            JsonNode answer = JSON.readTree(answers.get(i));
            compare(differences, example, "ok", example.get("ok"), answer.get("ok"));
            for (String member : PACK) {
                JsonNode expected = example.at("/expected/" + member);
                if (!expected.isMissingNode()) {
                    compare(differences, example, member, expected, answer.at("/pack/" + member));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void scenarios_assessed_agreeWithTheExamples() throws IOException {
        List<JsonNode> examples = examples("scenarios.jsonl");
        List<String> answers =
                CommandRun.of(reduced(examples), "assess", "--trust-facts").lines();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            JsonNode example = examples.get(i);
            JsonNode answer = JSON.readTree(answers.get(i));
            for (String member : List.of("verdict", "supply", "intent")) {
                JsonNode expected = example.at("/expect/" + member);
                if (!expected.isMissingNode()) {
                    compare(differences, example, member, expected, answer.path(member));
                }
            }
            example.at("/expect/because").forEach(code -> {
                if (!answer.path("because").toString().contains(code.toString())) {
                    differences.add(example.get("id").asText() + " because lacks " + code);
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    private static void compare(
            List<String> differences, JsonNode example, String member, JsonNode expected, JsonNode actual) {
        if (!expected.equals(actual)) {
            differences.add(example.get("id").asText() + " " + member + ": " + actual + ", not " + expected);
        }
    }

    private static List<JsonNode> examples(String name) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(OWN.resolve(name)));
        Path more = FACTS.resolve(name);
        if (Files.isReadable(more)) {
            lines.addAll(Files.readAllLines(more));
        }
        List<JsonNode> examples = new ArrayList<>();
        for (String line : lines) {
            examples.add(JSON.readTree(line));
        }
        return examples;
    }

    private static String reduced(List<JsonNode> examples) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode example : examples) {
            lines.append(((ObjectNode) example.deepCopy()).retain(MEMBERS)).append('\n');
        }
        return lines.toString();
    }
}
