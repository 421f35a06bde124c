package org.packseal.core.assessment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Determination.Body;
import org.packseal.core.fact.Determination.Deliberate;
import org.packseal.core.fact.Determination.Finding;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidenceGroup;
import org.packseal.core.fact.Facts;
import org.packseal.core.rule.Effect;
import org.packseal.core.rule.Level;
import org.packseal.core.rule.RuleResult;

/**
 * Puts the fired rules and the determinations together: misrepresentation and intent first, then the first of eight
 * steps that holds. There is no score. Each step answers one question of WHA70(21), A70/23, Appendix 3, paragraph 7, or
 * one way of going wrong:
 *
 * <ol>
 *   <li>Did a competent authority find this very pack falsified? Software alone never says so.
 *   <li>Did an authority clear this pack, and does nothing about its origin contradict? Quality findings clear no fraud.
 *   <li>Is misrepresentation indicated (7(c))?
 *   <li>Is it out of specification, and authorised (7(a))?
 *   <li>Is it merely unregistered (7(b))? That alone is never falsified.
 *   <li>Is there one weak sign? It accuses nobody and clears nobody.
 *   <li>Are identity and source positively cleared, and is nothing left that speaks against the pack?
 *   <li>Nothing of this: inconclusive, never "fine" for want of facts.
 * </ol>
 */
final class Combination {
    private final Evidence evidence;
    private final List<RuleResult> results;

    private final Tally tally;
    private final Clearing clearing;
    private final Findings findings;
    private final List<Determination> clearances;
    private final Misrepresentation misrepresentation;
    private final Intent intent;
    private final Set<VerdictReason> because = EnumSet.noneOf(VerdictReason.class);

    Combination(Evidence evidence, List<RuleResult> results) {
        this.evidence = evidence;
        this.results = results;
        this.tally = new Tally(results);
        this.clearing = new Clearing(evidence, tally);
        this.findings = new Findings(evidence);
        boolean makerContradicts = tally.fired(EvidenceGroup.MAH);
        boolean originDisputed = makerContradicts || tally.signGroups().contains(EvidenceGroup.SOURCE);
        this.clearances = findings.clearing(clearing.makerVouches() && !makerContradicts, originDisputed);
        this.misrepresentation = misrepresentation();
        this.intent = intent();
    }

    Judgement judge() {
        Verdict verdict = verdict();
        explain(verdict);
        SupplyAdvice advice = new SupplyAdvice(evidence, tally, clearing);
        Supply supply = advice.supply(verdict, clearedByAuthority(verdict), adverseUnjudged());
        return new Judgement(
                supply,
                verdict,
                misrepresentation,
                intent,
                clearedByAuthority(verdict),
                Collections.unmodifiableSet(because),
                clearing.clearedBy(),
                clearing.notAssessed(),
                new NextSteps(evidence, withSteps(), tally, clearing).actions(verdict, supply, intent),
                advice.repositoryCheckRequired());
    }

    /** A rule that waits for facts has steps to take only over an adverse fact that nobody could judge. */
    private List<RuleResult> withSteps() {
        return clearing.unjudged().isEmpty() ? tally.telling() : results;
    }

    private Misrepresentation misrepresentation() {
        if (tally.hasSign(Level.CONCLUSIVE) || findings.saidFalsifiedBy(Body.MAH)) {
            return Misrepresentation.ESTABLISHED;
        }
        boolean alert = findings.alertOutOfScope() && !clearing.makerVouches();
        int groups = tally.signGroups().size();
        if (alert || groups >= 2 || tally.hasSign(Level.STRONG) || findings.saidFalsifiedBy(Body.LAW_ENFORCEMENT)) {
            return Misrepresentation.INDICATED;
        }
        return groups == 0 ? Misrepresentation.NONE : Misrepresentation.WEAK;
    }

    private Intent intent() {
        if (findings.intentEstablished()) {
            return Intent.ESTABLISHED;
        }
        if (findings.intentExcluded()) {
            return Intent.EXCLUDED;
        }
        return tally.hasDeliberateSign() ? Intent.CONSISTENT_WITH_DELIBERATE : Intent.NOT_DETERMINED;
    }

    private boolean indicated() {
        return misrepresentation.compareTo(Misrepresentation.INDICATED) >= 0;
    }

    /** The eight steps, in their order. */
    private Verdict verdict() {
        // Step 1
        if (findings.determinedFalsified()) {
            return Verdict.FALSIFIED;
        }
        // Step 2
        if (!clearances.isEmpty()) {
            return clearedVerdict();
        }
        // Step 3
        if (indicated() || deliberateQualityCrime()) {
            return Verdict.SUSPECTED;
        }
        // Step 4
        if (findings.determinedSubstandard()) {
            return Verdict.SUBSTANDARD;
        }
        if (fired(Effect.OUT_OF_SPEC)) {
            return outOfSpecification();
        }
        // Step 5
        if (unregistered()) {
            return Verdict.UNREGISTERED;
        }
        // Step 6
        if (misrepresentation == Misrepresentation.WEAK) {
            return Verdict.INCONCLUSIVE;
        }
        // Steps 7 and 8
        return noIndication() ? Verdict.NO_INDICATION : Verdict.INCONCLUSIVE;
    }

