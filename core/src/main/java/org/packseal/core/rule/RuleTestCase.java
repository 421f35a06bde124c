package org.packseal.core.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.json.JsonValue;

/**
 * One of a rule's own tests. Its facts are taken as accepted.
 *
 * @param name what it shows
 * @param evidence the facts
 * @param expect the state the rule is to have
 * @param level the level it is to have, or null if the test does not say
 * @param open texts of the innocent explanations that are to be open, or null if the test does not say
 * @param value where it stands
 */
record RuleTestCase(
        String name,
        Evidence evidence,
        RuleState expect,
        @Nullable Level level,
        @Nullable List<String> open,
        JsonValue value) {
    /** Runs it; what differs from what it expects is noted. */
    RuleResult run(Rule rule) {
        RuleResult result = new RuleEvaluator(evidence).evaluate(rule);
        if (result.state() != expect) {
            fails(rule, "is " + result.state() + ", not " + expect);
        } else if (level != null && result.level() != level) {
            fails(rule, "has level " + result.level() + ", not " + level);
        } else if (open != null && !texts(result).equals(open)) {
            fails(rule, "leaves open " + texts(result) + ", not " + open);
        }
        return result;
    }

    private static List<String> texts(RuleResult result) {
        return result.open().stream().map(InnocentExplanation::text).toList();
    }

    private void fails(Rule rule, String difference) {
        value.problem(
                DataFileProblem.Code.TEST_FAILS,
                rule.id() + " in the test \"" + JsonValue.cut(name) + "\" " + difference + ".");
    }
}
