package org.packseal.core.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.fact.Determination.Scope;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Facts;
import org.packseal.core.rule.Action;
import org.packseal.core.rule.Effect;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleState;

/** What to do next: what the verdict calls for, the steps of the rules that fired, and what would settle the rest. */
final class NextSteps {
    private final Evidence evidence;
    private final List<RuleResult> results;
    private final Tally tally;
    private final Clearing clearing;

    /**
     * What is still to be done once an authority has decided. Steps that ask whether the pack is genuine are left out.
     */
    private static final Set<Action> AFTER_FINDING = EnumSet.of(
            Action.QUARANTINE,
            Action.PRESERVE_EVIDENCE,
            Action.NOTIFY_NRA,
            Action.NOTIFY_MAH,
            Action.NOTIFY_LAW_ENFORCEMENT,
            Action.NOTIFY_NARCOTICS_AUTHORITY,
            Action.FOLLOW_RECALL,
            Action.TRACE_SUPPLY);

    private static final Set<String> SCHEDULES = Set.of("NARCOTIC", "PSYCHOTROPIC", "PRECURSOR");
    private static final Set<String> TAKEN_BACK = Set.of("RECALLED", "WITHDRAWN");

    /** Beginning of the keys of facts that a verification system answers. */
    private static final String REPOSITORY = "repo.";

    private final Set<Action> actions = EnumSet.noneOf(Action.class);

    NextSteps(Evidence evidence, List<RuleResult> results, Tally tally, Clearing clearing) {
        this.evidence = evidence;
        this.results = results;
        this.tally = tally;
        this.clearing = clearing;
    }

    List<Action> actions(Verdict verdict, Supply supply, Intent intent) {
        if (supply == Supply.DO_NOT_SUPPLY || supply == Supply.HOLD) {
            actions.add(Action.QUARANTINE);
        }
        if (verdict == Verdict.FALSIFIED || verdict == Verdict.SUSPECTED || illicit()) {
            actions.add(Action.PRESERVE_EVIDENCE);
        }
        if (verdict == Verdict.FALSIFIED || verdict == Verdict.SUSPECTED) {
            actions.add(Action.NOTIFY_NRA);
            actions.add(Action.NOTIFY_MAH);
        }
        if (verdict == Verdict.FALSIFIED || intent == Intent.ESTABLISHED) {
            actions.add(Action.NOTIFY_LAW_ENFORCEMENT);
        }
        if (controlled() && (verdict == Verdict.FALSIFIED || verdict == Verdict.SUSPECTED || illicit())) {
            actions.add(Action.NOTIFY_NARCOTICS_AUTHORITY);
        }
        if (verdict == Verdict.SUBSTANDARD || verdict == Verdict.UNREGISTERED) {
            actions.add(Action.NOTIFY_NRA);
        }
        results.forEach(this::ofRule);
        ofScan();
        if (supply == Supply.CHECK || supply == Supply.HOLD) {
            toClear();
        }
        if (verdict == Verdict.FALSIFIED) {
            actions.retainAll(AFTER_FINDING);
        }
        return List.copyOf(actions);
    }

    /** Substances under the conventions on narcotic drugs, psychotropic substances and precursors have their own authority. */
    private boolean controlled() {
        return evidence.anybodySays(Facts.PRODUCT_CONTROLLED, SCHEDULES)
                || evidence.anybodySays(Facts.COMP_CONTROLLED_FOUND, SCHEDULES);
    }

    private boolean illicit() {
        return tally.fired(Effect.ILLICIT_SUPPLY);
    }

    private void ofRule(RuleResult result) {
        boolean illicit = result.rule().effect() == Effect.ILLICIT_SUPPLY;
        if (result.state() == RuleState.FIRED
                || result.state() == RuleState.ALLEGED
                || (result.state() == RuleState.UNKNOWN && waitsOverAdverseFact(result))) {
            actions.addAll(result.rule().nextSteps());
        }
        if (illicit && result.state() == RuleState.FIRED) {
            actions.add(Action.NOTIFY_NRA);
        }
        if (result.state() == RuleState.EXPLAINED && isAnswerOfRepository(result)) {
            // An explanation leaves the recorded state as it is: only the verification system can reactivate the pack.
            actions.add(Action.ASK_REPOSITORY_AGAIN);
        }
    }

    private static boolean isAnswerOfRepository(RuleResult result) {
        return result.because().stream().anyMatch(fact -> fact.startsWith(REPOSITORY));
    }

    /**
     * Whether the rule looks at an adverse fact that no rule could judge. Its steps may bring the facts it waits for.
     */
    private boolean waitsOverAdverseFact(RuleResult result) {
        return clearing.unjudged().stream().anyMatch(result.rule()::mentions);
    }

    private void ofScan() {
        // A token that no rule could judge may have been read wrongly too.
        if (clearing.damagedRead() || clearing.unjudged().contains(Facts.TOKEN_RESULT)) {
            actions.add(Action.RESCAN);
        }
        if (evidence.anybodySays(Facts.REPO_SERIAL, TAKEN_BACK)) {
            actions.add(Action.FOLLOW_RECALL);
        }
        if (evidence.value(Facts.HISTORY_TEMPERATURE_EXCURSION).orElse("").equals("YES")) {
            actions.add(Action.CHECK_STORAGE);
        }
    }

    /** What would clear identity and source. */
    private void toClear() {
        Set<Dimension> cleared = clearing.clearedBy().keySet();
        if (!cleared.contains(Dimension.IDENTITY)) {
            actions.add(Action.INSPECT_PACK);
            actions.add(Action.CHECK_TAMPER_DEVICE);
            actions.add(Action.COMPARE_PACKAGING);
        }
        if (Findings.any(evidence.determinations(), d -> Findings.scope(d, Scope.OUT_OF_RANGE))) {
            // The holder knows which serial numbers an alert about its batch concerns.
            actions.add(Action.ASK_MAH);
        }
        if (!cleared.contains(Dimension.SOURCE)) {
            boolean unasked = evidence.acceptedValue(Facts.REPO_SERIAL).isEmpty();
            boolean serialised = !clearing.says(Facts.PACK_SERIALISED, "NO");
            actions.add(unasked && serialised ? askRepository() : Action.ASK_MAH);
        }
    }

    /** Whoever has its answer already, and does not know from it where the pack comes from, asks once more. */
    private Action askRepository() {
        boolean answered = evidence.acceptedValue(Facts.REPO_ANSWER).isPresent();
        return answered ? Action.ASK_REPOSITORY_AGAIN : Action.ASK_REPOSITORY;
    }
}
