package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;

/** Steps of the combination that few packs reach, each with the nearest pack that does not reach it. */
class CombinationTest {
    private static Assessment assess(List<Fact> facts) {
        Evidence.Builder evidence =
                Evidence.builder().policy(EvidencePolicy.standard().vouchingFor(Producer.values()));
        facts.forEach(evidence::add);
        return Assessments.of(evidence.build());
    }

    /** What a regulator found of this pack, as values of {@code determination.finding} and {@code .deliberate}. */
    private static List<Fact> found(String finding, String deliberate) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("determination.finding", finding));
        facts.add(Fact.of("determination.scope", "THIS_PACK"));
        if (!deliberate.isEmpty()) {
            facts.add(Fact.of("determination.deliberate", deliberate));
        }
        facts.replaceAll(fact -> fact.by(Producer.REGULATOR).source("Letter 1"));
        return facts;
    }

    @Test
    void poorQuality_foundDeliberate_isSuspectedForThatReason() {
        Assessment deliberate = assess(found("SUBSTANDARD", "ESTABLISHED"));
        assertThat(deliberate.verdict()).isEqualTo(Verdict.SUSPECTED);
        assertThat(deliberate.because()).contains(VerdictReason.DELIBERATE_ESTABLISHED);

        Assessment open = assess(found("SUBSTANDARD", ""));
        assertThat(open.verdict()).isEqualTo(Verdict.SUBSTANDARD);
        assertThat(open.because()).doesNotContain(VerdictReason.DELIBERATE_ESTABLISHED);
    }

    @Test
    void suspicion_withoutIntentEstablished_doesNotNameIt() {
        Assessment assessment = assess(
                List.of(Fact.of("identity.presentation", "NEVER_PRODUCED").by(Producer.MAH)));

        assertThat(assessment.verdict()).isEqualTo(Verdict.SUSPECTED);
        assertThat(assessment.because()).doesNotContain(VerdictReason.DELIBERATE_ESTABLISHED);
    }

    @Test
    void deliberateAct_withoutAFindingOfQuality_isNoQualityCrime() {
        Assessment assessment = assess(found("UNDER_INVESTIGATION", "ESTABLISHED"));

        assertThat(assessment.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(assessment.because()).doesNotContain(VerdictReason.DELIBERATE_ESTABLISHED);
    }

    @Test
    void compositionOutOfSpecification_withIntentEstablished_isSuspected() {
        List<Fact> facts = new ArrayList<>(found("UNDER_INVESTIGATION", "ESTABLISHED"));
        for (Fact test : List.of(
                Fact.of("comp.method", "CONFIRMATORY"),
                Fact.of("comp.apiIdentity", "CORRECT"),
                Fact.of("comp.assayPct", "50"),
                Fact.of("comp.specMin", "95"),
                Fact.of("comp.specMax", "105"))) {
            facts.add(test.by(Producer.LAB).observation("sample 1"));
        }

        assertThat(assess(facts).verdict()).isEqualTo(Verdict.SUSPECTED);
    }

    @Test
    void claimOfIntellectualProperty_isAReasonOfItsOwnOnlyWhereItIsMade() {
        assertThat(assess(List.of()).because()).doesNotContain(VerdictReason.IP_ONLY);
        assertThat(assess(List.of(Fact.of("ip.claim", "NONE"))).because()).doesNotContain(VerdictReason.IP_ONLY);
        assertThat(assess(List.of(Fact.of("ip.claim", "TRADEMARK"))).because()).contains(VerdictReason.IP_ONLY);
        List<Fact> falsified = new ArrayList<>(found("FALSIFIED", ""));
        falsified.add(Fact.of("ip.claim", "TRADEMARK"));
        assertThat(assess(falsified).because()).doesNotContain(VerdictReason.IP_ONLY);
    }
}
