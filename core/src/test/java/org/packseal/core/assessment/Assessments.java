package org.packseal.core.assessment;

import java.time.LocalDate;
import java.util.List;
import org.packseal.core.assessment.input.AssessmentInput;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.rule.RuleSet;

/** Assessments of facts alone, on a given day, for the tests of this package. */
final class Assessments {
    private Assessments() {}

    static Assessment of(Evidence evidence) {
        return of(RuleSet.who7c(), evidence, Scenario.DAY);
    }

    static Assessment of(Evidence evidence, List<Definition> definitions) {
        return Assessment.of(
                new AssessmentInput(RuleSet.who7c(), definitions, evidence, Scenario.DAY, null, null, null));
    }

    static Assessment of(RuleSet rules, Evidence evidence, LocalDate day) {
        return Assessment.of(new AssessmentInput(rules, List.of(), evidence, day, null, null, null));
    }
}
