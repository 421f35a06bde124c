package org.packseal.core.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.fact.proof.Proofs;
import org.packseal.core.repository.VerificationAnswer.Kind;
import org.packseal.core.repository.VerificationReply.Operation;

/** Every answer but a positive one stays adverse, whatever else speaks for the pack. */
class VerificationReplyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** Label and seal looked at, and a token that verifies: all that a copy has, too, or that a careful eye sees. */
    private static Evidence fineOtherwise() {
        return Evidence.builder()
                .add(Fact.of("identity.labelling", "MATCH").by(Producer.PHARMACY))
                .add(Fact.of("identity.tamper", "INTACT").by(Producer.PHARMACY))
                .build()
                .with(Proofs.of(
                        List.of(Fact.of("token.result", "SIGNATURE_VALID"), Fact.of("token.trustListFresh", "YES"))));
    }

    private static Assessment assess(ProvenFacts reply) {
        PackSeal.Builder packSeal = PackSeal.builder().now(NOW);
        Definition.bundled().forEach(packSeal::definition);
        return packSeal.build().assess(fineOtherwise().with(reply));
    }

    private static VerificationReply.Builder emvs() {
        return VerificationReply.builder(VerificationSystem.EMVS).answeredAt(NOW.minusSeconds(60));
    }

    @Test
    void anyAnswerButAPositiveOne_withLabelSealAndTokenFine_isNeverWithoutObjection() {
        List<String> lost = new ArrayList<>();
        for (VerificationSystem system : VerificationSystem.all()) {
            for (String code : codes(system)) {
                VerificationReply reply = VerificationReply.builder(system)
                        .answeredAt(NOW)
                        .code(code)
                        .build();
                Assessment assessment = assess(reply.facts(NOW));
                boolean fine = reply.kind() == Kind.POSITIVE;
                boolean supplied = assessment.supply() == Supply.NO_OBJECTION;
                if (fine != supplied
                        || assess(system.answer(code).facts(NOW, "case")).supply() != assessment.supply()) {
                    lost.add(system + " " + code + ": " + assessment.supply());
                }
                if (!fine && assessment.supply() == Supply.CHECK) {
                    lost.add(system + " " + code + ": " + assessment.supply());
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static List<String> codes(VerificationSystem system) {
        List<String> codes = new ArrayList<>(system.codes());
        codes.add("no such code");
        return codes;
    }

    @Test
    void notPositive_isNotTakenForNobodyAsked() {
        Assessment assessment =
                assess(VerificationSystem.EMVS.answer("NMVS_NC_PCK_22").facts(NOW, "alert 7"));
        assertThat(assessment.supply()).isEqualTo(Supply.HOLD);
        assertThat(assessment.evidence().value("repo.answer")).hasValue("ALERT");
        assertThat(assessment.evidence().value("repo.code")).hasValue("NMVS_NC_PCK_22");
        assertThat(assessment.explain().toString()).doesNotContain("no repository");
    }

    @Test
    void dispensedAtTheSamePlace_isImprovedByNoToken() {
        Assessment assessment = assess(emvs().code("11220200").build().facts(NOW));
        assertThat(assessment.supply()).isEqualTo(Supply.DO_NOT_SUPPLY);
    }

    @ParameterizedTest
    @CsvSource({
        "NMVS_NC_PCK_22,, false, ALERT",
        "NMVS_NC_PCK_22, EXPIRED, false, NOT_DISPENSABLE",
        "NMVS_NC_PCK_22, RECALLED, true, NOT_DISPENSABLE",
        "NMVS_NC_PCK_22, SUPPLIED, false, ALERT",
        "NMVS_NC_PCK_20,, false, OPERATOR",
        "NMVS_NC_PCK_20,, true, ALERT",
        "NMVS_NC_PC_02, ACTIVE, false, ALERT",
        "ACTIVE,, false, POSITIVE",
        "no such code,, false, UNKNOWN_CODE"
    })
    void kind_ofACode_dependsOnStateAndMarket(String code, PackState state, boolean intermarket, Kind kind) {
        VerificationReply.Builder reply =
                emvs().operation(Operation.SUPPLY).code(code).intermarket(intermarket);
        if (state != null) {
            reply.packState(state);
        }
        assertThat(reply.build().kind()).isEqualTo(kind);
    }

    @Test
    void severalCodes_giveAllFactsAndTheGravestKind() {
        VerificationReply reply =
                emvs().code("51420002").code("NMVS_FE_LOT_12").alertId("A-1").build();
        assertThat(reply.kind()).isEqualTo(Kind.ALERT);
        assertThat(reply.facts(NOW).facts())
                .extracting(fact -> fact.key() + "=" + fact.value().orElse(""))
                .contains(
                        "repo.answer=ALERT",
                        "repo.code=51420002",
                        "repo.code=NMVS_FE_LOT_12",
                        "repo.expiryMatch=MISMATCH");
        assertThat(emvs().build().kind()).as("neither code nor state").isEqualTo(Kind.UNKNOWN_CODE);
    }

    @Test
    void replyOlderThanADay_clearsNothing() {
        VerificationReply old = VerificationReply.builder(VerificationSystem.EMVS)
                .answeredAt(NOW.minus(VerificationReply.MAX_AGE).minusSeconds(1))
                .code("ACTIVE")
                .build();
        assertThat(old.stale(NOW)).isTrue();
        Assessment assessment = assess(old.facts(NOW));
        assertThat(assessment.evidence().acceptedValue("repo.serial")).isEmpty();
        assertThat(assessment.repositoryCheckRequired()).isTrue();
        VerificationReply atLimit = VerificationReply.builder(VerificationSystem.EMVS)
                .answeredAt(NOW.minus(VerificationReply.MAX_AGE))
                .code("ACTIVE")
                .build();
        assertThat(assess(atLimit.facts(NOW)).supply()).isEqualTo(Supply.NO_OBJECTION);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, ACTIVE, POSITIVE, ACTIVE",
        "RECALLED, ACTIVE, NOT_DISPENSABLE, RECALLED",
        "EXPIRED, ACTIVE, NOT_DISPENSABLE, EXPIRED",
        "ACTIVE, WITHDRAWN, NOT_DISPENSABLE, WITHDRAWN"
    })
    void statesOfBatchAndProduct_holdForTheActivePack(
            SupplyState batch, SupplyState product, Kind kind, String serial) {
        VerificationReply reply = emvs().code("ACTIVE")
                .packState(PackState.ACTIVE)
                .batchState(batch)
                .productState(product)
                .build();
        assertThat(reply.kind()).isEqualTo(kind);
        assertThat(assess(reply.facts(NOW)).evidence().value("repo.serial")).hasValue(serial);
        assertThat(assess(reply.facts(NOW)).supply())
                .isEqualTo(kind == Kind.POSITIVE ? Supply.NO_OBJECTION : Supply.DO_NOT_SUPPLY);
    }

    @Test
    void inactiveBecauseTheBatchIsRecalled_isNoAlert() {
        assertThat(emvs().code("NMVS_NC_PCK_22")
                        .batchState(SupplyState.RECALLED)
                        .build()
                        .kind())
                .isEqualTo(Kind.NOT_DISPENSABLE);
        assertThat(emvs().code("NMVS_NC_PCK_22")
                        .batchState(SupplyState.ACTIVE)
                        .build()
                        .kind())
                .isEqualTo(Kind.ALERT);
    }

    @ParameterizedTest
    @CsvSource({"P-1, P-1, YES", "P-1, P-2, NO", "P-1,, ", ", P-1,"})
    void placesOfBothTransactions_tellWhetherTheEarlierOneWasHere(String here, String earlier, String same) {
        VerificationReply.Builder reply = emvs().code("NMVS_NC_PCK_22");
        if (here != null) {
            reply.place(here);
        }
        if (earlier != null) {
            reply.earlierPlace(earlier);
        }
        assertThat(assess(reply.build().facts(NOW)).evidence().acceptedValue("repo.sameLocation"))
                .isEqualTo(Optional.ofNullable(same));
        assertThat(reply.build().place()).isEqualTo(Optional.ofNullable(here));
    }

    @Test
    void staleReply_saysSoInEachFact() {
        VerificationReply reply = emvs().code("NMVS_NC_PCK_22").build();
        Instant later = NOW.plus(VerificationReply.MAX_AGE);

        assertThat(reply.age(later)).isEqualTo(VerificationReply.MAX_AGE.plusSeconds(60));
        assertThat(reply.facts(later).facts())
                .allMatch(fact -> fact.method().orElseThrow().endsWith(", ANSWER_STALE"));
        assertThat(reply.facts(NOW).facts())
                .noneMatch(fact -> fact.method().orElseThrow().contains("ANSWER_STALE"));
    }

    @Test
    void laterPositiveReply_ofTheSameSystem_withdrawsAnAlert() {
        Evidence evidence = fineOtherwise()
                .with(emvs().code("NMVS_NC_PCK_06").build().facts(NOW))
                .with(VerificationReply.builder(VerificationSystem.EMVS)
                        .answeredAt(NOW)
                        .code("ACTIVE")
                        .build()
                        .facts(NOW));
        assertThat(PackSeal.builder().now(NOW).build().assess(evidence).supply())
                .isEqualTo(Supply.NO_OBJECTION);
    }

    @Test
    void codesOutOfBounds_areTheCallersMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> emvs().code(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> emvs().code("x".repeat(65)));
        VerificationReply.Builder full = emvs();
        for (int i = 0; i < VerificationReply.MAX_CODES; i++) {
            full.code("code " + i);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> full.code("one more"));
    }
}
