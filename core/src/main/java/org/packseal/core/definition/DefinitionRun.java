package org.packseal.core.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Determination.Deliberate;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidenceGroup;
import org.packseal.core.rule.Level;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleState;

/** Applies one definition to one evaluation: the rows in their order, since a row may look at what earlier ones gave. */
final class DefinitionRun {
    /** Weak signs add up only across this many independent groups of evidence. */
    private static final int GROUPS_FOR_INDICATED = 2;

    private final List<RuleResult> results;
    private final Evidence evidence;
    private final boolean intentExcluded;
    private final List<Outcome> outcomes = new ArrayList<>();

    DefinitionRun(List<RuleResult> results, Evidence evidence) {
        this.results = results;
        this.evidence = evidence;
        this.intentExcluded = intentExcluded(evidence);
    }

    private static boolean intentExcluded(Evidence evidence) {
        return evidence.determinations().stream()
                .anyMatch(determination -> determination.ofAuthority()
                        && !determination.overtaken()
                        && determination
                                .deliberate()
                                .filter(Deliberate.EXCLUDED::equals)
                                .isPresent());
    }

    List<Outcome> outcomes(List<Row> rows) {
        rows.forEach(this::apply);
        return outcomes;
    }

    private void apply(Row row) {
        if (keptAway(row.unless())) {
            return;
        }
        List<RuleResult> counted = results.stream()
                .filter(result -> row.basis().rules().stream()
                        .anyMatch(rule -> rule.counts(result, row.basis().explainedToo(), evidence)))
                .toList();
        List<FactCriterion> facts = row.basis().anyFact().stream()
                .filter(test -> test.stated(evidence))
                .toList();
        DeterminationCriterion wanted = row.basis().determination();
        Optional<Determination> determination = wanted == null ? Optional.empty() : wanted.find(evidence);
        if (!counted.isEmpty() || !facts.isEmpty() || determination.isPresent()) {
            reached(row, counted, facts, determination);
        }
    }

    private boolean keptAway(Row.Unless unless) {
        return (unless.intentExcluded() && intentExcluded)
                || unless.facts().stream().anyMatch(test -> test.shown(evidence))
                || results.stream()
                        .anyMatch(result -> result.state() == RuleState.FIRED
                                && unless.rules().contains(result.rule().id()))
                || outcomes.stream().anyMatch(earlier -> unless.outcomes().contains(earlier.code()));
    }

    private void reached(
            Row row, List<RuleResult> counted, List<FactCriterion> facts, Optional<Determination> determination) {
        OutcomeLevel level = level(row.gives(), counted, facts);
        @Nullable String code = code(row.gives(), level);
        Row.Gate gate = row.gate();
        if (gate != null && !gate.test().stated(evidence)) {
            boolean refuted = gate.test().shownNot(evidence);
            code = refuted ? gate.otherwise() : gate.unknown();
            level = refuted ? level : OutcomeLevel.OPEN;
        }
        if (code != null) {
            outcomes.add(new Outcome(
                    code,
                    level,
                    row.limb(),
                    counted.stream().map(result -> result.rule().id()).sorted().toList(),
                    facts.stream().map(FactCriterion::fact).toList(),
                    determination.map(DefinitionRun::details).orElse(Map.of()),
                    row.citation()));
        }
    }

    private static OutcomeLevel level(Row.Gives gives, List<RuleResult> counted, List<FactCriterion> facts) {
        OutcomeLevel fixed = gives.fixed();
        if (fixed != null) {
            return fixed;
        }
        Set<EvidenceGroup> groups = new HashSet<>();
        boolean strong = !facts.isEmpty();
        for (RuleResult result : counted) {
            strong |= result.level() != Level.WEAK;
            groups.add(result.rule().group());
        }
        return strong || groups.size() >= GROUPS_FOR_INDICATED ? OutcomeLevel.INDICATED : OutcomeLevel.POSSIBLE;
    }

    private static @Nullable String code(Row.Gives gives, OutcomeLevel level) {
        return level == OutcomeLevel.INDICATED || gives.possible() == null ? gives.indicated() : gives.possible();
    }

    private static Map<String, String> details(Determination determination) {
        Map<String, String> details = new TreeMap<>();
        determination.by().ifPresent(by -> details.put("by", by.name()));
        determination.reference().ifPresent(reference -> details.put("reference", reference));
        determination.origin().observedAt().ifPresent(when -> details.put("date", when.toString()));
        return details;
    }
}