    /** Step 2: an authority's clearance leaves the quality of the product, and its registration, as they are. */
    private Verdict clearedVerdict() {
        if (cleared(Finding.SUBSTANDARD) || fired(Effect.OUT_OF_SPEC) || (intent == Intent.EXCLUDED && indicated())) {
            return Verdict.SUBSTANDARD;
        }
        return unregistered() ? Verdict.UNREGISTERED : Verdict.NO_INDICATION;
    }

    private boolean unregistered() {
        return fired(Effect.UNREGISTERED) || findings.determinedUnregistered();
    }

    /** Step 3: composition that an authority found deliberately wrong is misrepresented, whoever made it. */
    private boolean deliberateQualityCrime() {
        return findings.intentEstablished() && (fired(Effect.OUT_OF_SPEC) || findings.determinedSubstandard());
    }

    /** Step 4: substandard is said of authorised products alone (WHA70(21), Appendix 3, paragraph 7(a)). */
    private Verdict outOfSpecification() {
        return switch (evidence.acceptedValue(Facts.AUTH_STATUS).orElse("")) {
            case "AUTHORISED", "EXEMPT" -> Verdict.SUBSTANDARD;
            case "NOT_AUTHORISED" -> Verdict.UNREGISTERED;
            default -> unregistered() ? Verdict.UNREGISTERED : Verdict.INCONCLUSIVE;
        };
    }

    /** Step 7: identity and source positively cleared, and nothing left that speaks against the pack. */
    private boolean noIndication() {
        Set<Dimension> cleared = clearing.clearedBy().keySet();
        return cleared.contains(Dimension.IDENTITY)
                && cleared.contains(Dimension.SOURCE)
                && !adverseUnjudged()
                && !clearing.damagedRead()
                && !tally.hasAlleged()
                && !clearing.failedCodeCheckExplainedOnly()
                && !fired(Effect.ILLICIT_SUPPLY)
                && !fired(Effect.HOLD);
    }

    private boolean adverseUnjudged() {
        return !clearing.unjudged().isEmpty() || findings.findingNotCounted(clearing.makerVouches());
    }

    private boolean clearedByAuthority(Verdict verdict) {
        return !clearances.isEmpty() && verdict != Verdict.FALSIFIED;
    }

    private boolean cleared(Finding finding) {
        return Findings.any(clearances, d -> Findings.finds(d, finding));
    }

    private void explain(Verdict verdict) {
        if (clearedByAuthority(verdict)) {
            because.add(authoritysReason());
        } else if (verdict == Verdict.SUBSTANDARD) {
            because.add(
                    findings.determinedSubstandard()
                            ? VerdictReason.AUTHORITY_FOUND_SUBSTANDARD
                            : VerdictReason.QUALITY_DEFECT_WITHOUT_MISREPRESENTATION);
        }
        if (verdict == Verdict.UNREGISTERED) {
            because.add(VerdictReason.UNAUTHORISED_ONLY);
        }
        if (verdict == Verdict.SUSPECTED && intent == Intent.ESTABLISHED) {
            because.add(VerdictReason.DELIBERATE_ESTABLISHED);
        }
        if (findings.intentContradicted()) {
            because.add(VerdictReason.DETERMINATIONS_CONFLICT);
        }
        if (verdict != Verdict.SUSPECTED && verdict != Verdict.FALSIFIED) {
            explainInnocence();
        }
        if (verdict == Verdict.INCONCLUSIVE && adverseUnjudged()) {
            because.add(VerdictReason.ADVERSE_FACT_UNASSESSED);
        }
        if (claimOfIntellectualProperty() && (verdict == Verdict.NO_INDICATION || verdict == Verdict.INCONCLUSIVE)) {
            because.add(VerdictReason.IP_ONLY);
        }
    }

    private boolean claimOfIntellectualProperty() {
        return !evidence.value(Facts.IP_CLAIM).orElse("NONE").equals("NONE");
    }

    private VerdictReason authoritysReason() {
        if (Findings.any(clearances, d -> Findings.intent(d, Deliberate.EXCLUDED))) {
            return VerdictReason.UNINTENTIONAL_QUALITY_DEFECT;
        }
        return cleared(Finding.SUBSTANDARD)
                ? VerdictReason.AUTHORITY_FOUND_SUBSTANDARD
                : VerdictReason.AUTHORITY_CLEARED;
    }

    private void explainInnocence() {
        if (tally.hasExplained()) {
            because.add(VerdictReason.INNOCENT_EXPLANATION_CONFIRMED);
        }
        if (findings.alertOutOfScope() && clearing.makerVouches()) {
            because.add(VerdictReason.ALERTED_BATCH_BUT_PACK_CONFIRMED_GENUINE);
        }
    }

    private boolean fired(Effect effect) {
        return tally.fired(effect);
    }
}
