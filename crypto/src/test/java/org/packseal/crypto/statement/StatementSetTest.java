package org.packseal.crypto.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.statement.Statements.ANY_COMP;
import static org.packseal.crypto.statement.Statements.CLOCK;
import static org.packseal.crypto.statement.Statements.LAB;
import static org.packseal.crypto.statement.Statements.NOW;
import static org.packseal.crypto.statement.Statements.OTHER_LAB;
import static org.packseal.crypto.statement.Statements.check;
import static org.packseal.crypto.statement.Statements.entry;
import static org.packseal.crypto.statement.Statements.id;
import static org.packseal.crypto.statement.Statements.pack;
import static org.packseal.crypto.statement.Statements.statement;
import static org.packseal.crypto.statement.Statements.trust;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.crypto.problem.StatementCode;
import org.packseal.crypto.trust.Lists;
import org.packseal.crypto.trust.TrustList;

/** Statements beside each other, and what a statement says of the very pack in hand. */
class StatementSetTest {
    private static final TrustList TRUST =
            trust(entry(LAB), entry(OTHER_LAB).set("holder", "{\"name\":\"Another Laboratory\",\"country\":\"DE\"}"));

    private static List<StatementResult> results(TrustList trust, String... statements) {
        return StatementVerifier.of(trust).withClock(CLOCK).verifyAll(List.of(statements), pack().build()).stream()
                .map(StatementCheck::result)
                .toList();
    }

    private static Statements withdrawal(long iat) {
        return statement()
                .set("id", "\"" + id(2) + "\"")
                .set("iat", iat)
                .set("facts", "[]")
                .set("withdraws", "[\"" + id(1) + "\"]");
    }

    @Test
    void verifyAll_withdrawnByTheSameKey_isWithdrawnInEitherOrder() {
        String first = statement().signedBy(LAB);
        String withdrawal = withdrawal(NOW - 500).signedBy(LAB);

        assertThat(results(TRUST, first, withdrawal)).containsExactly(StatementResult.WITHDRAWN, StatementResult.VALID);
        assertThat(results(TRUST, withdrawal, first)).containsExactly(StatementResult.VALID, StatementResult.WITHDRAWN);
        assertThat(results(TRUST, first)).containsExactly(StatementResult.VALID);
    }

    @Test
    void verifyAll_withdrawalAboutAnotherPackOrExpired_countsAllTheSame() {
        String first = statement().signedBy(LAB);
        String elsewhere = withdrawal(NOW - 500)
                .set("subject", "{\"gtin\":\"04012345678901\",\"serial\":\"other\"}")
                .signedBy(LAB);
        String expired = withdrawal(NOW - 500).set("exp", NOW - 1).signedBy(LAB);

        assertThat(results(TRUST, first, elsewhere))
                .containsExactly(StatementResult.WITHDRAWN, StatementResult.OTHER_SUBJECT);
        assertThat(results(TRUST, first, expired)).containsExactly(StatementResult.WITHDRAWN, StatementResult.EXPIRED);
    }

    @Test
    void verifyAll_withdrawnByALaterKeyOfTheHolder_isWithdrawn() {
        TrustList oneHolder = trust(entry(LAB), entry(OTHER_LAB));
        String first = statement().signedBy(LAB);

        assertThat(results(oneHolder, first, withdrawal(NOW - 600).signedBy(OTHER_LAB))
                        .get(0))
                .isEqualTo(StatementResult.WITHDRAWN);
        assertThat(results(oneHolder, first, withdrawal(NOW - 601).signedBy(OTHER_LAB))
                        .get(0))
                .isEqualTo(StatementResult.VALID);
    }

