package org.packseal.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.PackSeal;
import org.packseal.core.fact.EvidencePolicy.Trust;
import org.packseal.core.fact.proof.Proofs;

/** Each reason for which a statement is hearsay, and the nearest statement that is not. */
class HearsayReasonTest {
    private static Fact said(@Nullable Producer producer, Assurance assurance) {
        Fact fact = Fact.of("source.mah.statement", "CONFIRMS_BATCH");
        return producer == null ? fact : fact.by(producer).assured(assurance);
    }

    private static EvidencePolicy policy(Trust trust) {
        return switch (trust) {
            case PROOF -> EvidencePolicy.standard().requiringProofFrom(Producer.values());
            case VOUCHED -> EvidencePolicy.standard().vouchingFor(Producer.values());
            case NONE -> EvidencePolicy.standard().acceptingNothingFrom(Producer.values());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "        , VERIFIED, STATED, VOUCHED, NO_PRODUCER",
        "LAB     , VERIFIED, PROVED, VOUCHED, CANNOT_KNOW",
        "MAH     , REPORTED, PROVED, VOUCHED, PASSED_ON",
        "MAH     , VERIFIED, PROVED, VOUCHED, ",
        "MAH     , VERIFIED, STATED, VOUCHED, ",
        "MAH     , VERIFIED, STATED, PROOF  , NOT_PROVED",
        "MAH     , VERIFIED, READ  , PROOF  , ",
        "MAH     , VERIFIED, PROVED, PROOF  , ",
        "MAH     , VERIFIED, PROVED, NONE   , NOT_TRUSTED"
    })
    void statement_underAPolicy_isHearsayForThisReason(
            @Nullable Producer producer,
            Assurance assurance,
            Provenance provenance,
            Trust trust,
            @Nullable Hearsay expected) {
        Fact fact = said(producer, assurance);
        Evidence.Builder facts = Evidence.builder().policy(policy(trust));
        Evidence evidence = switch (provenance) {
            case STATED -> facts.add(fact).build();
            case READ -> facts.add(Proofs.of(Set.of(fact))).build();
            case PROVED -> facts.add(Proofs.signed(Set.of(fact))).build();
        };

        assertThat(evidence.provenance(fact)).isEqualTo(provenance);
        assertThat(evidence.hearsay(fact)).isEqualTo(Optional.ofNullable(expected));
        assertThat(evidence.standing(fact)).isEqualTo(expected == null ? Standing.ACCEPTED : expected.standing());
    }

    @ParameterizedTest
    @CsvSource({"true, ", "false, NO_PRODUCER"})
    void plainStatement_isHearsayUnlessPlainFactsAreTrusted(boolean trusted, @Nullable Hearsay expected) {
        EvidencePolicy policy = trusted ? EvidencePolicy.trustingAll() : EvidencePolicy.standard();
        Fact fact = said(null, Assurance.VERIFIED);

        assertThat(Evidence.builder().policy(policy).add(fact).build().hearsay(fact))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void unprovedStatements_givenInAnotherOrder_giveTheSameAssessment() {
        List<Fact> facts = List.of(
                Fact.of("identity.mahExam", "GENUINE").by(Producer.MAH).assured(Assurance.AUTHORITATIVE),
                said(Producer.MAH, Assurance.VERIFIED),
                said(Producer.MAH, Assurance.VERIFIED).source("letter"));
        List<Fact> reversed = new ArrayList<>(facts);
        Collections.reverse(reversed);
        PackSeal packSeal =
                PackSeal.builder().now(Instant.parse("2026-11-23T12:00:00Z")).build();
        String json = packSeal.assess(Evidence.none().with(facts)).toJson();

        assertThat(json).contains("\"hearsay\":\"NOT_PROVED\"", "\"source\":\"letter\"");
        assertThat(packSeal.assess(Evidence.none().with(reversed)).toJson()).isEqualTo(json);
    }

    /** Statements alike in all but their assurance, of a fact that is read by observation and of one that is not. */
    @Test
    void unacceptedStatements_differingInAssuranceOnly_giveTheSameBytesInAnyOrder() {
        List<Fact> facts = new ArrayList<>();
        for (Assurance assurance : Assurance.values()) {
            facts.add(said(Producer.MAH, assurance));
            facts.add(Fact.of("identity.labelling", "MISMATCH").by(Producer.LAB).assured(assurance));
        }
        PackSeal packSeal =
                PackSeal.builder().now(Instant.parse("2026-11-23T12:00:00Z")).build();
        String json = packSeal.assess(Evidence.none().with(facts)).toJson();

        assertThat(json).contains("\"assurance\":\"REPORTED\"", "\"assurance\":\"AUTHORITATIVE\"");
        for (int i = 0; i < facts.size(); i++) {
            Collections.rotate(facts, 1);
            assertThat(packSeal.assess(Evidence.none().with(facts)).toJson()).isEqualTo(json);
            List<Fact> reversed = new ArrayList<>(facts);
            Collections.reverse(reversed);
            assertThat(packSeal.assess(Evidence.none().with(reversed)).toJson()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void evidence_extendedAndUnderAnotherPolicy_keepsTheProvenance(boolean signed) {
        Fact fact = said(Producer.MAH, Assurance.VERIFIED);
        ProvenFacts proof = signed ? Proofs.signed(Set.of(fact)) : Proofs.of(Set.of(fact));
        Evidence evidence = Evidence.none().with(proof);
        List<Evidence> derived = new ArrayList<>(List.of(
                evidence.with(List.of(Fact.of("product.category", "MEDICINE"))),
                evidence.under(EvidencePolicy.trustingAll()),
                evidence.of(Set.of(fact))));
        Set<Provenance> seen = new TreeSet<>();
        derived.forEach(one -> seen.add(one.provenance(fact)));

        assertThat(seen).containsExactly(signed ? Provenance.PROVED : Provenance.READ);
        assertThat(Arrays.asList(Provenance.values())).contains(proof.provenance());
        assertThat(evidence).isNotEqualTo(Evidence.none().with(List.of(fact)));
    }
}
