package org.packseal.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.repository.VerificationAnswer.Kind;
import org.packseal.core.rule.Action;

class VerificationSystemTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @MethodSource("org.packseal.core.repository.VerificationSystem#all")
    void answer_everyCodeOfTheTable_givesAcceptedFacts(VerificationSystem system) {
        for (String code : system.codes()) {
            VerificationAnswer answer = system.answer(code);
            Evidence built = Evidence.none().with(answer.facts(NOW, "case 1"));
            assertThat(built.facts()).as(code).isNotEmpty().allMatch(built::accepted);
            assertThat(answer.meaning()).isNotBlank();
            assertThat(answer.source()).as(code).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("org.packseal.core.repository.VerificationSystem#all")
    void answer_operatorOrTechnical_isNeverASign(VerificationSystem system) {
        List<String> accused = new ArrayList<>();
        for (String code : system.codes()) {
            VerificationAnswer answer = system.answer(code);
            boolean mayAccuse = answer.kind() == Kind.ALERT;
            if (!mayAccuse && assess(answer).fired().stream().anyMatch(result -> result.isSign())) {
                accused.add(code);
            }
        }
        assertThat(accused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.packseal.core.repository.VerificationSystem#all")
    void answer_ofAnyCode_neverSuspectsOnItsOwn(VerificationSystem system) {
        for (String code : system.codes()) {
            assertThat(assess(system.answer(code)).verdict()).as(code).isEqualTo(Verdict.INCONCLUSIVE);
        }
    }

    @ParameterizedTest
    @MethodSource("org.packseal.core.repository.VerificationSystem#all")
    void answer_ofAnyCode_isNotAskedForAsIfNobodyHadAsked(VerificationSystem system) {
        for (String code : system.codes()) {
            assertThat(assess(system.answer(code)).actions()).as(code).doesNotContain(Action.ASK_REPOSITORY);
        }
        assertThat(assess(system.answer("not a code")).actions()).doesNotContain(Action.ASK_REPOSITORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "active", "41020004", "51420003", "NMVS_NC_PC_99", "verified", " ACTIVE"})
    void answer_codeNotInTheTable_isUnknownAndNotFine(String code) {
        for (VerificationSystem system : VerificationSystem.all()) {
            VerificationAnswer answer = system.answer(code);
            assertThat(answer.kind()).isEqualTo(Kind.UNKNOWN_CODE);
            assertThat(answer.facts(NOW, "case 1").facts())
                    .extracting(Fact::key)
                    .contains("repo.answer");
            assertThat(answer.facts(NOW, "case 1").facts())
                    .allMatch(fact -> fact.key().equals("repo.code")
                            || fact.value().filter("UNKNOWN_CODE"::equals).isPresent());
        }
    }

    @Test
    void answer_alertAndOperatorError_areKeptApart() {
        assertThat(VerificationSystem.EMVS.answer("51420002").kind()).isEqualTo(Kind.OPERATOR);
        assertThat(VerificationSystem.EMVS.answer("41020001").kind()).isEqualTo(Kind.ALERT);
        assertThat(VerificationSystem.US_VRS.answer("No_reason_provided").kind())
                .isEqualTo(Kind.OPERATOR);
    }

    private static Assessment assess(VerificationAnswer answer) {
        Evidence evidence = Evidence.none().with(answer.facts(NOW, "case 1"));
        return PackSeal.builder().now(NOW).build().assess(evidence);
    }
}
