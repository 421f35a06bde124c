package org.packseal.crypto.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.statement.Statements.ANY_COMP;
import static org.packseal.crypto.statement.Statements.GTIN;
import static org.packseal.crypto.statement.Statements.LAB;
import static org.packseal.crypto.statement.Statements.NOW;
import static org.packseal.crypto.statement.Statements.OTHER_LAB;
import static org.packseal.crypto.statement.Statements.check;
import static org.packseal.crypto.statement.Statements.entry;
import static org.packseal.crypto.statement.Statements.id;
import static org.packseal.crypto.statement.Statements.pack;
import static org.packseal.crypto.statement.Statements.statement;
import static org.packseal.crypto.statement.Statements.trust;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.StatementCode;
import org.packseal.crypto.trust.Lists;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.key.Gtin;

/** Every outcome reached, and just missed, in the order in which they are decided. */
class StatementOutcomeTest {
    private static final TrustList TRUST = trust(entry(LAB));

    private static StatementResult result(TrustList trust, Statements statement) {
        return check(trust, statement.signedBy(LAB)).result();
    }

    private static StatementResult result(Statements statement) {
        return result(TRUST, statement);
    }

    @Test
    void verify_goodStatement_isValidAndGivesItsFacts() {
        StatementCheck check = check(
                TRUST,
                statement()
                        .set("exp", NOW + 1)
                        .set("item", "{\"seal\":\"A7\",\"place\":\"4012345000009\",\"sample\":\"X-1\"}")
                        .set(
                                "attachments",
                                "[{\"name\":\"r.pdf\",\"type\":\"application/pdf\",\"sha256\":\"" + "A".repeat(43)
                                        + "\"}]")
                        .fact("{\"key\":\"comp.assayPct\",\"value\":12.50,\"method\":\"HPLC\",\"observedAt\":"
                                + (NOW - 700) + "}")
                        .fact("{\"key\":\"comp.sterility\",\"unknown\":\"NOT_TESTED\"}")
                        .signedBy(LAB));

        assertThat(check.result()).isEqualTo(StatementResult.VALID);
        assertThat(check.notes()).isEmpty();
        assertThat(check.keyId()).contains(LAB.publicKey().kid());
        VerifiedStatement statement = check.statement().orElseThrow();
        assertThat(statement.id()).isEqualTo(id(1));
        assertThat(statement.producer()).isEqualTo("LAB");
        assertThat(statement.key().holder()).isEqualTo("Example Laboratory");
        assertThat(statement.subject()).isEqualTo(StatementSubject.ofPack(GTIN, "S1"));
        assertThat(statement.seal()).contains("A7");
        assertThat(statement.attachments()).hasSize(1);
        StatedFact assay = statement.facts().get(0);
        assertThat(assay.value()).contains("12.5");
        assertThat(assay.method()).contains("HPLC");
        assertThat(assay.observedAt()).contains(Instant.ofEpochSecond(NOW - 700));
        assertThat(assay.assurance()).isEqualTo("VERIFIED");
        assertThat(statement.facts().get(1).value()).isEmpty();
        assertThat(statement.facts().get(1).unknown()).contains("NOT_TESTED");
    }

    @Test
    void verify_expiredList_comesBeforeTheKey() {
        Clock late = Clock.fixed(Instant.ofEpochSecond(Lists.ISSUED + 30 * Lists.DAY + 1), ZoneOffset.UTC);
        Clock onTime = Clock.offset(late, Duration.ofSeconds(-1));
        String unknown = statement().signedBy(OTHER_LAB);

        assertThat(StatementVerifier.of(TRUST)
                        .withClock(late)
                        .verify(unknown, pack().build())
                        .result())
                .isEqualTo(StatementResult.LIST_EXPIRED);
        assertThat(StatementVerifier.of(TRUST)
                        .withClock(onTime)
                        .verify(unknown, pack().build())
                        .result())
                .isEqualTo(StatementResult.UNKNOWN_KEY);
    }

