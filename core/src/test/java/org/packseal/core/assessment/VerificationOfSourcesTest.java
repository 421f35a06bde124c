package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;

/** What facts are worth whose producers are named, and what an unverified word is worth. */
class VerificationOfSourcesTest {
    private static Assessment assess(Fact... facts) {
        Evidence.Builder builder =
                Evidence.builder().policy(EvidencePolicy.standard().vouchingFor(Producer.values()));
        for (Fact fact : facts) {
            builder.add(fact);
        }
        return Assessments.of(builder.build());
    }

    private static final Fact ACTIVE = Fact.of("repo.serial", "ACTIVE").by(Producer.REPOSITORY);
    private static final Fact INTACT = Fact.of("identity.tamper", "INTACT").by(Producer.PHARMACY);

    @Test
    void repositoryAndPharmacy_clearThePack() {
        Assessment assessment = assess(ACTIVE, INTACT);
        assertThat(assessment.verdict()).isEqualTo(Verdict.NO_INDICATION);
        assertThat(assessment.supply()).isEqualTo(Supply.NO_OBJECTION);
        assertThat(assessment.repositoryCheckRequired()).isFalse();
    }

    @Test
    void oneOfThemUnverified_leavesItOpen() {
        assertThat(assess(ACTIVE, Fact.of("identity.tamper", "INTACT")).verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(assess(Fact.of("repo.serial", "ACTIVE"), INTACT).supply()).isEqualTo(Supply.CHECK);
    }

    @Test
    void unverifiedWordAgainstThePack_isHeard() {
        Assessment assessment = assess(ACTIVE, INTACT, Fact.of("identity.securityFeature", "NOT_GENUINE"));
        assertThat(assessment.verdict()).as("a pack is held, not accused").isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(assessment.supply()).isEqualTo(Supply.HOLD);
        Fact reported = Fact.of("identity.securityFeature", "NOT_GENUINE")
                .by(Producer.MAH)
                .assured(Assurance.REPORTED);
        assertThat(assess(ACTIVE, INTACT, reported).verdict()).isEqualTo(Verdict.SUSPECTED);
        assertThat(assess(ACTIVE, INTACT, Fact.of("pack.expired", "YES")).supply())
                .isEqualTo(Supply.DO_NOT_SUPPLY);
    }

    @Test
    void determinationPassedOnByAPharmacy_determinesNothingAndIsNotSwallowed() {
        Fact[] facts = {
            ACTIVE,
            INTACT,
            Fact.of("determination.by", "WHO").by(Producer.PHARMACY).source("A colleague"),
            Fact.of("determination.finding", "FALSIFIED").by(Producer.PHARMACY).source("A colleague"),
            Fact.of("determination.scope", "THIS_PACK").by(Producer.PHARMACY).source("A colleague")
        };
        Assessment assessment = assess(facts);
        assertThat(assessment.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(assessment.supply()).isEqualTo(Supply.HOLD);
        assertThat(assessment.because()).contains(VerdictReason.ADVERSE_FACT_UNASSESSED);
    }

    @Test
    void determinationByWhoItself_determines() {
        Fact[] facts = {
            Fact.of("determination.finding", "FALSIFIED")
                    .by(Producer.WHO)
                    .assured(Assurance.AUTHORITATIVE)
                    .source("Alert 1"),
            Fact.of("determination.scope", "BATCH_NEVER_GENUINE")
                    .by(Producer.WHO)
                    .source("Alert 1")
        };
        assertThat(assess(facts).verdict()).isEqualTo(Verdict.FALSIFIED);
    }

    @Test
    void unverifiedRootCause_canRaiseTheAlertButNotExplainIt() {
        Fact unknownSerial = Fact.of("repo.serial", "NOT_FOUND").by(Producer.REPOSITORY);
        Assessment excused = assess(unknownSerial, INTACT, Fact.of("repo.rootCause", "END_USER_ERROR"));
        assertThat(excused.supply()).isEqualTo(Supply.HOLD);
        assertThat(excused.explained()).isEmpty();
        assertThat(excused.fired()).extracting(r -> r.rule().id()).containsExactly("RP-01");
    }

    @Test
    void outOfSpecification_authorisationNotKnown_isHeld() {
        Fact confirmed = Fact.of("comp.method", "CONFIRMATORY").by(Producer.LAB);
        Fact notSterile = Fact.of("comp.sterility", "FAIL").by(Producer.LAB);
        Assessment assessment = assess(ACTIVE, INTACT, confirmed, notSterile);
        assertThat(assessment.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(assessment.supply()).isEqualTo(Supply.HOLD);
    }
}
