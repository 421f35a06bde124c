package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.Issuers;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.json.JsonFile;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.KeyPurpose;

class EvidenceRecordTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FULL = RecordFixture.record().full();
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.of("2026-records", "records", new byte[32]);
    private static final String SHARED = RecordFixture.record().shared(PSEUDONYMS);

    private static String changed(String payload, Consumer<ObjectNode> change) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(payload);
            change.accept(json);
            return json.toString();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static ObjectNode fact(ObjectNode record, String key) {
        for (JsonNode fact : record.withArray("facts")) {
            if (fact.path("key").asText().equals(key)) {
                return (ObjectNode) fact;
            }
        }
        throw new AssertionError(key);
    }

    @Test
    void fullRecord_evaluatedByAnotherParty_isReproduced() {
        RecordCheck check = RecordFixture.verify(FULL);

        assertThat(check.outcome()).as(check.toJson()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(check.holder()).contains("Central Hospital Pharmacy");
        assertThat(check.rulesSource()).contains(RecordCheck.RulesSource.BUNDLED);
        assertThat(check.notRederived()).isEmpty();
        assertThat(check.assessment().orElseThrow().toJson())
                .isEqualTo(RecordFixture.assessment().toJson());
        assertThat(FULL).contains("\"token.result\",\"value\":\"SIGNATURE_VALID\"", "\"origin\":\"SCAN\"");
    }

    @Test
    void recordOfFactsAlone_isReproduced() {
        String payload = EvidenceRecord.of(
                        PackSeal.builder().now(RecordFixture.NOW).build().assess(RecordFixture.facts()),
                        "Pharmacy",
                        RecordFixture.ID,
                        RecordFixture.NOW)
                .full();

        assertThat(RecordFixture.verify(payload).outcome()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(payload).doesNotContain("\"scan\":");
    }

    @Test
    void record_inAnotherTimeZoneAndLocale_isReproduced() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(RecordFixture.verify(FULL).outcome()).isEqualTo(RecordOutcome.REPRODUCED);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void sharedRecord_holdsNoSerialNumber_andIsReproducedFromItsFacts() throws Exception {
        RecordCheck check = RecordFixture.verify(SHARED);

        assertThat(check.outcome()).as(check.toJson()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(SHARED).doesNotContain(RecordFixture.SERIAL, "\"scan\":", "\"trustList\"");
        assertThat(check.notRederived()).contains("token.result", "scan.status");
        assertThat(JSON.readTree(SHARED).at("/subject/pseudonym").asText()).hasSize(22);
        assertThat(check.assessment().orElseThrow().verdict())
                .isEqualTo(RecordFixture.assessment().verdict());
    }

    @Test
    void sharedRecord_withAScanOrASerialNumber_isMalformed() {
        assertMalformed(changed(SHARED, json -> json.put("scan", "x")), "/scan");
        assertMalformed(
                changed(SHARED, json -> ((ObjectNode) json.path("subject")).put("serial", "x")), "/subject/serial");
    }

    @Test
    void oneChangedFact_givesTheMembersThatComeOutOtherwise() {
        RecordCheck check = RecordFixture.verify(
                changed(FULL, json -> fact(json, "identity.labelling").put("value", "MATCH")));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers())
                .allMatch(pointer -> pointer.startsWith("/assessment/"))
                .anyMatch(pointer -> pointer.startsWith("/assessment/fired"));
    }

    @Test
    void oneChangedScanFact_givesItsPlace() {
        RecordCheck check = RecordFixture.verify(
                changed(FULL, json -> fact(json, "token.result").put("value", "SIGNATURE_INVALID")));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers()).anyMatch(pointer -> pointer.matches("/facts/[0-9]+"));
    }

    @Test
    void scanFactLeftOut_isMissed() {
        RecordCheck check = RecordFixture.verify(changed(FULL, json -> {
            ArrayNode facts = json.withArray("facts");
            for (int i = 0; i < facts.size(); i++) {
                if (facts.get(i).path("key").asText().equals("pack.expired")) {
                    facts.remove(i);
                }
            }
        }));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers()).contains("/facts");
    }

    @Test
    void changedAssessmentText_differsEvenInASpace() {
        RecordCheck verdict = RecordFixture.verify(changed(
                FULL,
                json -> json.put("assessment", json.path("assessment").asText().replace("DO_NOT_SUPPLY", "CHECK"))));
        RecordCheck space = RecordFixture.verify(changed(
                FULL,
                json -> json.put("assessment", json.path("assessment").asText().replaceFirst(":", ": "))));

        assertThat(verdict.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(verdict.pointers()).contains("/assessment/supply");
        assertThat(space.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(space.pointers()).containsExactly("/assessment");
    }

    private static ObjectNode otherVersion(ObjectNode record) {
        ((ObjectNode) record.path("evaluator")).put("version", "0");
        return record;
    }

    @Test
    void otherVersionWithTheSameBytes_isReproduced() {
        assertThat(RecordFixture.verify(changed(FULL, EvidenceRecordTest::otherVersion))
                        .outcome())
                .isEqualTo(RecordOutcome.REPRODUCED);
    }

    @Test
    void otherVersionWithOtherWords_agreesInItsDecisions() {
        RecordCheck check = RecordFixture.verify(changed(
                FULL,
                json -> otherVersion(json)
                        .put(
                                "assessment",
                                json.path("assessment").asText().replace("\"schemaVersion\"", "\"formVersion\""))));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.EVALUATOR_DIFFERS);
        assertThat(check.leftOut()).containsExactly("formVersion", "schemaVersion");
        assertThat(check.pointers()).isEmpty();
    }

    @Test
    void otherVersionThatReadAnotherValue_differsAtItsFact() {
        RecordCheck check = RecordFixture.verify(changed(FULL, json -> {
            otherVersion(json);
            fact(json, "pack.expired").put("value", "YES");
        }));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers()).anyMatch(pointer -> pointer.matches("/facts/[0-9]+"));
    }

    @Test
    void otherVersionThatReadLess_agreesInItsDecisions() {
        RecordCheck check = RecordFixture.verify(changed(FULL, json -> {
            otherVersion(json);
            ArrayNode facts = json.withArray("facts");
            for (int i = 0; i < facts.size(); i++) {
                if (facts.get(i).path("key").asText().equals("scan.entry")) {
                    facts.remove(i);
                }
            }
        }));

        assertThat(check.outcome()).isIn(RecordOutcome.REPRODUCED, RecordOutcome.EVALUATOR_DIFFERS);
    }

    @Test
    void otherVersionWithAnotherDecision_differs() {
        RecordCheck check = RecordFixture.verify(changed(
                FULL,
                json -> otherVersion(json)
                        .put("assessment", json.path("assessment").asText().replace("DO_NOT_SUPPLY", "CHECK"))));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers()).contains("/assessment/supply");
    }

    @Test
    void rulesOfAnotherHashOrThatAreNoRules_areUnavailable() {
        RecordCheck hash = RecordFixture.verify(changed(
                FULL, json -> ((ObjectNode) json.path("rules")).put("sha256", "0".repeat(64))));
        RecordCheck none = RecordFixture.verify(changed(
                FULL,
                json -> ((ObjectNode) json.path("rules"))
                        .put("json", "{}")
                        .put("sha256", JsonFile.sha256(RecordFixture.bytes("{}")))));
        RecordCheck definition =
                RecordFixture.verify(changed(FULL, json -> ((ObjectNode) json.at("/definitions/0")).put("json", "{}")));

        for (RecordCheck check : List.of(hash, none, definition)) {
            assertThat(check.outcome()).isEqualTo(RecordOutcome.RULES_UNAVAILABLE);
        }
        assertThat(hash.pointers()).containsExactly("/rules/json");
        assertThat(definition.pointers()).containsExactly("/definitions/0");
    }

    @Test
    void trustListThatIsNotTrustedHere_backsNoFact() {
        RecordCheck check = RecordVerifier.builder(RecordFixture.keys())
                .now(RecordFixture.NOW)
                .build()
                .verify(EvidenceRecord.sign(FULL, RecordFixture.KEY));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.FACTS_NOT_BACKED);
        assertThat(check.pointers()).containsExactly("/trustList");
    }

    @Test
    void keyAndTime_decideBeforeTheSignature() {
        String jws = EvidenceRecord.sign(FULL, RecordFixture.KEY);
        Instant made = RecordFixture.NOW;

        assertThat(outcome(jws, TrustedKeys.builder())).isEqualTo(RecordOutcome.UNKNOWN_KEY);
        assertThat(outcome(jws, trusting(KeyPurpose.CUSTODY, null, null, null))).isEqualTo(RecordOutcome.UNKNOWN_KEY);
        assertThat(outcome(
                        jws,
                        trusting(KeyPurpose.CUSTODY, null, null, null)
                                .trust(RecordFixture.KEY.publicKey(), KeyPurpose.RECORD, "Pharmacy")))
                .isEqualTo(RecordOutcome.WRONG_USE);
        assertThat(outcome(jws, trusting(KeyPurpose.RECORD, made.plusSeconds(1), null, null)))
                .isEqualTo(RecordOutcome.KEY_NOT_VALID);
        assertThat(outcome(jws, trusting(KeyPurpose.RECORD, null, made, null))).isEqualTo(RecordOutcome.KEY_NOT_VALID);
        assertThat(outcome(jws, trusting(KeyPurpose.RECORD, made, made.plusSeconds(1), made.plusSeconds(1))))
                .isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(outcome(jws, trusting(KeyPurpose.RECORD, null, null, made))).isEqualTo(RecordOutcome.KEY_REVOKED);
        assertThat(outcome(jws, trusting(KeyPurpose.RECORD, null, null, Instant.MIN)))
                .isEqualTo(RecordOutcome.KEY_REVOKED);
    }

    private static TrustedKeys.Builder trusting(
            KeyPurpose role, @Nullable Instant from, @Nullable Instant until, @Nullable Instant revoked) {
        return TrustedKeys.builder().trust(RecordFixture.KEY.publicKey(), role, "Pharmacy", from, until, revoked);
    }

    private static RecordOutcome outcome(String jws, TrustedKeys.Builder keys) {
        return RecordVerifier.builder(keys.build())
                .roots(Issuers.roots())
                .now(RecordFixture.NOW)
                .build()
                .verify(jws)
                .outcome();
    }

    @Test
    void recordFromTheFuture_isNotYetValid_exceptWithinFiveMinutes() {
        String jws = EvidenceRecord.sign(FULL, RecordFixture.KEY);

        assertThat(RecordFixture.verifier()
                        .now(RecordFixture.NOW.minusSeconds(301))
                        .build()
                        .verify(jws)
                        .outcome())
                .isEqualTo(RecordOutcome.NOT_YET_VALID);
        assertThat(RecordFixture.verifier()
                        .now(RecordFixture.NOW.minusSeconds(300))
                        .build()
                        .verify(jws)
                        .outcome())
                .isEqualTo(RecordOutcome.REPRODUCED);
    }

    @Test
    void anotherKeyUnderTheSameId_orOneFlippedBit_isAnInvalidSignature() {
        String jws = EvidenceRecord.sign(FULL, RecordFixture.KEY);
        int signature = jws.lastIndexOf('.') + 1;
        char first = jws.charAt(signature);
        String flipped = jws.substring(0, signature) + (first == 'A' ? 'B' : 'A') + jws.substring(signature + 1);

        assertThat(RecordFixture.verifier().build().verify(flipped).outcome())
                .isEqualTo(RecordOutcome.SIGNATURE_INVALID);
        assertThat(RecordFixture.verifier().build().verify(jws + "\n").outcome())
                .isEqualTo(RecordOutcome.REPRODUCED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "v":1                      | "v":2                            | /v
            "iat":                     | "iat":-                          | /iat
            urn:uuid:6f1c2a4e          | urn:uuid:6F1C2A4E                | /id
            "view":"FULL"              | "view":"ALL"                     | /view
            "prev":[]                  | "prev":["x"]                     | /prev
            "date":"2026-11-23"        | "date":"23.11.2026"              | /date
            "zone":"UTC"               | "zone":"Moon"                    | /zone
            "subject":{                | "subject":{"patient":"x",        | /subject/patient
            "plain":"PROOF"            | "plain":"YES"                    | /policy/plain
            "key":"product.category"   | "key":"product.kategory"         | /facts/0/key
            "producer":"PHARMACY"      | "producer":"LIBRARY"             | /facts/0/producer
            "producer":"PHARMACY"      | "producer":"NOBODY"              | /facts/0/producer
            "value":"MEDICINE"         | "value":"TOY"                    | /facts/0/value
            "statements":[]            | "statements":[],"statements":[]  | /statements
            "statements":[]            | "statements":[7]                 | /statements
            "attachments":[]           | "attachments":[{"name":"a","type":"b","sha256":"c"}] | /attachments/0/sha256
            """)
    void payloadWithOneFault_isMalformedWithItsPlace(String from, String to, String place) {
        assertThat(FULL).contains(from);
        assertMalformed(FULL.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)), place);
    }

    /** Whatever the payload, verification answers with MALFORMED; signing refuses where the form alone is broken. */
    private static void assertMalformed(String payload, String place) {
        String jws = EvidenceRecord.signed(
                EvidenceRecord.TYPE, RecordFixture.bytes(payload), RecordFixture.KEY.publicKey(), RecordFixture.KEY);
        RecordCheck check = RecordFixture.verifier().build().verify(jws);

        assertThat(check.outcome()).isEqualTo(RecordOutcome.MALFORMED);
        assertThat(check.pointers()).containsExactly(place);
    }

    @Test
    void textThatIsNoRecord_isMalformed() {
        String jws = EvidenceRecord.sign(FULL, RecordFixture.KEY);
        String payload = jws.substring(jws.indexOf('.'), jws.lastIndexOf('.'));
        for (String text : List.of(
                "",
                "a.b",
                "..",
                jws + ".x",
                jws.replaceFirst("\\.", "=."),
                header("{\"alg\":\"none\",\"kid\":\"x\",\"typ\":\"pst-record+jws\"}") + payload + ".",
                header("{\"alg\":\"Ed25519\",\"kid\":\"x\",\"typ\":\"pst+jws\"}") + payload + "." + "A".repeat(86),
                header("{\"alg\":\"Ed25519\",\"kid\":\"x\",\"typ\":\"pst-record+jws\",\"crit\":[\"b64\"]}") + payload
                        + "." + "A".repeat(86))) {
            assertThat(RecordFixture.verifier().build().verify(text).outcome()).isEqualTo(RecordOutcome.MALFORMED);
        }
    }

    private static String header(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tokenCheckedAtAnotherMoment_isCheckedThereAgain() {
        Instant later = RecordFixture.NOW.plusSeconds(30L * 86_400);
        Assessment stale = PackSeal.builder()
                .verifier(TokenVerifier.with(RecordFixture.list()).clock(Clock.fixed(later, RecordFixture.UTC)))
                .now(RecordFixture.NOW)
                .build()
                .assess(RecordFixture.SCAN);
        EvidenceRecord record = EvidenceRecord.of(stale, "Pharmacy", RecordFixture.ID, RecordFixture.NOW)
                .scan(RecordFixture.SCAN, RecordFixture.NOW, RecordFixture.UTC)
                .trustList(RecordFixture.list(), Issuers.signedList(RecordFixture.GTIN));

        assertThat(catchThrowableOfType(RecordException.class, record::full).code())
                .isEqualTo(RecordException.Code.NOT_REPRODUCIBLE);
        assertThat(RecordFixture.verify(record.tokenCheckedAt(later).full()).outcome())
                .isEqualTo(RecordOutcome.REPRODUCED);
    }

    @Test
    void recordThatWouldNotReproduce_isNotMade() {
        EvidenceRecord withoutList = EvidenceRecord.of(
                        RecordFixture.assessment(), "Pharmacy", RecordFixture.ID, RecordFixture.NOW)
                .scan(RecordFixture.SCAN, RecordFixture.NOW, RecordFixture.UTC);
        EvidenceRecord otherScan =
                RecordFixture.record().scan("]d2010340093595583821X", RecordFixture.NOW, RecordFixture.UTC);

        for (EvidenceRecord record : List.of(withoutList, otherScan)) {
            assertThat(catchThrowableOfType(RecordException.class, record::full).code())
                    .isEqualTo(RecordException.Code.NOT_REPRODUCIBLE);
        }
    }

    @Test
    void signerThatAnswersNonsense_makesNoRecord() {
        RecordException refused = catchThrowableOfType(
                RecordException.class,
                () -> EvidenceRecord.sign(FULL, RecordFixture.KEY.publicKey(), message -> new byte[64]));

        assertThat(refused.code()).isEqualTo(RecordException.Code.SIGNATURE_REJECTED);
    }

    @Test
    void es256Key_signsAndVerifies() {
        TrustedKeys keys = TrustedKeys.builder()
                .trust(RecordFixture.OTHER.publicKey(), KeyPurpose.RECORD, "Laboratory")
                .build();
        RecordCheck check = RecordVerifier.builder(keys)
                .roots(Issuers.roots())
                .now(RecordFixture.NOW)
                .build()
                .verify(EvidenceRecord.sign(FULL, RecordFixture.OTHER));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.REPRODUCED);
    }

    @Test
    void continuedRecordAndAttachment_standAsHashes() {
        String first = EvidenceRecord.sign(FULL, RecordFixture.KEY);
        String next = RecordFixture.record()
                .continues(first + "\n")
                .attach(Attachment.of("carton.jpg", "image/jpeg", new byte[] {1, 2, 3}))
                .full();

        assertThat(next)
                .contains("\"prev\":[\"" + EvidenceRecord.hash(first) + "\"]")
                .contains("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(RecordFixture.verify(next).outcome()).isEqualTo(RecordOutcome.REPRODUCED);
    }
}
