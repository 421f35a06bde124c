package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Whole cases: what they say is to come out, comes out. */
class ScenarioTest {
    private static final Path EXAMPLES = Path.of("../../shared/facts/scenarios.jsonl");

    @Test
    void exampleScenarios_assessed_giveWhatTheyExpect() throws IOException {
        Assumptions.assumeTrue(Files.exists(EXAMPLES), "the example scenarios are not here: " + EXAMPLES);
        List<String> lines = Files.readAllLines(EXAMPLES);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(49);
        assertThat(differences(lines)).isEmpty();
    }

    @Test
    void ownScenarios_assessed_giveWhatTheyExpect() throws IOException {
        assertThat(differences(Scenario.ownLines())).isEmpty();
    }

    private static List<String> differences(List<String> lines) throws IOException {
        List<String> differences = new ArrayList<>();
        for (String line : lines) {
            Scenario scenario = Scenario.read(line);
            Assessment assessment = Assessments.of(scenario.evidence());
            differences.addAll(scenario.differences(assessment));
        }
        return differences;
    }
}
