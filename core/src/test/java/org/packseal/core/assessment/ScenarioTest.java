package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole cases: what they say is to come out, comes out. */
class ScenarioTest {
    @Test
    void ownScenarios_assessed_giveWhatTheyExpect() throws IOException {
        List<String> lines = Scenario.ownLines();
        assertThat(lines).hasSizeGreaterThan(230);
        assertThat(differences(lines)).isEmpty();
    }

    @Test
    void ids_ofAllScenarios_areDifferent() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : Scenario.ownLines()) {
            ids.add(Scenario.read(line).id());
        }
        assertThat(ids).doesNotHaveDuplicates();
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
