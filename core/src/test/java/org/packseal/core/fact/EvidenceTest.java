package org.packseal.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.fact.proof.Proofs;

class EvidenceTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

    private static Evidence of(Fact... facts) {
        return Evidence.builder()
                .policy(EvidencePolicy.standard().vouchingFor(Producer.values()))
                .addAll(List.of(facts))
                .build();
    }

    private static Fact tamper(String value, Producer by) {
        return Fact.of("identity.tamper", value).by(by);
    }

    @Test
    void addAll_factsInOneCall_equalsAddingThemOneByOne() {
        Fact intact = tamper("INTACT", Producer.PHARMACY);
        Fact label = Fact.of("identity.labelling", "MATCH");
        Evidence oneByOne = Evidence.builder().add(intact).add(label).build();

        assertThat(Evidence.builder().addAll(List.of(intact, label)).build()).isEqualTo(oneByOne);
        assertThat(Evidence.builder().add(intact).addAll(List.of()).build().facts())
                .containsExactly(intact);
    }

    @Test
    void addAll_misspeltFactAmongThem_isRefused() {
        List<Fact> facts = List.of(tamper("INTACT", Producer.PHARMACY), Fact.of("identity.labeling", "MATCH"));

        assertThatThrownBy(() -> Evidence.builder().addAll(facts))
                .isInstanceOf(FactException.class)
                .hasMessageContaining("identity.labelling");
    }

    @Test
    void addAll_moreThanTheLimit_isRefused() {
        List<Fact> facts = IntStream.rangeClosed(0, Evidence.MAX_FACTS)
                .mapToObj(i -> Fact.of("comp.assayPct", i))
                .toList();

        assertThatThrownBy(() -> Evidence.builder().addAll(facts))
                .isInstanceOfSatisfying(
                        FactException.class, e -> assertThat(e.code()).isEqualTo(FactException.Code.TOO_MANY));
    }

    @Test
    void build_thenAddAll_leavesTheFirstEvidenceAsItWas() {
        Evidence.Builder builder = Evidence.builder().add("identity.labelling", "MATCH");
        Evidence first = builder.build();
        builder.addAll(List.of(tamper("INTACT", Producer.PHARMACY)));

        assertThat(first.facts()).hasSize(1);
        assertThat(builder.build().facts()).hasSize(2);
    }

    @Test
    void source_ofBlanks_isNone() {
        Fact fact = Fact.of("identity.labelling", "MISMATCH");

        assertThat(fact.source(" \t\n")).isEqualTo(fact);
        assertThat(fact.source(" letter").source()).contains(" letter");
    }

    @Test
    void misspeltKey_added_isRefusedNamingTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.builder().add("identity.labeling", "MATCH"))
                .withMessageContaining("identity.labelling");
    }

    @Test
    void misspeltValue_added_isRefusedNamingTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.builder().add("identity.tamper", "Intakt"))
                .withMessageContaining("\"INTACT\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e9", "NaN", "1,5", ".5", "5.", "-", "--1", "0x10", "1234567890123456789012345"})
    void notAPlainNumber_added_isRefused(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.builder().add("comp.assayPct", number))
                .withMessageContaining("comp.assayPct");
    }

    @Test
    void oneNumberInTwoForms_added_isOneStatement() {
        Evidence evidence = of(Fact.of("comp.assayPct", "86.0"), Fact.of("comp.assayPct", 86));
        assertThat(evidence.facts()).hasSize(1);
        assertThat(evidence.value("comp.assayPct")).hasValue("86");
        assertThat(evidence.conflicts()).isEmpty();
    }

    @Test
    void factOfTheLibrary_isAcceptedOnlyAsProven() {
        Evidence verified = Evidence.none()
                .with(Proofs.of(
                        List.of(Fact.of("token.result", "SIGNATURE_VALID").assured(Assurance.VERIFIED))));
        assertThat(verified.acceptedValue("token.result")).hasValue("SIGNATURE_VALID");
        assertThat(verified.find("token.result").flatMap(Fact::producer)).hasValue(Producer.LIBRARY);
    }

    @Test
    void scanFacts_statedWhereAScanIsGiven_areRefused() {
        Evidence stated =
                Evidence.builder().add("token.result", "SIGNATURE_VALID").build();
        assertThatThrownBy(() -> stated.with(Proofs.of(List.of(Fact.of("scan.status", "OK")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token.result");
    }

    @Test
    void plainFact_isAcceptedOnlyWhereTheCallerVouches() {
        assertThat(of(Fact.of("identity.tamper", "INTACT")).acceptedValue("identity.tamper"))
                .isEmpty();
        assertThat(of(Fact.of("identity.tamper", "INTACT")).value("identity.tamper"))
                .hasValue("INTACT");
        Evidence trusted = Evidence.builder()
                .trustPlainFacts()
                .add("identity.tamper", "INTACT")
                .build();
        assertThat(trusted.acceptedValue("identity.tamper")).hasValue("INTACT");
    }

    @Test
    void factOfSomebodyWhoCannotKnow_isNotAccepted() {
        assertThat(of(tamper("INTACT", Producer.PHARMACY)).acceptedValue("identity.tamper"))
                .hasValue("INTACT");
        assertThat(of(tamper("INTACT", Producer.REPORTER)).acceptedValue("identity.tamper"))
                .isEmpty();
        assertThat(of(tamper("INTACT", Producer.PHARMACY).assured(Assurance.REPORTED))
                        .acceptedValue("identity.tamper"))
                .as("hearsay")
                .isEmpty();
        Evidence trusted = Evidence.builder()
                .trustPlainFacts()
                .add(tamper("INTACT", Producer.REPORTER))
                .build();
        assertThat(trusted.acceptedValue("identity.tamper"))
                .as("trust is for facts without producer")
                .isEmpty();
    }

    @Test
    void amongClearing_betterAssured_thenLater_isTaken() {
        Fact seen = Fact.of("repo.serial", "ACTIVE").by(Producer.REPOSITORY).observedAt(MONDAY);
        Fact checked = Fact.of("repo.serial", "EXPIRED").by(Producer.REPOSITORY).assured(Assurance.AUTHORITATIVE);
        Fact later = Fact.of("repo.serial", "RECALLED").by(Producer.REPOSITORY).observedAt(TUESDAY);
        assertThat(of(seen, checked, later).value("repo.serial")).hasValue("EXPIRED");
        assertThat(of(seen, later).value("repo.serial")).hasValue("RECALLED");
        assertThat(of(later, seen).value("repo.serial")).hasValue("RECALLED");
    }

    @Test
    void adverse_againstBetterAssuredClearing_stays() {
        Fact clear = tamper("INTACT", Producer.REGULATOR)
                .assured(Assurance.AUTHORITATIVE)
                .observedAt(TUESDAY);
        Fact sign = tamper("BROKEN", Producer.PHARMACY).observedAt(MONDAY);
        Evidence evidence = of(clear, sign);
        assertThat(evidence.value("identity.tamper")).hasValue("BROKEN");
        assertThat(evidence.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kept()).isEqualTo(sign);
            assertThat(conflict.setAside()).containsExactly(clear);
        });
    }

    @Test
    void adverse_withdrawnLaterByTheSameProducer_goes() {
        Fact sign = tamper("BROKEN", Producer.PHARMACY).observedAt(MONDAY);
        Fact withdrawn = tamper("INTACT", Producer.PHARMACY).observedAt(TUESDAY);
        assertThat(of(sign, withdrawn).value("identity.tamper")).hasValue("INTACT");
        assertThat(of(sign, withdrawn).conflicts()).as("still listed").hasSize(1);
        assertThat(of(sign.observedAt(TUESDAY), withdrawn.observedAt(MONDAY)).value("identity.tamper"))
                .as("earlier is no withdrawal")
                .hasValue("BROKEN");
        assertThat(of(sign, tamper("INTACT", Producer.MAH).observedAt(TUESDAY)).value("identity.tamper"))
                .as("another producer cannot withdraw it")
                .hasValue("BROKEN");
        assertThat(of(Fact.of("identity.tamper", "BROKEN"), Fact.of("identity.tamper", "INTACT"))
                        .value("identity.tamper"))
                .as("without producer and time there is no withdrawal")
                .hasValue("BROKEN");
    }

    @Test
    void claimedAssurance_ofSomebodyWhoCannotKnow_countsForNothing() {
        Fact boast = Fact.of("repo.serial", "RECALLED").by(Producer.REPORTER).assured(Assurance.AUTHORITATIVE);
        Fact answer = Fact.of("repo.serial", "ACTIVE").by(Producer.REPOSITORY);
        assertThat(of(boast, answer).find("repo.serial")).hasValue(answer);
    }

    @Test
    void content_isAdverseUnlessInsideAKnownSpecification() {
        Fact content = Fact.of("comp.assayPct", 95);
        assertThat(of(content).adverse(content)).isTrue();
        assertThat(of(content, limit("comp.specMin", 90)).adverse(content)).isTrue();
        assertThat(of(content, limit("comp.specMin", 90), limit("comp.specMax", 110))
                        .adverse(content))
                .isFalse();
        assertThat(of(content, limit("comp.specMin", 95), limit("comp.specMax", 95))
                        .adverse(content))
                .isFalse();
        assertThat(of(content, limit("comp.specMin", 96), limit("comp.specMax", 110))
                        .adverse(content))
                .isTrue();
    }

    @Test
    void limitsNobodyVouchesFor_bringNoContentInsideThem() {
        Fact content = Fact.of("comp.assayPct", 95);
        assertThat(of(content, Fact.of("comp.specMin", 90), Fact.of("comp.specMax", 110))
                        .adverse(content))
                .isTrue();
    }

    private static Fact limit(String key, double value) {
        return Fact.of(key, value).by(Producer.LAB);
    }

    @Test
    void unknown_besideKnown_doesNotHideIt() {
        Evidence evidence = of(
                Fact.unknown("repo.serial", UnknownReason.NOT_ANSWERED),
                Fact.of("repo.serial", "ACTIVE").by(Producer.REPOSITORY));
        assertThat(evidence.value("repo.serial")).hasValue("ACTIVE");
        assertThat(of(Fact.unknown("repo.serial", UnknownReason.NOT_ANSWERED)).find("repo.serial"))
                .hasValueSatisfying(f -> assertThat(f.unknownReason()).hasValue(UnknownReason.NOT_ANSWERED));
    }
}
