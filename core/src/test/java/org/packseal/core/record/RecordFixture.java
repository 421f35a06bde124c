package org.packseal.core.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.packseal.core.Issuers;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.trust.KeyPurpose;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ScanParser;

/** A pharmacy that records what it assessed, and an authority that reads the record. */
final class RecordFixture {
    static final Instant NOW = Issuers.NOW;
    static final ZoneId UTC = ZoneId.of("UTC");
    static final String GTIN = "04150047759334";
    static final String SERIAL = "SN4711ABCD";
    static final UUID ID = UUID.fromString("6f1c2a4e-0000-4000-8000-00000000000a");
    static final SigningKey KEY = SigningKey.newEd25519(new SecureRandom());
    static final SigningKey OTHER = SigningKey.newEs256(new SecureRandom());
    static final String SCAN = Issuers.seal(
            ScanParser.builder().build().parse("]d201" + GTIN + "1727063010B1234\u001D21" + SERIAL), TokenForm.COMPACT);

    private static final JsonMapper JSON = new JsonMapper();

    private RecordFixture() {}

    static TrustList list() {
        return Issuers.trusting(GTIN);
    }

    static Evidence facts() {
        return Evidence.builder()
                .add(Fact.of("product.category", "MEDICINE").by(Producer.PHARMACY))
                .add(Fact.of("identity.labelling", "MISMATCH")
                        .by(Producer.PHARMACY)
                        .method("compared " + SERIAL)
                        .observedAt(NOW.minusSeconds(60)))
                .add(Fact.of("identity.tamper", "BROKEN").by(Producer.WHOLESALER))
                .add(Fact.of("source.mah.statement", "DENIES").by(Producer.MAH))
                .build();
    }

    static Assessment assessment() {
        return PackSeal.builder()
                .trustList(list())
                .definition(Definition.bundled("EU-1-33").orElseThrow())
                .now(NOW)
                .build()
                .assess(SCAN, facts());
    }

    static EvidenceRecord record() {
        return EvidenceRecord.of(assessment(), "Central Hospital Pharmacy", ID, NOW)
                .scan(SCAN, NOW, UTC)
                .trustList(list(), Issuers.signedList(GTIN));
    }

    static TrustedKeys keys() {
        return TrustedKeys.builder()
                .trust(KEY.publicKey(), KeyPurpose.RECORD, "Central Hospital Pharmacy")
                .build();
    }

    static RecordVerifier.Builder verifier() {
        return RecordVerifier.builder(keys()).roots(Issuers.roots()).now(NOW.plusSeconds(3_600));
    }

    static RecordCheck verify(String payload) {
        return verifier().build().verify(EvidenceRecord.sign(payload, KEY));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A payload with one change. */
    static String changed(String payload, Consumer<ObjectNode> change) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(payload);
            change.accept(json);
            return json.toString();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A fact of a record. */
    static ObjectNode fact(ObjectNode record, String key) {
        for (JsonNode fact : record.withArray("facts")) {
            if (fact.path("key").asText().equals(key)) {
                return (ObjectNode) fact;
            }
        }
        throw new AssertionError(key);
    }
}
