package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.ScanCode;

class CodesCommandTest {
    @Test
    void codes_all_arePrintedWithAMeaning() {
        CommandRun run = CommandRun.of("", "codes");
        assertThat(run.status()).isZero();
        for (ScanCode code : ScanCode.values()) {
            assertThat(run.out()).contains("  " + code + " ");
        }
        for (CodeList.Group group : new CodeList().groups()) {
            assertThat(group.codes()).isNotEmpty();
            assertThat(group.codes().values()).allMatch(meaning -> !meaning.isBlank() && !meaning.endsWith("."));
        }
    }

    @Test
    void meanings_stated_allBelongToACode() {
        Set<String> codes = new HashSet<>();
        new CodeList().groups().forEach(group -> codes.addAll(group.codes().keySet()));
        assertThat(new CodeList().stated().keySet())
                .allMatch(key -> codes.contains(key.substring(key.lastIndexOf('.') + 1)));
    }
}
