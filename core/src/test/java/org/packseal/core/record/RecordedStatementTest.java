package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packseal.core.Issuers;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.explain.Topic;
import org.packseal.core.fact.Fact;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.statement.StatementContext;
import org.packseal.crypto.statement.StatementSigner;
import org.packseal.crypto.statement.StatementVerifier;
import org.packseal.crypto.statement.VerifiedStatement;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.key.Gtin;

/** A laboratory signs a result; the assessment believes it as proved, and so does whoever reads the record. */
class RecordedStatementTest {
    private static final SigningKey LAB = SigningKey.newEd25519(new SecureRandom());
    private static final byte[] LIST = Issuers.signedListWithStatementKeys(
            Issuers.statementKey(
                            LAB.publicKey(),
                            "\"for\":\"STATEMENT\",\"producer\":\"LAB\",\"scope\":{\"facts\":[\"comp.*\"],\"any\":true}")
                    + ","
                    + Issuers.statementKey(RecordFixture.KEY.publicKey(), "\"for\":\"RECORD\""),
            RecordFixture.GTIN);
    private static final TrustList TRUST = Issuers.verified(LIST);

    private static String statement() throws Exception {
        String payload = "{\"v\":1,\"id\":\"urn:uuid:00000000-0000-4000-8000-000000000001\",\"iat\":"
                + (RecordFixture.NOW.getEpochSecond() - 60) + ",\"seq\":1,\"subject\":{\"gtin\":\"" + RecordFixture.GTIN
                + "\",\"serial\":\"" + RecordFixture.SERIAL
                + "\"},\"facts\":[{\"key\":\"comp.method\",\"value\":\"CONFIRMATORY\"},"
                + "{\"key\":\"comp.apiIdentity\",\"value\":\"ABSENT\",\"method\":\"HPLC\"},"
                + "{\"key\":\"comp.future\",\"value\":\"YES\"},"
                + "{\"key\":\"comp.sterility\",\"value\":\"PERHAPS\"}]}";
        return StatementSigner.of(LAB)
                .withClock(Clock.fixed(RecordFixture.NOW, RecordFixture.UTC))
                .sign(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static VerifiedStatement verified(String jws) {
        return StatementVerifier.of(TRUST)
                .withClock(Clock.fixed(RecordFixture.NOW, RecordFixture.UTC))
                .verify(
                        jws,
                        StatementContext.builder(new Gtin(RecordFixture.GTIN))
                                .serial(RecordFixture.SERIAL)
                                .batch("B1234")
                                .build())
                .statement()
                .orElseThrow();
    }

    private static Assessment assessment(VerifiedStatement statement) {
        return PackSeal.builder()
                .trustList(TRUST)
                .now(RecordFixture.NOW)
                .build()
                .assess(RecordFixture.SCAN, RecordFixture.facts().with(StatementFacts.of(statement)));
    }

    private static EvidenceRecord record(String jws) {
        return EvidenceRecord.of(
                        assessment(verified(jws)), "Central Hospital Pharmacy", RecordFixture.ID, RecordFixture.NOW)
                .scan(RecordFixture.SCAN, RecordFixture.NOW, RecordFixture.UTC)
                .trustList(TRUST, LIST)
                .statement(jws, verified(jws));
    }

    private static RecordVerifier.Builder verifier() {
        return RecordVerifier.builder(TrustedKeys.builder().trust(TRUST).build())
                .roots(Issuers.roots())
                .now(RecordFixture.NOW);
    }

    @Test
    void statedFact_isProvedInTheAssessment_andWhatTheCatalogueLacksIsTold() throws Exception {
        VerifiedStatement statement = verified(statement());
        Assessment assessment = assessment(statement);
        Fact fact = assessment.evidence().find("comp.apiIdentity").orElseThrow();

        assertThat(assessment.evidence().proven(fact)).isTrue();
        assertThat(fact.source()).contains(statement.id());
        assertThat(StatementFacts.refused(statement)).containsExactly("comp.future", "comp.sterility");
        assertThat(assessment.evidence().find("comp.sterility")).isEmpty();
        assertThat(assessment.fired())
                .extracting((RuleResult result) -> result.rule().id())
                .anyMatch(id -> id.startsWith("CO-"));
    }

    @Test
    void assessment_saysOfEachFact_whetherItWasProvedStatedOrRead() throws Exception {
        Assessment assessment = assessment(verified(statement()));
        JsonNode facts = new ObjectMapper().readTree(assessment.toJson()).get("facts");
        Map<String, String> said = new HashMap<>();
        facts.forEach(fact -> said.put(
                fact.get("fact").asText(),
                fact.get("provenance").asText() + fact.path("hearsay").asText("")));

        assertThat(said)
                .containsEntry("comp.apiIdentity", "PROVED")
                .containsEntry("token.result", "READ")
                .containsEntry("identity.labelling", "STATED")
                .containsEntry("source.mah.statement", "STATEDNOT_PROVED");
        assertThat(assessment.explain().sentences(Topic.FOUND, Locale.ENGLISH))
                .anyMatch(text ->
                        text.contains("prove") && text.contains("\"statement of the marketing authorisation holder\""))
                .anyMatch(text -> text.startsWith("Points on which there is a signed statement: active ingredient"))
                .anyMatch(text -> text.startsWith("Points that this software checked itself: ")
                        && text.contains("check of the signed data"))
                .anyMatch(text -> text.startsWith("Points taken from what was entered, without proof: ")
                        && text.contains("label")
                        && !text.contains("statement of"));
        assertThat(assessment.explain().sentences(Topic.FOUND, Locale.GERMAN))
                .anyMatch(text -> text.startsWith("Durch eine signierte Aussage belegte Angaben zu: "));
    }

    @Test
    void record_withAStatement_isReproducedWhereTheStatementVerifies() throws Exception {
        String jws = EvidenceRecord.sign(record(statement()).full(), RecordFixture.KEY);
        RecordCheck with = verifier().statementTrust(TRUST).build().verify(jws);
        RecordCheck without = verifier().build().verify(jws);
        RecordCheck elsewhere = verifier()
                .statementTrust(Issuers.trusting(RecordFixture.GTIN))
                .build()
                .verify(jws);

        assertThat(with.outcome()).as(with.toJson()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(with.holder()).contains("Example Laboratory");
        assertThat(without.outcome()).isEqualTo(RecordOutcome.FACTS_NOT_BACKED);
        assertThat(without.pointers()).hasSize(2).allMatch(pointer -> pointer.startsWith("/facts/"));
        assertThat(elsewhere.outcome()).isEqualTo(RecordOutcome.FACTS_NOT_BACKED);
    }

    @Test
    void sharedRecord_leavesTheStatementOutAndReplaysItsFacts() throws Exception {
        String payload = record(statement()).shared(Pseudonyms.of("2026", "records", new byte[32]));
        RecordCheck check = verifier().build().verify(EvidenceRecord.sign(payload, RecordFixture.KEY));

        assertThat(payload).contains("\"statements\":[]").doesNotContain(RecordFixture.SERIAL);
        assertThat(check.outcome()).as(check.toJson()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(check.notRederived()).contains("comp.apiIdentity", "token.result");
    }
}
