package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.fact.Determination.Body;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Producer;

/** What each kind of determination amounts to, by who made it, what it says, and what it speaks of. */
class FindingsTest {
    private static final String NEWER = "determination.newerConflictingEvidence";

    /** One determination, as "PRODUCER finding deliberate scope", "-" for what it does not say; "!" marks newer evidence. */
    private static void add(Evidence.Builder evidence, String text, int number) {
        String[] parts = text.strip().split(" ", -1);
        Producer by = Producer.valueOf(parts[0]);
        List<String> keys =
                List.of(Facts.DETERMINATION_FINDING, Facts.DETERMINATION_DELIBERATE, Facts.DETERMINATION_SCOPE, NEWER);
        for (int i = 1; i < parts.length; i++) {
            String value = parts[i].equals("!") ? "YES" : parts[i];
            if (!value.equals("-") && !value.equals("unsourced")) {
                Fact fact = Fact.of(keys.get(i - 1), value).by(by);
                evidence.add(text.endsWith("unsourced") ? fact : fact.source("notice " + number));
            }
        }
        if (by == Producer.WHOLESALER) {
            evidence.add(Fact.of("determination.by", "TRADING_PARTNER").by(by).source("notice " + number));
        }
    }

    private static Findings findings(String determinations) {
        return new Findings(evidence(determinations));
    }

    private static Evidence evidence(String determinations) {
        Evidence.Builder evidence = Evidence.builder().policy(EvidencePolicy.trustingAll());
        String[] all = determinations.split(";", -1);
        for (int i = 0; i < all.length; i++) {
            add(evidence, all[i], i);
        }
        return evidence.build();
    }