    @Test
    void verify_keyOfAnotherUse_isUnknownAndNoted() {
        TrustList records = trust(entry(LAB).set("for", "\"RECORD\""));
        TrustList issuers = trust(Lists.list().key(Lists.entry(LAB)));
        TrustList twice = trust(Lists.list().key(Lists.entry(LAB)).statementKey(entry(LAB)));
        for (TrustList trust : List.of(records, issuers, twice)) {
            StatementCheck check = check(trust, statement().signedBy(LAB));
            assertThat(check.result()).isEqualTo(StatementResult.UNKNOWN_KEY);
            assertThat(check.notes()).containsExactly(StatementNote.WRONG_USE);
        }
        assertThat(check(TRUST, statement().signedBy(OTHER_LAB)).notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "keyCompromise, 1, KEY_REVOKED",
        "unheardOf, 1, KEY_REVOKED",
        "superseded, 1, VALID",
        "superseded, 0, KEY_REVOKED",
        "ceased, 1, VALID",
        "ceased, 0, KEY_REVOKED"
    })
    void verify_revokedKey_isJudgedByReasonAndTime(String reason, int later, StatementResult expected) {
        String revoked = "{\"at\":" + (NOW - 600 + later) + ",\"reason\":\"" + reason + "\"}";

        assertThat(result(trust(entry(LAB).set("revoked", revoked)), statement()))
                .isEqualTo(expected);
    }

    @Test
    void verify_outsideTheKeysTime_isNotValid() {
        long iat = NOW - 600;
        assertThat(result(trust(entry(LAB).set("nbf", iat + 1)), statement())).isEqualTo(StatementResult.KEY_NOT_VALID);
        assertThat(result(trust(entry(LAB).set("nbf", iat)), statement())).isEqualTo(StatementResult.VALID);
        assertThat(result(trust(entry(LAB).set("exp", iat)), statement())).isEqualTo(StatementResult.KEY_NOT_VALID);
        assertThat(result(trust(entry(LAB).set("exp", iat + 1)), statement())).isEqualTo(StatementResult.VALID);
    }

    @Test
    void verify_timesOfTheStatement_areReachedAndJustMissed() {
        assertThat(result(statement().set("iat", NOW + 301))).isEqualTo(StatementResult.NOT_YET_VALID);
        assertThat(result(statement().set("iat", NOW + 300))).isEqualTo(StatementResult.VALID);
        assertThat(result(statement().set("exp", NOW))).isEqualTo(StatementResult.EXPIRED);
        assertThat(result(statement().set("exp", NOW + 1))).isEqualTo(StatementResult.VALID);
    }

