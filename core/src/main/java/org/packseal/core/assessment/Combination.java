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
 * Combines the fired rules and the determinations: misrepresentation and intent first, then the first of eight steps
 * that holds. There is no score, so that many harmless facts never outweigh one sign. Each step applies a definition of
 * WHA70(21), A70/23, Appendix 3, paragraph 7, or prevents one wrong conclusion:
 *
 * <ol>
 *   <li>Determination, 7(c): a competent authority found this very pack falsified. Software alone never says so.
 *   <li>Clearance: an authority cleared this pack. A finding of bad quality clears it only while its origin is undisputed,
 *       because a falsified product can also be of bad quality.
 *   <li>Falsified, 7(c): signs indicate that identity, composition or source is misrepresented.
 *   <li>Substandard, 7(a): out of specification, and authorised.
 *   <li>Unregistered, 7(b): not authorised in this market. That alone is never falsified.
 *   <li>Weak sign: signs of one evidence group alone. They neither accuse nor clear.
 *   <li>Cleared: identity and source are positively cleared, and nothing is left that speaks against the pack.
 *   <li>Anything else: inconclusive. Missing facts never clear a pack.
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

    /** Rules that wait for facts add their next steps only while an adverse fact is unjudged. */
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
        // Step 1, determination: 7(c) requires a deliberate or fraudulent act, which only an authority can find.
        if (findings.determinedFalsified()) {
            return Verdict.FALSIFIED;
        }
        // Step 2, clearance: the word of an authority on this pack outweighs the signs.
        if (!clearances.isEmpty()) {
            return clearedVerdict();
        }
        // Step 3, falsified (7(c)): before quality, because a falsified product often fails its specification too.
        if (indicated() || deliberateQualityCrime()) {
            return Verdict.SUSPECTED;
        }
        // Step 4, substandard (7(a)): before registration, because the definition speaks of authorised products.
        if (findings.determinedSubstandard()) {
            return Verdict.SUBSTANDARD;
        }
        if (fired(Effect.OUT_OF_SPEC)) {
            return outOfSpecification();
        }
        // Step 5, unregistered (7(b)): says nothing about falsification.
        if (unregistered()) {
            return Verdict.UNREGISTERED;
        }
        // Step 6, weak sign: facts that clear the pack do not cancel a sign that nobody has explained.
        if (misrepresentation == Misrepresentation.WEAK) {
            return Verdict.INCONCLUSIVE;
        }
        // Step 7, cleared by facts, or step 8, inconclusive: missing facts clear nothing.
        return noIndication() ? Verdict.NO_INDICATION : Verdict.INCONCLUSIVE;
    }

    /** Step 2: a clearance of falsification leaves open whether the product is substandard or unregistered. */
    private Verdict clearedVerdict() {
        if (cleared(Finding.SUBSTANDARD) || fired(Effect.OUT_OF_SPEC) || (intent == Intent.EXCLUDED && indicated())) {
            return Verdict.SUBSTANDARD;
        }
        return unregistered() ? Verdict.UNREGISTERED : Verdict.NO_INDICATION;
    }

    private boolean unregistered() {
        return fired(Effect.UNREGISTERED) || findings.determinedUnregistered();
    }

    /** Step 3, 7(c): a composition that an authority found deliberately wrong is misrepresented, whoever made it. */
    private boolean deliberateQualityCrime() {
        return findings.intentEstablished() && (fired(Effect.OUT_OF_SPEC) || findings.determinedSubstandard());
    }

    /** Step 4, 7(a): only an authorised product is called substandard. */
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