    @ParameterizedTest
    @CsvSource({
        "REGULATOR FALSIFIED - THIS_PACK, true",
        "COURT FALSIFIED - BATCH_NEVER_GENUINE, true",
        "REGULATOR FALSIFIED - THIS_PACK !, false",
        "REGULATOR FALSIFIED - BATCH_ALSO_GENUINE, false",
        "REGULATOR FALSIFIED - OUT_OF_RANGE, false",
        "REGULATOR FALSIFIED, false",
        "REGULATOR SUBSTANDARD - THIS_PACK, false",
        "MAH FALSIFIED - THIS_PACK, false",
        "REGULATOR FALSIFIED - THIS_PACK unsourced, false"
    })
    void falsified_isFoundByAnAuthoritySpeakingOfThisPack(String determination, boolean expected) {
        assertThat(findings(determination).determinedFalsified()).isEqualTo(expected);
        assertThat(Findings.falsifying(evidence(determination).determinations()).isPresent())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "WHO FALSIFIED - BATCH_ALSO_GENUINE, true",
        "WHO FALSIFIED - BATCH_AS_MADE, true",
        "WHO FALSIFIED, true",
        "WHO FALSIFIED - OUT_OF_RANGE, false",
        "WHO FALSIFIED - THIS_PACK, false",
        "WHO SUBSTANDARD, false",
        "WHO SUBSTANDARD - BATCH_AS_MADE, false",
        "LAW_ENFORCEMENT FALSIFIED - BATCH_ALSO_GENUINE, true",
        "LAW_ENFORCEMENT FALSIFIED - BATCH_AS_MADE, true",
        "LAW_ENFORCEMENT FALSIFIED - THIS_PACK, false",
        "LAW_ENFORCEMENT FALSIFIED, false",
        "LAW_ENFORCEMENT SUBSTANDARD - BATCH_AS_MADE, false",
        "WHO FALSIFIED - BATCH_ALSO_GENUINE unsourced, false"
    })
    void alert_isOutOfScope_whereItNamesNoMoreThanABatch(String determination, boolean expected) {
        assertThat(findings(determination).alertOutOfScope()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "LAW_ENFORCEMENT FALSIFIED - THIS_PACK, true",
        "LAW_ENFORCEMENT FALSIFIED, true",
        "LAW_ENFORCEMENT FALSIFIED - BATCH_ALSO_GENUINE, false",
        "LAW_ENFORCEMENT FALSIFIED - OUT_OF_RANGE, false",
        "LAW_ENFORCEMENT SUBSTANDARD - THIS_PACK, false",
        "LAW_ENFORCEMENT FALSIFIED - THIS_PACK unsourced, false",
        "MAH FALSIFIED - THIS_PACK, false"
    })
    void body_saysFalsified_onlyOfThisPack(String determination, boolean expected) {
        assertThat(findings(determination).saidFalsifiedBy(Body.LAW_ENFORCEMENT))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "REGULATOR SUBSTANDARD - THIS_PACK, true, false",
        "REGULATOR SUBSTANDARD - THIS_PACK !, false, false",
        "REGULATOR SUBSTANDARD - BATCH_AS_MADE, false, false",
        "REGULATOR UNREGISTERED - THIS_PACK, false, true",
        "REGULATOR UNREGISTERED - THIS_PACK !, false, false",
        "REGULATOR UNREGISTERED - BATCH_ALSO_GENUINE, false, false",
        "OTHER_REGULATOR UNREGISTERED - THIS_PACK, false, false",
        "OTHER_REGULATOR SUBSTANDARD - THIS_PACK, true, false",
        "MAH SUBSTANDARD - THIS_PACK, false, false"
    })
    void quality_andRegistration_areFoundByAuthoritiesSpeakingOfThisPack(
            String determination, boolean substandard, boolean unregistered) {
        Findings findings = findings(determination);
        assertThat(findings.determinedSubstandard()).isEqualTo(substandard);
        assertThat(findings.determinedUnregistered()).isEqualTo(unregistered);
    }

    @ParameterizedTest
    @CsvSource({
        "REGULATOR SUBSTANDARD EXCLUDED THIS_PACK, false, true, false",
        "REGULATOR SUBSTANDARD EXCLUDED THIS_PACK !, false, false, false",
        "REGULATOR SUBSTANDARD ESTABLISHED THIS_PACK, true, false, false",
        "REGULATOR SUBSTANDARD ESTABLISHED BATCH_AS_MADE, false, false, false",
        "REGULATOR FALSIFIED - THIS_PACK, false, false, false",
        "REGULATOR FALSIFIED EXCLUDED THIS_PACK, false, true, true",
        "REGULATOR SUBSTANDARD EXCLUDED THIS_PACK; COURT FALSIFIED - THIS_PACK, false, true, true",
        "REGULATOR SUBSTANDARD EXCLUDED THIS_PACK; COURT SUBSTANDARD ESTABLISHED THIS_PACK, true, true, true",
        "MAH SUBSTANDARD ESTABLISHED THIS_PACK, false, false, false"
    })
    void intent_isEstablishedExcludedOrContradicted(
            String determinations, boolean established, boolean excluded, boolean contradicted) {
        Findings findings = findings(determinations);
        assertThat(findings.intentEstablished()).isEqualTo(established);
        assertThat(findings.intentExcluded()).isEqualTo(excluded);
        assertThat(findings.intentContradicted()).isEqualTo(contradicted);
    }

    @ParameterizedTest
    @CsvSource({
        "REGULATOR NOT_FALSIFIED - THIS_PACK, true, true, true, true",
        "REGULATOR NOT_FALSIFIED - THIS_PACK !, false, false, false, false",
        "OTHER_REGULATOR NOT_FALSIFIED - THIS_PACK, false, false, false, false",
        "REGULATOR NOT_FALSIFIED - BATCH_AS_MADE, false, false, false, false",
        "REGULATOR NOT_FALSIFIED - BATCH_NEVER_GENUINE, false, false, false, false",
        "MAH NOT_FALSIFIED - THIS_PACK, false, false, false, false",
        "REGULATOR SUBSTANDARD - THIS_PACK, true, true, false, false",
        "REGULATOR SUBSTANDARD - BATCH_AS_MADE, false, true, false, false",
        "OTHER_REGULATOR SUBSTANDARD - BATCH_AS_MADE, false, true, false, false",
        "REGULATOR SUBSTANDARD ESTABLISHED THIS_PACK, false, false, false, false",
        "REGULATOR SUBSTANDARD - THIS_PACK; COURT SUBSTANDARD ESTABLISHED BATCH_AS_MADE, false, false, false, false",
        "REGULATOR - EXCLUDED THIS_PACK, true, true, false, false",
        "REGULATOR FALSIFIED EXCLUDED THIS_PACK, false, false, false, false",
        "REGULATOR UNREGISTERED EXCLUDED THIS_PACK, false, false, false, false",
        "REGULATOR UNREGISTERED - THIS_PACK, false, false, false, false",
        "REGULATOR UNDER_INVESTIGATION - THIS_PACK, false, false, false, false"
    })
    void clearance_dependsOnScopeMakerAndOrigin(
            String determinations, boolean alone, boolean vouched, boolean disputed, boolean both) {
        Findings findings = findings(determinations);
        assertThat(findings.clearing(false, false).isEmpty()).isNotEqualTo(alone);
        assertThat(findings.clearing(true, false).isEmpty()).isNotEqualTo(vouched);
        assertThat(findings.clearing(false, true).isEmpty()).isNotEqualTo(disputed);
        assertThat(findings.clearing(true, true).isEmpty()).isNotEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "REGULATOR NOT_FALSIFIED - THIS_PACK unsourced, false, false",
        "REGULATOR FALSIFIED - THIS_PACK unsourced, true, true",
        "REGULATOR UNDER_INVESTIGATION - THIS_PACK unsourced, true, true",
        "REGULATOR NOT_FALSIFIED ESTABLISHED THIS_PACK unsourced, true, true",
        "REGULATOR - ESTABLISHED THIS_PACK unsourced, true, true",
        "REGULATOR FALSIFIED - THIS_PACK, false, false",
        "REGULATOR FALSIFIED - THIS_PACK !, true, true",
        "REGULATOR SUBSTANDARD - THIS_PACK !, false, false",
        "WHOLESALER FALSIFIED - THIS_PACK, true, true",
        "WHOLESALER SUBSTANDARD - THIS_PACK, false, false",
        "REGULATOR FALSIFIED - OUT_OF_RANGE, true, false",
        "REGULATOR SUBSTANDARD - OUT_OF_RANGE, false, false",
        "REGULATOR - - THIS_PACK, true, true",
        "REGULATOR - - BATCH_NEVER_GENUINE unsourced, true, true",
        "REGULATOR FALSIFIED; REGULATOR - - THIS_PACK unsourced, true, true",
        "REGULATOR - EXCLUDED THIS_PACK, false, false",
        "WHOLESALER, true, true"
    })
    void finding_thatDecidesNothing_holdsThePack(String determination, boolean alone, boolean vouched) {
        Findings findings = findings(determination);
        assertThat(findings.findingNotCounted(false)).isEqualTo(alone);
        assertThat(findings.findingNotCounted(true)).isEqualTo(vouched);
    }

    @Test
    void nothing_amountsToNothing() {
        Findings findings = new Findings(Evidence.none());
        assertThat(findings.determinedFalsified()).isFalse();
        assertThat(findings.alertOutOfScope()).isFalse();
        assertThat(findings.findingNotCounted(false)).isFalse();
        assertThat(findings.clearing(true, false)).isEmpty();
    }
}
