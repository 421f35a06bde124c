package org.packseal.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactWords;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.Standing;

/** Who states a fact decides what it can do: anybody can raise a sign, only who can know clears or explains it. */
class RuleEvaluatorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static RuleResult result(String rule, Fact... facts) {
        Evidence.Builder builder =
                Evidence.builder().policy(EvidencePolicy.standard().vouchingFor(Producer.values()));
        for (Fact fact : facts) {
            builder.add(fact);
        }
        return result(rule, builder.build());
    }

    private static RuleResult result(String rule, Evidence evidence) {
        return RuleSet.who7c().evaluate(evidence, DAY).stream()
                .filter(r -> r.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sign_firesOnAcceptedAndReportedWords_andIsAllegedOnOthers() {
        Fact sign = Fact.of("identity.name", "MISMATCH");
        RuleResult alleged = result("ID-01", sign);
        assertThat(alleged.state()).isEqualTo(RuleState.ALLEGED);
        assertThat(alleged.because()).containsExactly("identity.name");
        assertThat(result("ID-01", sign.by(Producer.REGISTRY)).state())
                .as("a register cannot know what is printed on this pack")
                .isEqualTo(RuleState.ALLEGED);
        RuleResult reported = result("ID-01", sign.by(Producer.PHARMACY).assured(Assurance.REPORTED));
        assertThat(reported.state()).isEqualTo(RuleState.FIRED);
        assertThat(reported.standing()).isEqualTo(Standing.REPORTED);
        assertThat(result("ID-01", sign.by(Producer.PHARMACY)).standing()).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void methodOfOneTest_neverJoinsTheResultOfAnother() {
        Fact screened = Fact.of("comp.method", "SCREENING").by(Producer.LAB).observation("field");
        Fact wrong = Fact.of("comp.apiIdentity", "WRONG").by(Producer.LAB).observation("field");
        Fact confirmed = Fact.of("comp.method", "CONFIRMATORY").by(Producer.LAB).observation("report 7");
        Fact correct = Fact.of("comp.apiIdentity", "CORRECT").by(Producer.LAB).observation("report 7");
        assertThat(result("CO-02", screened, wrong, confirmed, correct).state()).isEqualTo(RuleState.FIRED);
        assertThat(result("CO-03", screened, wrong, confirmed, correct).state())
                .as("no confirmatory test found a wrong active ingredient")
                .isNotEqualTo(RuleState.FIRED);
        assertThat(result("CO-03", wrong.observation("report 7"), confirmed).state())
                .isEqualTo(RuleState.FIRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ID-01 | identity.name=MATCH | UNKNOWN",
                "ID-01 | PHARMACY identity.name=MATCH | CLEARED",
                "ID-10 | MAH identity.expiry=LATER_THAN_RECORD; scan.entry=MANUAL | FIRED",
                "ID-10 | MAH identity.expiry=LATER_THAN_RECORD; PHARMACY scan.entry=MANUAL | CLEARED",
                "ID-15 | PHARMACY identity.tamper=RESEALED; relabel.authorised=YES | FIRED",
                "ID-15 | PHARMACY identity.tamper=RESEALED; WHOLESALER relabel.authorised=YES | FIRED",
                "ID-15 | PHARMACY identity.tamper=RESEALED; REGULATOR relabel.authorised=YES | EXPLAINED",
                "ID-20 | MANUFACTURER identity.deviceClaims=MISMATCH; product.category=MEDICINE | FIRED",
                "ID-20 | MANUFACTURER identity.deviceClaims=MISMATCH; REGISTRY product.category=MEDICINE | NOT_APPLICABLE",
            })
    void rule_isClearedExplainedOrPassedOver_onlyByWhoCanKnow(String rule, String facts, RuleState state) {
        assertThat(result(rule, FactWords.evidence(facts)).state()).isEqualTo(state);
    }

    @Test
    void explanation_ofSomebodyWhoCannotKnow_staysOpen() {
        Fact sign = Fact.of("identity.tamper", "RESEALED").by(Producer.PHARMACY);
        assertThat(result("ID-15", sign, Fact.of("relabel.authorised", "YES")).open())
                .hasSize(1);
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

    /** Such a rule cannot be passed over because nobody says anything that it looks at. */
    @Test
    void ruleThatHoldsWhereNothingIsKnown_isEvaluatedWhateverIsKnown() {
        String rule = """
                {"id": "P", "version": "1", "about": "A pack.", "rules": [
                {"id": "X-1", "version": 1, "validFrom": "2026-01-01", "title": "A sign", "group": "LABEL",
                 "dimensions": ["IDENTITY"], "acts": [], "level": "WEAK", "nonInnocent": false, "effect": "FALSIFICATION",
                 "when": {"notShown": {"eq": ["identity.name", "MATCH"]}}, "innocentExplanations": [],
                 "citation": "A text, Art. 1", "nextSteps": ["ASK_MAH"],
                 "tests": [{"name": "fires", "facts": {}, "expect": "FIRED"}]}]}""";
        RuleSet set = RuleSet.read(rule.getBytes(StandardCharsets.UTF_8));
        Evidence other = Evidence.builder()
                .add(Fact.of("comp.method", "SCREENING").by(Producer.LAB))
                .build();

        for (Evidence evidence : List.of(Evidence.none(), other)) {
            assertThat(set.evaluate(evidence, DAY))
                    .extracting(RuleResult::state)
                    .containsExactly(RuleState.FIRED);
        }
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
