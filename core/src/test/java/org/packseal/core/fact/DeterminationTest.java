package org.packseal.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Determination.Body;
import org.packseal.core.fact.Determination.Defect;
import org.packseal.core.fact.Determination.Finding;
import org.packseal.core.fact.Determination.Scope;
import org.packseal.core.fact.proof.Proofs;

class DeterminationTest {
    private static List<Fact> notice(Producer by, String body, String finding, String scope, String source) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("determination.by", body));
        facts.add(Fact.of("determination.finding", finding));
        facts.add(Fact.of("determination.scope", scope));
        facts.replaceAll(fact -> fact.by(by).assured(Assurance.AUTHORITATIVE).source(source));
        return facts;
    }

    @SafeVarargs
    private static List<Determination> in(List<Fact>... notices) {
        Evidence.Builder builder =
                Evidence.builder().policy(EvidencePolicy.standard().vouchingFor(Producer.values()));
        for (List<Fact> notice : notices) {
            notice.forEach(builder::add);
        }
        return builder.build().determinations();
    }

    @Test
    void withoutProducerOrSource_isKeptAndDeterminesNothing() {
        assertThat(in(List.of(Fact.of("determination.by", "WHO"), Fact.of("determination.finding", "FALSIFIED"))))
                .singleElement()
                .satisfies(d -> assertThat(d.defect()).hasValue(Defect.NOT_PROVEN));
        assertThat(in(List.of(Fact.of("determination.finding", "FALSIFIED").by(Producer.WHO))))
                .singleElement()
                .satisfies(d -> assertThat(d.defect()).hasValue(Defect.SOURCE_MISSING));
        for (String blank : List.of("", " ", "\t\n", "\u2003")) {
            assertThat(in(List.of(Fact.of("determination.finding", "FALSIFIED")
                            .by(Producer.WHO)
                            .source(blank))))
                    .as("a source of blanks is none")
                    .singleElement()
                    .satisfies(d -> assertThat(d.defect()).hasValue(Defect.SOURCE_MISSING));
        }
        assertThat(in(List.of(Fact.of("determination.finding", "FALSIFIED")
                        .by(Producer.PHARMACY)
                        .source("A colleague"))))
                .singleElement()
                .satisfies(d -> assertThat(d.defect()).hasValue(Defect.BODY_UNKNOWN));
        assertThat(Evidence.builder()
                        .trustPlainFacts()
                        .add("determination.by", "WHO")
                        .build()
                        .determinations())
                .singleElement()
                .satisfies(d -> assertThat(d.verified()).isTrue());
    }

    @Test
    void authoritySpeakingItself_isVerified() {
        assertThat(in(notice(Producer.WHO, "WHO", "FALSIFIED", "THIS_PACK", "Alert 1")))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.by()).hasValue(Body.WHO);
                    assertThat(d.ofAuthority()).isTrue();
                    assertThat(d.coversThisPack()).isTrue();
                    assertThat(d.reference()).hasValue("Alert 1");
                });
    }

    @Test
    void somebodyElseInItsName_isNotVerified() {
        assertThat(in(notice(Producer.MAH, "NRA", "NOT_FALSIFIED", "THIS_PACK", "Letter")))
                .singleElement()
                .satisfies(d -> assertThat(d.ofAuthority()).isFalse());
        assertThat(in(notice(Producer.PHARMACY, "WHO", "FALSIFIED", "THIS_PACK", "Heard of it")))
                .singleElement()
                .satisfies(d -> assertThat(d.verified()).isFalse());
    }

    @Test
    void twoNotices_areNotMixed() {
        List<Determination> both = in(
                notice(Producer.WHO, "WHO", "FALSIFIED", "BATCH_ALSO_GENUINE", "Alert 1"),
                notice(Producer.REGULATOR, "NRA", "NOT_FALSIFIED", "THIS_PACK", "Letter 7"));
        assertThat(both)
                .extracting(d -> d.finding().orElseThrow() + " " + d.scope().orElseThrow())
                .containsExactlyInAnyOrder("FALSIFIED BATCH_ALSO_GENUINE", "NOT_FALSIFIED THIS_PACK");
    }

    /** A notice for one pack, given on a day. */
    private static List<Fact> dated(String day, Producer by, String body, String finding, String source) {
        Instant at = Instant.parse(day + "T00:00:00Z");
        return notice(by, body, finding, "THIS_PACK", source).stream()
                .map(fact -> fact.observedAt(at))
                .toList();
    }

    @Test
    void laterNoticeOfTheSameAuthorityForThisPack_withdraws() {
        List<Fact> first = dated("2026-01-01", Producer.REGULATOR, "NRA", "FALSIFIED", "Letter 1");
        List<Fact> second = dated("2026-02-01", Producer.REGULATOR, "NRA", "NOT_FALSIFIED", "Letter 2");
        assertThat(in(first, second)).extracting(d -> d.finding().orElseThrow()).containsExactly(Finding.NOT_FALSIFIED);
        List<Fact> ofWho = dated("2026-02-01", Producer.WHO, "WHO", "NOT_FALSIFIED", "Letter 3");
        assertThat(in(first, ofWho)).as("another authority cannot withdraw it").hasSize(2);
    }

    /** Of several withdrawals the latest counts, in whatever order they are given. */
    @Test
    void laterOfTwoWithdrawals_withdrawsWhatWasFoundBetweenThem() {
        List<Fact> early = dated("2026-01-01", Producer.REGULATOR, "NRA", "NOT_FALSIFIED", "Letter 1");
        List<Fact> found = dated("2026-02-01", Producer.REGULATOR, "NRA", "FALSIFIED", "Letter 2");
        List<Fact> late = dated("2026-03-01", Producer.REGULATOR, "NRA", "NOT_FALSIFIED", "Letter 3");
        assertThat(in(early, found)).extracting(d -> d.finding().orElseThrow()).contains(Finding.FALSIFIED);
        for (List<Determination> all : List.of(in(early, found, late), in(late, found, early))) {
            assertThat(all)
                    .extracting(d -> d.finding().orElseThrow())
                    .containsExactly(Finding.NOT_FALSIFIED, Finding.NOT_FALSIFIED);
        }
        List<Fact> lastByName = dated("2026-03-01", Producer.REGULATOR, "NRA", "NOT_FALSIFIED", "Letter 0");
        assertThat(in(lastByName, early, found)).hasSize(2);
    }

    @Test
    void newerEvidence_overtakesOnlyWhereItIsAcceptedAndSaysYes() {
        for (String said : List.of("YES", "NO")) {
            List<Fact> notice = notice(Producer.WHO, "WHO", "FALSIFIED", "THIS_PACK", "Alert 1");
            notice.add(Fact.of("determination.newerConflictingEvidence", said)
                    .by(Producer.WHO)
                    .source("Alert 1"));
            assertThat(in(notice))
                    .singleElement()
                    .satisfies(d -> assertThat(d.overtaken()).isEqualTo(said.equals("YES")));
        }
    }

    @Test
    void noticeWithoutAFinding_isReportedByWhatItSays() {
        Fact newer = Fact.of("determination.newerConflictingEvidence", "YES")
                .by(Producer.WHO)
                .source("Alert 1");
        Fact scope =
                Fact.of("determination.scope", "THIS_PACK").by(Producer.WHO).source("Alert 1");
        assertThat(in(List.of(newer)))
                .singleElement()
                .satisfies(d -> assertThat(d.origin()).isEqualTo(newer));
        assertThat(in(List.of(newer, scope)))
                .singleElement()
                .satisfies(d -> assertThat(d.origin()).isEqualTo(scope));
    }

    @Test
    void scopeWorkedOutByTheLibrary_holdsForANoticeWithoutScope() {
        Evidence evidence = Evidence.builder()
                .policy(EvidencePolicy.standard().vouchingFor(Producer.values()))
                .add(Fact.of("determination.finding", "FALSIFIED")
                        .by(Producer.WHO)
                        .source("Alert 1"))
                .build()
                .with(Proofs.of(List.of(
                        Fact.of("determination.scope", "BATCH_NEVER_GENUINE").assured(Assurance.VERIFIED))));
        assertThat(evidence.determinations()).singleElement().satisfies(d -> {
            assertThat(d.scope()).hasValue(Scope.BATCH_NEVER_GENUINE);
            assertThat(d.by()).hasValue(Body.WHO);
        });
    }
}
