package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.gs1.ScanParser;

/** Texts that break the form of a record. */
class RecordFormTest {
    private static final String FULL = RecordFixture.record().full();

    @Test
    void sharedRecord_withAScanOrASerialNumber_isMalformed() {
        String shared = RecordFixture.record().shared(Pseudonyms.of("2026-records", "records", new byte[32]));

        assertMalformed(RecordFixture.changed(shared, json -> json.put("scan", "x")), "/scan");
        assertMalformed(
                RecordFixture.changed(shared, json -> ((ObjectNode) json.path("subject")).put("serial", "x")),
                "/subject/serial");
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
            "view":"FULL"              | "view":"FULL","x":1              | /x
            "evaluator":{              | "evaluator":{"x":1,              | /evaluator/x
            "organisation":"Central Hospital Pharmacy" | "organisation":"" | /organisation
            "rules":{                  | "rules":{"x":1,                  | /rules/x
            "sha256":"                 | "sha256":"X                      | /rules/sha256
            "definitions":[{           | "definitions":[{"version":"1",   | /definitions/0/version
            "iat":                     | "iat":999                        | /iat
            urn:uuid:6f1c2a4e          | urn:uuid:zz                      | /id
            "zone":"UTC"               | "zone":"UTC","profile":"MARS"    | /profile
            "gtin":"04150047759334"    | "gtin":"4150047759334"           | /subject/gtin
            "gtin":"04150047759334"    | "gtin":"x"                       | /subject/gtin
            "policy":{                 | "policy":{"x":1,                 | /policy/x
            "none":[]                  | "none":["NOBODY"]                | /policy/none
            "none":[]                  | "none":["LAB","LAB"]             | /policy/none
            "trustList":{              | "trustList":{"x":1,              | /trustList/x
            """)
    void payloadWithOneFault_isMalformedWithItsPlace(String from, String to, String place) {
        assertThat(FULL).contains(from);
        assertMalformed(FULL.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)), place);
    }

    @Test
    void payloadWithAMemberBeyondItsLimit_isMalformedWithItsPlace() {
        assertMalformed(
                RecordFixture.changed(FULL, json -> json.put("scan", "x".repeat(ScanParser.MAX_LENGTH + 1))), "/scan");
        assertMalformed(
                RecordFixture.changed(FULL, json -> previous(json, RecordLimits.MAX_LIST_ENTRIES + 1)), "/prev");
        assertThat(verified(RecordFixture.changed(FULL, json -> previous(json, RecordLimits.MAX_LIST_ENTRIES)))
                        .outcome())
                .isNotEqualTo(RecordOutcome.MALFORMED);
    }

    private static void previous(ObjectNode json, int count) {
        ArrayNode hashes = json.putArray("prev");
        for (int i = 0; i < count; i++) {
            hashes.add("a".repeat(64));
        }
    }

    @Test
    void attachmentWithAMemberMore_isMalformedWithItsPlace() {
        assertMalformed(
                RecordFixture.changed(
                        FULL,
                        json -> json.withArray("attachments")
                                .addObject()
                                .put("name", "a")
                                .put("type", "b")
                                .put("sha256", "a".repeat(64))
                                .put("x", 1)),
                "/attachments/0/x");
    }

    /** Whatever the payload, verification answers with MALFORMED; signing refuses where the form alone is broken. */
    private static void assertMalformed(String payload, String place) {
        RecordCheck check = verified(payload);

        assertThat(check.outcome()).isEqualTo(RecordOutcome.MALFORMED);
        assertThat(check.pointers()).containsExactly(place);
    }

    private static RecordCheck verified(String payload) {
        String jws = EvidenceRecord.signed(
                EvidenceRecord.TYPE, RecordFixture.bytes(payload), RecordFixture.KEY.publicKey(), RecordFixture.KEY);
        return RecordFixture.verifier().build().verify(jws);
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
}