    @Test
    void verifyAll_withdrawnByAStrangerOrUnderABadSignature_stays() {
        String first = statement().signedBy(LAB);
        String good = withdrawal(NOW - 500).signedBy(LAB);
        String other = statement().signedBy(LAB);
        String forged = good.substring(0, good.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

        assertThat(results(TRUST, first, withdrawal(NOW - 500).signedBy(OTHER_LAB))
                        .get(0))
                .isEqualTo(StatementResult.VALID);
        assertThat(results(TRUST, first, forged))
                .containsExactly(StatementResult.VALID, StatementResult.SIGNATURE_INVALID);
        TrustList revoked = trust(entry(LAB).set("revoked", "{\"at\":" + (NOW - 550) + ",\"reason\":\"ceased\"}"));
        assertThat(results(revoked, first, good)).containsExactly(StatementResult.VALID, StatementResult.KEY_REVOKED);
    }

    @Test
    void verifyAll_series_gapsAreNotedAndWholeOnesAreNot() {
        String first = statement().signedBy(LAB);
        String second = next(2, first);
        String third = next(3, second);

        assertThat(notes(first, second, third)).containsExactly(List.of(), List.of(), List.of());
        assertThat(notes(third, first)).containsExactly(List.of(StatementNote.STATEMENTS_MISSING), List.of());
        assertThat(notes(third)).containsExactly(List.of());
        assertThat(notes(first, next(2, third))).containsExactly(List.of(), List.of(StatementNote.STATEMENTS_MISSING));
        assertThat(notes(first, first)).containsExactly(List.of(), List.of());
    }

    private static String next(int sequence, String before) {
        return statement()
                .set("id", "\"" + id(sequence) + "\"")
                .set("seq", sequence)
                .set("prev", "\"" + StatementVerifier.hash(before) + "\"")
                .signedBy(LAB);
    }

    private static List<List<StatementNote>> notes(String... statements) {
        return StatementVerifier.of(TRUST).withClock(CLOCK).verifyAll(List.of(statements), pack().build()).stream()
                .map(StatementCheck::notes)
                .toList();
    }

    @Test
    void verifyAll_tooMany_thoseBehindAreMalformedAndTheOthersJudged() {
        List<String> many = new ArrayList<>(Collections.nCopies(201, "x"));
        many.set(199, statement().signedBy(LAB));

        List<StatementCheck> checks =
                StatementVerifier.of(TRUST).withClock(CLOCK).verifyAll(many, pack().build());

        assertThat(checks).hasSize(201);
        assertThat(checks.get(199).result()).isEqualTo(StatementResult.VALID);
        assertThat(checks.get(200).problem().orElseThrow().code()).isEqualTo(StatementCode.TOO_MANY);
    }

    /** A clearing look is bound by the seal read now, or by this place within a day. */
    @ParameterizedTest
    @CsvSource({
        "A7, '', 90000, true",
        "A8, '', 0, false",
        "'', 4012345000009, 86400, true",
        "'', 4012345000009, 86401, false",
        "'', 4012345000016, 0, false",
        "'', '', 0, false"
    })
    void verify_clearingFact_countsOnlyWhereItIsBound(String seal, String place, long age, boolean bound) {
        String statement = statement()
                .set("iat", NOW - age)
                .set("item", "{\"seal\":\"A7\",\"place\":\"4012345000009\"}")
                .fact("identity.tamper", "INTACT")
                .fact("identity.tamper", "BROKEN")
                .signedBy(LAB);
        StatementContext.Builder context = pack();
        if (!seal.isEmpty()) {
            context.seal(seal);
        }
        if (!place.isEmpty()) {
            context.place(place);
        }

        StatementCheck check = check(TRUST, statement, context.build());

        VerifiedStatement verified = check.statement().orElseThrow();
        assertThat(verified.facts()).hasSize(bound ? 2 : 1);
        assertThat(verified.unboundFacts()).hasSize(bound ? 0 : 1);
        assertThat(check.notes().contains(StatementNote.CLEARING_NOT_BOUND)).isEqualTo(!bound);
        assertThat(verified.facts()).anyMatch(fact -> fact.value().orElse("").equals("BROKEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "MAH, source.mah.statement, CONFIRMS_BATCH, true, false",
        "MAH, source.mah.statement, CONFIRMS, false, false",
        "MAH, identity.batch, KNOWN, true, false",
        "MAH, comp.assayPct, 12, false, false",
        "REGULATOR, auth.status, AUTHORISED, true, true",
        "REGULATOR, source.mah.licence, VALID, true, true",
        "REGULATOR, determination.finding, FALSIFIED, true, false",
        "LAB, comp.sterility, FAIL, false, false"
    })
    void verify_factOfABatchOrProduct_reachesThePackWhereTheTableSaysSo(
            String producer, String fact, String value, boolean ofBatch, boolean ofProduct) {
        TrustList trust = trust(Lists.statementEntry(
                LAB, producer, "\"facts\":[\"" + fact.substring(0, fact.indexOf('.')) + ".*\"],\"any\":true"));
        String batch = "{\"gtin\":\"04012345678901\",\"batch\":\"B1\"}";
        String product = "{\"gtin\":\"04012345678901\"}";

        assertThat(reaches(trust, batch, fact, value)).isEqualTo(ofBatch);
        assertThat(reaches(trust, product, fact, value)).isEqualTo(ofProduct);
    }

    private static boolean reaches(TrustList trust, String subject, String fact, String value) {
        VerifiedStatement statement = check(
                        trust,
                        statement().set("subject", subject).fact(fact, value).signedBy(LAB))
                .statement()
                .orElseThrow();
        assertThat(statement.facts().size() + statement.factsOfOtherPacks().size())
                .isEqualTo(1);
        return !statement.facts().isEmpty();
    }

    @Test
    void table_knowsEveryProducerThatAListMayName() {
        for (String producer : StatementRules.table().producers()) {
            assertThat(trust(Lists.statementEntry(LAB, producer, ANY_COMP)).statementKeys())
                    .hasSize(1);
        }
        assertThat(trust(Lists.statementEntry(LAB, "REPORTER", ANY_COMP)).statementKeys())
                .isEmpty();
        assertThat(StatementRules.table().producers()).hasSize(12);
    }
}