    @Test
    void verify_productOrFactThatIsNotTheKeys_isOutOfScope() {
        String facts = "\"facts\":[\"comp.*\"],";
        assertThat(result(trust(Lists.statementEntry(LAB, "LAB", facts + "\"gcp\":[\"4012346\"]")), statement()))
                .isEqualTo(StatementResult.OUT_OF_SCOPE);
        assertThat(result(trust(Lists.statementEntry(LAB, "LAB", facts + "\"gcp\":[\"4012345\"]")), statement()))
                .isEqualTo(StatementResult.VALID);
        assertThat(result(
                        trust(Lists.statementEntry(LAB, "LAB", facts + "\"gtin\":[\"04012345678901\"]")), statement()))
                .isEqualTo(StatementResult.VALID);
        assertThat(result(statement().fact("identity.name", "MATCH"))).isEqualTo(StatementResult.OUT_OF_SCOPE);
        assertThat(result(statement().fact("identity.tamper", "BROKEN"))).isEqualTo(StatementResult.VALID);
        TrustList narrow = trust(Lists.statementEntry(LAB, "LAB", "\"facts\":[\"comp.assayPct\"],\"any\":true"));
        assertThat(result(narrow, statement())).isEqualTo(StatementResult.VALID);
        assertThat(result(narrow, statement().fact("comp.assay", "1"))).isEqualTo(StatementResult.OUT_OF_SCOPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token.result", "scan.status", "pack.expired", "token.trustListFresh"})
    void verify_factThatNobodyMaySign_isOutOfScope(String fact) {
        for (String producer : StatementRules.table().producers()) {
            String family = fact.substring(0, fact.indexOf('.'));
            TrustList trust =
                    trust(Lists.statementEntry(LAB, producer, "\"facts\":[\"" + family + ".*\"],\"any\":true"));
            assertThat(result(trust, statement().fact(fact, "YES"))).isEqualTo(StatementResult.OUT_OF_SCOPE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REGULATOR, NRA, VALID",
        "REGULATOR, COURT, OUT_OF_SCOPE",
        "WHO, WHO, VALID",
        "WHO, NRA, OUT_OF_SCOPE",
        "LAW_ENFORCEMENT, LAW_ENFORCEMENT, VALID",
        "CUSTOMS, LAW_ENFORCEMENT, VALID",
        "MAH, MAH, VALID",
        "MAH, NRA, OUT_OF_SCOPE",
        "LAB, NRA, OUT_OF_SCOPE"
    })
    void verify_determinationByABody_needsAProducerWhoCanBeIt(String producer, String body, StatementResult expected) {
        TrustList trust = trust(Lists.statementEntry(LAB, producer, "\"facts\":[\"determination.*\"],\"any\":true"));

        assertThat(result(trust, statement().fact("determination.by", body))).isEqualTo(expected);
    }

    @Test
    void verify_keyLimitedToCountries_provesAuthorisationsThereAlone() {
        TrustList trust = trust(Lists.statementEntry(
                LAB, "REGULATOR", "\"facts\":[\"auth.*\",\"relabel.*\"],\"any\":true,\"countries\":[\"DE\"]"));
        String authorised = statement().fact("auth.status", "AUTHORISED").signedBy(LAB);

        assertThat(check(trust, authorised, pack().country("DE").build()).result())
                .isEqualTo(StatementResult.VALID);
        assertThat(check(trust, authorised, pack().country("FR").build()).result())
                .isEqualTo(StatementResult.OUT_OF_SCOPE);
        assertThat(check(trust, authorised).result()).isEqualTo(StatementResult.OUT_OF_SCOPE);
        assertThat(result(trust, statement().fact("relabel.authorised", "YES"))).isEqualTo(StatementResult.VALID);
    }

    @Test
    void verify_alteredPayload_isInvalid() {
        String good = statement().signedBy(LAB);
        String other = statement().set("seq", 1).fact("comp.assayPct", "99").signedBy(LAB);
        String mixed = other.substring(0, other.lastIndexOf('.')) + good.substring(good.lastIndexOf('.'));
        assertThat(check(TRUST, mixed).result()).isEqualTo(StatementResult.SIGNATURE_INVALID);

        // Out of scope is reported first: the scope is checked before the signature.
        TrustList narrow = trust(Lists.statementEntry(LAB, "LAB", "\"facts\":[\"comp.*\"],\"gcp\":[\"4012346\"]"));
        assertThat(check(narrow, mixed).result()).isEqualTo(StatementResult.OUT_OF_SCOPE);
    }

    /** Algorithm confusion: the header names another algorithm than the listed key has, under a signature by that key. */
    @Test
    void verify_otherAlgorithmInTheHeader_isInvalidThoughTheKeySigned() {
        for (SigningKey key : List.of(LAB, OTHER_LAB)) {
            String own = key == LAB ? "Ed25519" : "ES256";
            String other = key == LAB ? "ES256" : "Ed25519";
            TrustList trust = trust(entry(key));
            assertThat(check(trust, signedUnder(own, key)).result()).isEqualTo(StatementResult.VALID);

            StatementCheck check = check(trust, signedUnder(other, key));

            assertThat(check.result()).isEqualTo(StatementResult.SIGNATURE_INVALID);
            assertThat(check.statement()).isEmpty();
        }
        for (String unknown : List.of("none", "EdDSA448")) {
            StatementCheck check = check(TRUST, signedUnder(unknown, LAB));

            assertThat(check.result()).isEqualTo(StatementResult.MALFORMED);
            assertThat(check.problem().orElseThrow().code()).isEqualTo(StatementCode.WRONG_HEADER);
        }
    }

    private static String signedUnder(String algorithm, SigningKey key) {
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\""
                + key.publicKey().kid() + "\",\"typ\":\"" + StatementVerifier.TYPE + "\"}";
        String headerPart = Base64Url.encode(header.getBytes(StandardCharsets.US_ASCII));
        String payloadPart = Base64Url.encode(statement().payload());
        return headerPart
                + '.'
                + payloadPart
                + '.'
                + Base64Url.encode(key.sign(CompactJws.signingInput(headerPart, payloadPart)));
    }

    /** Another key's wrong use says nothing of this one. */
    @Test
    void verify_unknownKeyBesideOneOfWrongUse_isNotNoted() {
        Lists list = Lists.list()
                .statementKey(entry(OTHER_LAB))
                .statementKey(entry(OTHER_LAB))
                .statementKey(entry(SigningKey.newEd25519(Lists.RANDOM)));

        StatementCheck unknown = check(trust(list), statement().signedBy(LAB));
        StatementCheck wrongUse = check(trust(list), statement().signedBy(OTHER_LAB));

        assertThat(unknown.result()).isEqualTo(StatementResult.UNKNOWN_KEY);
        assertThat(unknown.notes()).isEmpty();
        assertThat(wrongUse.result()).isEqualTo(StatementResult.UNKNOWN_KEY);
        assertThat(wrongUse.notes()).containsExactly(StatementNote.WRONG_USE);
    }

    @Test
    void subject_equality_isThatOfEachPart() {
        StatementSubject pack = StatementSubject.ofPack(GTIN, "S1");

        assertThat(pack)
                .isEqualTo(StatementSubject.ofPack(GTIN, "S1"))
                .hasSameHashCodeAs(StatementSubject.ofPack(GTIN, "S1"));
        assertThat(pack)
                .isNotEqualTo(StatementSubject.ofPack(GTIN, "S2"))
                .isNotEqualTo(StatementSubject.ofPack(new Gtin("04012345678918"), "S1"))
                .isNotEqualTo(StatementSubject.ofBatch(GTIN, "S1"))
                .isNotEqualTo(StatementSubject.ofProduct(GTIN))
                .isNotEqualTo("S1");
        assertThat(StatementSubject.ofBatch(GTIN, "B1"))
                .isEqualTo(StatementSubject.ofBatch(GTIN, "B1"))
                .isNotEqualTo(StatementSubject.ofBatch(GTIN, "B2"));
        assertThat(pack.toString()).contains(GTIN.value(), "S1");
        assertThat(StatementSubject.ofBatch(GTIN, "B1").toString()).contains(GTIN.value(), "B1");
    }

    @Test
    void verify_otherSubject_isToldAfterTheSignature() {
        Statements pack = statement();
        Statements batch = statement().set("subject", "{\"gtin\":\"04012345678901\",\"batch\":\"B1\"}");
        Statements product = statement().set("subject", "{\"gtin\":\"04012345678901\"}");
        StatementContext other =
                StatementContext.builder(GTIN).serial("S2").batch("B2").build();
        StatementContext bare = StatementContext.builder(GTIN).build();

        assertThat(check(TRUST, pack.signedBy(LAB), other).result()).isEqualTo(StatementResult.OTHER_SUBJECT);
        assertThat(check(TRUST, batch.signedBy(LAB), other).result()).isEqualTo(StatementResult.OTHER_SUBJECT);
        assertThat(check(TRUST, pack.signedBy(LAB), bare).result()).isEqualTo(StatementResult.OTHER_SUBJECT);
        assertThat(check(TRUST, batch.signedBy(LAB), bare).result()).isEqualTo(StatementResult.OTHER_SUBJECT);
        assertThat(check(TRUST, product.signedBy(LAB), bare).result()).isEqualTo(StatementResult.VALID);
        assertThat(result(batch)).isEqualTo(StatementResult.VALID);
    }

    /** The order of the outcomes: one statement that deserves each, with one defect less each time. */
    @Test
    void result_isTheFirstThatHolds() {
        assertThat(StatementResult.values())
                .extracting(Enum::name)
                .containsExactly(
                        "MALFORMED",
                        "LIST_EXPIRED",
                        "UNKNOWN_KEY",
                        "KEY_REVOKED",
                        "KEY_NOT_VALID",
                        "NOT_YET_VALID",
                        "EXPIRED",
                        "OUT_OF_SCOPE",
                        "SIGNATURE_INVALID",
                        "OTHER_SUBJECT",
                        "WITHDRAWN",
                        "VALID");
        Statements wrong = statement()
                .set("iat", NOW + 301)
                .set("exp", NOW + 302)
                .fact("token.result", "SIGNATURE_VALID")
                .set("subject", "{\"gtin\":\"04012345678901\",\"serial\":\"other\"}");
        String revoked = "{\"at\":1,\"reason\":\"keyCompromise\"}";
        assertThat(result(trust(entry(LAB).set("exp", 5).set("revoked", revoked)), wrong))
                .isEqualTo(StatementResult.KEY_REVOKED);
        assertThat(result(trust(entry(LAB).set("exp", 5)), wrong)).isEqualTo(StatementResult.KEY_NOT_VALID);
        assertThat(result(wrong)).isEqualTo(StatementResult.NOT_YET_VALID);
        assertThat(result(wrong.set("iat", NOW - 10).set("exp", NOW - 5))).isEqualTo(StatementResult.EXPIRED);
        assertThat(result(wrong.without("exp"))).isEqualTo(StatementResult.OUT_OF_SCOPE);
        assertThat(ANY_COMP).contains("comp.*");
    }
}
