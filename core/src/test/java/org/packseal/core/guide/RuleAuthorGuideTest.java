package org.packseal.core.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.packseal.core.PackSeal;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.rule.RuleSet;

class RuleAuthorGuideTest {
    @Test
    void read_ruleSetWithoutRules_namesThePlace() {
        byte[] file = "{\"id\":\"EXAMPLE\",\"version\":\"1.0.0\",\"about\":\"None.\",\"rules\":[]}"
                .getBytes(StandardCharsets.UTF_8);
        // snippet: rules-read
        try {
            PackSeal packSeal = PackSeal.builder().rules(RuleSet.read(file)).build();
            System.out.println(packSeal.rules().id() + " " + packSeal.rules().sha256());
        } catch (DataFileException refused) {
            for (DataFileProblem problem : refused.problems()) {
                System.out.println(problem.code() + " at " + problem.pointer() + ": " + problem.message());
            }
        }
        // end
        assertThat(catchThrowableOfType(DataFileException.class, () -> RuleSet.read(file))
                        .problems())
                .extracting(DataFileProblem::pointer)
                .containsExactly("/rules");
    }
}
