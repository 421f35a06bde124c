package org.packseal.core.assessment.input;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.history.finding.TimeLine;
import org.packseal.core.rule.RuleSet;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.gs1.PackIdentity;

/**
 * What one assessment is made from. The evidence holds the facts of the very scan whose pack and token check are given:
 * all three are derived from one scan, so that no assessment is shown with another pack.
 *
 * @param rules the rules to apply
 * @param definitions other definitions to apply, in the order in which they are shown
 * @param evidence the facts
 * @param date the day whose rules hold
 * @param pack what the code says about the pack, or null without a scan
 * @param token the token check, or null where none was made
 * @param timeLine the recorded events behind what the pack's history came to, or null where no history was looked at
 */
public record AssessmentInput(
        RuleSet rules,
        List<Definition> definitions,
        Evidence evidence,
        LocalDate date,
        @Nullable PackIdentity pack,
        @Nullable TokenCheck token,
        @Nullable TimeLine timeLine) {
    /** Copies the definitions. */
    public AssessmentInput {
        definitions = List.copyOf(definitions);
    }
}
