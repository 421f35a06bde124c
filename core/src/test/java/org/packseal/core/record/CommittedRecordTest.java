package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.packseal.core.Issuers;
import org.packseal.core.PackSeal;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.rule.RuleSet;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.trust.RootSet;
import org.packseal.gs1.ScanParser;

/**
 * A record made once and verified in every build. Where an evaluation gives other bytes, {@link Evaluator#VERSION} has to
 * be raised; the decisions still agree. {@code -Dpackseal.record.write=true} writes a new record in place of it, which is
 * right only as long as no version that writes records was released.
 */
class CommittedRecordTest {
    private static final Instant MADE = Instant.parse("2026-11-23T12:00:00Z");
    private static final String GTIN = "04150047759334";
    private static final Path FOLDER = Path.of("src/test/resources/org/packseal/core/record");

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CommittedRecordTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write() throws Exception {
        SigningKey key = SigningKey.newEd25519(new SecureRandom());
        RuleSet rules = RuleSet.read(resource("small-rules.json").getBytes(StandardCharsets.UTF_8));
        String scan = Issuers.seal(
                ScanParser.builder().build().parse("]d201" + GTIN + "1727063010B1234\u001D21SN4711ABCD"),
                TokenForm.COMPACT);
        Evidence facts = Evidence.builder()
                .add(Fact.of("product.category", "MEDICINE").by(Producer.PHARMACY))
                .add(Fact.of("identity.strength", "MISMATCH")
                        .by(Producer.PHARMACY)
                        .observedAt(MADE.minusSeconds(60)))
                .build();
        PackSeal packSeal = PackSeal.builder()
                .rules(rules)
                .trustList(Issuers.trusting(GTIN))
                .now(MADE)
                .build();
        String payload = EvidenceRecord.of(
                        packSeal.assess(scan, facts),
                        "Central Hospital Pharmacy",
                        UUID.fromString("6f1c2a4e-0000-4000-8000-00000000000c"),
                        MADE)
                .scan(scan, MADE, RecordFixture.UTC)
                .trustList(Issuers.trusting(GTIN), Issuers.signedList(GTIN))
                .full();
        Files.writeString(FOLDER.resolve("committed-record.jws"), EvidenceRecord.sign(payload, key) + "\n");
        Files.writeString(FOLDER.resolve("committed-key.json"), key.publicKey().toJwk() + "\n");
        Files.writeString(
                FOLDER.resolve("committed-roots.json"), Issuers.roots().toJson() + "\n");
    }

    private static String committed(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    @Test
    void committedRecord_evaluatedToday_comesToTheSameDecisions() throws Exception {
        if (Boolean.getBoolean("packseal.record.write")) {
            write();
        }
        TrustedKeys keys = TrustedKeys.builder()
                .trust(PublicKey.read(committed("committed-key.json")), KeyRole.RECORD, "Central Hospital Pharmacy")
                .build();
        RecordCheck check = RecordVerifier.builder(keys)
                .roots(RootSet.read(committed("committed-roots.json")))
                .now(MADE)
                .build()
                .verify(committed("committed-record.jws"));

        assertThat(check.outcome()).as(check.toJson()).isIn(RecordOutcome.REPRODUCED, RecordOutcome.EVALUATOR_DIFFERS);
        assertThat(check.rulesSource()).contains(RecordCheck.RulesSource.EMBEDDED);
        assertThat(check.assessment().orElseThrow().fired())
                .extracting(result -> result.rule().id())
                .containsExactly("ID-02");
    }

    @Test
    void rulesGivenByTheReader_areFoundByTheirHash() throws Exception {
        TrustedKeys keys = TrustedKeys.builder()
                .trust(PublicKey.read(committed("committed-key.json")), KeyRole.RECORD, "Central Hospital Pharmacy")
                .build();
        RecordCheck check = RecordVerifier.builder(keys)
                .roots(RootSet.read(committed("committed-roots.json")))
                .rules(RuleSet.read(resource("small-rules.json").getBytes(StandardCharsets.UTF_8)))
                .now(MADE)
                .build()
                .verify(committed("committed-record.jws"));

        assertThat(check.rulesSource()).contains(RecordCheck.RulesSource.GIVEN);
    }
}
