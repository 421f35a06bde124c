package org.packseal.core.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.packseal.core.fact.Evidence;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleSet;

/** Applies a rule set to the facts about a pack. Immutable and thread-safe; make one and share it. */
public final class Assessor {
    private final RuleSet rules;

    /**
     * An assessor with these rules.
     *
     * @param rules the rules
     */
    public Assessor(RuleSet rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * Judges one pack.
     *
     * @param evidence what is known about it
     * @param date the day whose rules hold
     * @return the assessment
     */
    public Assessment assess(Evidence evidence, LocalDate date) {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(date, "date");
        List<RuleResult> results = rules.evaluate(evidence, date);
        return new Assessment(rules, date, evidence, results, new Combination(evidence, results).judge());
    }

    /**
     * The rules it applies.
     *
     * @return the rules
     */
    public RuleSet rules() {
        return rules;
    }
}
