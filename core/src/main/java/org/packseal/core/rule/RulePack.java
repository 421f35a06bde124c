package org.packseal.core.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.packseal.core.fact.Evidence;

/** A checked set of rules. There is none that was not checked. Immutable and thread-safe. */
public final class RulePack {
    private final String id;
    private final String version;
    private final String sha256;
    private final List<Rule> rules;

    RulePack(String id, String version, String sha256, List<Rule> rules) {
        this.id = id;
        this.version = version;
        this.sha256 = sha256;
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(Rule::id).thenComparing(Rule::version));
        this.rules = List.copyOf(sorted);
    }

    /**
     * Identifier of the pack.
     *
     * @return for instance {@code WHO-7C}
     */
    public String id() {
        return id;
    }

    /**
     * Version of the pack.
     *
     * @return for instance {@code 1.0.0}
     */
    public String version() {
        return version;
    }

    /**
     * SHA-256 of the bytes the pack was read from.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String sha256() {
        return sha256;
    }

    /**
     * All rules, sorted by id and version.
     *
     * @return unmodifiable list
     */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * The rule of this id that holds on a day.
     *
     * @param ruleId for instance {@code ID-01}
     * @param date the day
     * @return the rule, or empty
     */
    public Optional<Rule> rule(String ruleId, LocalDate date) {
        return rules.stream()
                .filter(r -> r.id().equals(ruleId) && r.activeOn(date))
                .findFirst();
    }

    /**
     * Evaluates every rule that holds on a day.
     *
     * @param evidence what is known
     * @param date the day
     * @return one result a rule, sorted by rule id
     */
    public List<RuleResult> evaluate(Evidence evidence, LocalDate date) {
        RuleEvaluator evaluator = new RuleEvaluator(evidence);
        return rules.stream()
                .filter(r -> r.activeOn(date))
                .map(evaluator::evaluate)
                .toList();
    }

    @Override
    public String toString() {
        return id + " " + version + " (" + rules.size() + " rules)";
    }
}
