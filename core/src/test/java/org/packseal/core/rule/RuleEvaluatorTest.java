package org.packseal.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;

/** Who states a fact decides what it can do: anybody can raise a sign, only who can know clears or explains it. */
class RuleEvaluatorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static RuleResult result(String rule, Fact... facts) {
        Evidence.Builder builder = Evidence.builder();
        for (Fact fact : facts) {
            builder.add(fact);
        }
        return RuleSet.who7c().evaluate(builder.build(), DAY).stream()
                .filter(r -> r.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void unverifiedSign_fires() {
        RuleResult result = result("ID-01", Fact.of("identity.name", "MISMATCH"));
        assertThat(result.state()).isEqualTo(RuleState.FIRED);
        assertThat(result.because()).containsExactly("identity.name");
    }

    @Test
    void unverifiedMatch_doesNotClear() {
        assertThat(result("ID-01", Fact.of("identity.name", "MATCH")).state()).isEqualTo(RuleState.UNKNOWN);
        assertThat(result("ID-01", Fact.of("identity.name", "MATCH").by(Producer.PHARMACY))
                        .state())
                .isEqualTo(RuleState.CLEARED);
    }

    @Test
    void unverifiedFactUnderNotShown_doesNotClear() {
        Fact later = Fact.of("identity.expiry", "LATER_THAN_RECORD").by(Producer.MAH);
        assertThat(result("ID-10", later, Fact.of("scan.entry", "MANUAL")).state())
                .isEqualTo(RuleState.FIRED);
        assertThat(result("ID-10", later, Fact.of("scan.entry", "MANUAL").by(Producer.PHARMACY))
                        .state())
                .isEqualTo(RuleState.CLEARED);
    }

    @Test
    void explanation_countsOnlyFromWhoCanKnow() {
        Fact sign = Fact.of("identity.tamper", "RESEALED").by(Producer.PHARMACY);
        RuleResult plain = result("ID-15", sign, Fact.of("relabel.authorised", "YES"));
        assertThat(plain.state()).isEqualTo(RuleState.FIRED);
        assertThat(plain.open()).hasSize(1);
        assertThat(result("ID-15", sign, Fact.of("relabel.authorised", "YES").by(Producer.WHOLESALER))
                        .state())
                .as("the seller cannot excuse himself")
                .isEqualTo(RuleState.FIRED);
        assertThat(result("ID-15", sign, Fact.of("relabel.authorised", "YES").by(Producer.REGULATOR))
                        .state())
                .isEqualTo(RuleState.EXPLAINED);
    }

    @Test
    void conclusiveSign_withAnOpenQuestion_isStrong() {
        Fact unmade = Fact.of("identity.presentation", "NEVER_PRODUCED").by(Producer.MAH);
        assertThat(result("ID-07", unmade).level()).isEqualTo(Level.STRONG);
        assertThat(result("ID-07", unmade, Fact.of("relabel.authorised", "NO")).level())
                .as("an unverified no leaves the question open")
                .isEqualTo(Level.STRONG);
        assertThat(result("ID-07", unmade, Fact.of("relabel.authorised", "NO").by(Producer.REGULATOR))
                        .level())
                .isEqualTo(Level.CONCLUSIVE);
    }

    @Test
    void unverifiedCategory_takesNoRuleOutOfPlay() {
        Fact claims = Fact.of("identity.deviceClaims", "MISMATCH").by(Producer.MANUFACTURER);
        assertThat(result("ID-20", claims, Fact.of("product.category", "MEDICINE"))
                        .state())
                .isEqualTo(RuleState.FIRED);
        assertThat(result(
                                "ID-20",
                                claims,
                                Fact.of("product.category", "MEDICINE").by(Producer.REGISTRY))
                        .state())
                .isEqualTo(RuleState.NOT_APPLICABLE);
    }

    @Test
    void missingFacts_areAllNamed() {
        assertThat(result("QU-01", Fact.of("comp.method", "CONFIRMATORY").by(Producer.LAB))
                        .missing())
                .containsExactly("comp.apiIdentity", "comp.assayPct", "comp.specMax", "comp.specMin");
    }

    @Test
    void ruleBeforeItsFirstDay_isNotEvaluated() {
        assertThat(RuleSet.who7c().evaluate(Evidence.none(), LocalDate.of(2017, 5, 28)))
                .isEmpty();
        assertThat(RuleSet.who7c().evaluate(Evidence.none(), LocalDate.of(2017, 5, 29)))
                .hasSize(RuleSet.who7c().rules().size());
    }
}
