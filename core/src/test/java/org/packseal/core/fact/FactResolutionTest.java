package org.packseal.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several statements is taken, which are withdrawn, and which disagree. */
class FactResolutionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T10:00:00Z");
    private static final FactDefinition SERIAL = FactCatalogue.standard().require("repo.serial");
    private static final Fact STOLEN = serial("STOLEN");
    private static final Fact ACTIVE = serial("ACTIVE");
    private static final Fact UNKNOWN =
            Fact.unknown("repo.serial", UnknownReason.NOT_ANSWERED).by(Producer.REPOSITORY);

    private static Fact serial(String value) {
        return Fact.of("repo.serial", value).by(Producer.REPOSITORY);
    }

    private static FactResolution resolution() {
        return new FactResolution(
                SERIAL,
                new Standings(EvidencePolicy.trustingAll(), Set.of()),
                fact -> fact.value().filter(SERIAL.adverse()::contains).isPresent());
    }

    @Test
    void nothingKnown_takesTheUnknown_andNothingSaidTakesNothing() {
        Fact other = Fact.unknown("repo.serial", UnknownReason.NOT_CHECKED).by(Producer.REPOSITORY);
        assertThat(resolution().settle(List.of(UNKNOWN, other))).isIn(UNKNOWN, other);
        assertThat(resolution().settle(List.of(UNKNOWN, ACTIVE))).isEqualTo(ACTIVE);
        assertThat(resolution().settle(List.of())).isNull();
        assertThat(resolution().settleAccepted(List.of(ACTIVE.assured(Assurance.REPORTED), STOLEN)))
                .isEqualTo(STOLEN);
        assertThat(resolution().settleAccepted(List.of(ACTIVE.assured(Assurance.REPORTED))))
                .isNull();
    }

    @Test
    void sign_withdrawnByItsProducer_isNotTakenHoweverWellAssured() {
        Fact sign = STOLEN.assured(Assurance.AUTHORITATIVE).observedAt(MONDAY);
        Fact later = ACTIVE.observedAt(TUESDAY);
        assertThat(resolution().settle(List.of(sign, later))).isEqualTo(later);
        assertThat(resolution().withdrawn(List.of(sign, later))).containsExactly(sign);
    }

    @Test
    void sign_standsUntilItsOwnProducerWithdrawsItLaterAndAccepted() {
        Fact sign = STOLEN.observedAt(TUESDAY);
        List<Fact> notWithdrawing = List.of(
                ACTIVE.observedAt(MONDAY),
                ACTIVE.observedAt(TUESDAY),
                ACTIVE,
                ACTIVE.observedAt(WEDNESDAY).assured(Assurance.REPORTED),
                Fact.of("repo.serial", "ACTIVE").observedAt(WEDNESDAY),
                serial("DISPENSED").observedAt(WEDNESDAY));
        for (Fact other : notWithdrawing) {
            assertThat(resolution().withdrawn(List.of(sign, other)))
                    .as("%s", other)
                    .isEmpty();
            assertThat(Objects.requireNonNull(resolution().settle(List.of(sign, other)))
                            .value())
                    .as("%s", other)
                    .isNotEqualTo(ACTIVE.value());
        }
        assertThat(resolution().withdrawn(List.of(STOLEN, ACTIVE.observedAt(WEDNESDAY))))
                .as("a sign without time")
                .isEmpty();
    }

    @Test
    void latestWithdrawal_counts_inWhateverOrderTheyStand() {
        Fact early = ACTIVE.observedAt(MONDAY);
        Fact late = ACTIVE.observedAt(WEDNESDAY);
        Fact sign = STOLEN.observedAt(TUESDAY);
        assertThat(resolution().withdrawn(List.of(early, late, sign))).containsExactly(sign);
        assertThat(resolution().withdrawn(List.of(late, early, sign))).containsExactly(sign);
    }

    @Test
    void conflict_listsOtherValues_bestFirst_andNoUnknownOnes() {
        Fact plain = ACTIVE.observedAt(MONDAY);
        Fact better = serial("EXPIRED").assured(Assurance.AUTHORITATIVE);
        FactConflict conflict = Objects.requireNonNull(
                resolution().conflict(List.of(STOLEN, plain, UNKNOWN, better, STOLEN.source("b")), STOLEN));
        assertThat(conflict.setAside()).containsExactly(better, plain);
        assertThat(conflict.kept()).isEqualTo(STOLEN);
        assertThat(resolution().conflict(List.of(STOLEN, STOLEN.source("b")), STOLEN))
                .isNull();
        assertThat(resolution().conflict(List.of(UNKNOWN, UNKNOWN.source("b")), UNKNOWN))
                .isNull();
        assertThat(resolution().conflict(List.of(), null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "90, 90, 110, false",
        "110, 90, 110, false",
        "100, 90, 110, false",
        "89.9, 90, 110, true",
        "110.1, 90, 110, true",
        "100, , 110, true",
        "100, 90, , true",
        "100, ?, 110, true",
        "100, 90, ?, true"
    })
    void content_isInside_onlyBetweenTwoKnownLimits(
            String content, @Nullable String min, @Nullable String max, boolean outside) {
        assertThat(FactResolution.outsideSpecification(
                        Fact.of("comp.assayPct", content), limit("comp.specMin", min), limit("comp.specMax", max)))
                .isEqualTo(outside);
    }

    private static @Nullable Fact limit(String key, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return value.equals("?") ? Fact.unknown(key, UnknownReason.NOT_AVAILABLE) : Fact.of(key, value);
    }
}
