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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
 * One record of each version of the evaluation, verified in every build. Where an evaluation gives other bytes, {@link
 * Evaluator#VERSION} has to be raised; the decisions still agree. {@code -Dpackseal.record.write=true} writes the record of
 * the present version, anew only as long as it was not released.
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
        Files.writeString(file("record.jws"), EvidenceRecord.sign(payload, key) + "\n");
        Files.writeString(file("key.json"), key.publicKey().toJwk() + "\n");
        Files.writeString(file("roots.json"), Issuers.roots().toJson() + "\n");
    }

    private static Path file(String name) {
        return FOLDER.resolve("version-" + Evaluator.VERSION + "-" + name);
    }

    private static RecordVerifier.Builder verifier(String version) throws Exception {
        TrustedKeys keys = TrustedKeys.builder()
                .trust(
                        PublicKey.read(resource("version-" + version + "-key.json")),
                        KeyRole.RECORD,
                        "Central Hospital Pharmacy")
                .build();
        return RecordVerifier.builder(keys)
                .roots(RootSet.read(resource("version-" + version + "-roots.json")))
                .now(MADE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void committedRecord_evaluatedToday_comesToTheSameDecisions(String version) throws Exception {
        if (version.equals(Evaluator.VERSION) && Boolean.getBoolean("packseal.record.write")) {
            write();
        }
        RecordCheck check = verifier(version).build().verify(resource("version-" + version + "-record.jws"));

        assertThat(check.outcome())
                .as(check.toJson())
                .isEqualTo(
                        version.equals(Evaluator.VERSION) ? RecordOutcome.REPRODUCED : RecordOutcome.EVALUATOR_DIFFERS);
        assertThat(check.rulesSource()).contains(RecordCheck.RulesSource.EMBEDDED);
        assertThat(check.assessment().orElseThrow().fired())
                .extracting(result -> result.rule().id())
                .containsExactly("ID-02");
    }

    @Test
    void rulesGivenByTheReader_areFoundByTheirHash() throws Exception {
        RecordCheck check = verifier(Evaluator.VERSION)
                .rules(RuleSet.read(resource("small-rules.json").getBytes(StandardCharsets.UTF_8)))
                .build()
                .verify(resource("version-" + Evaluator.VERSION + "-record.jws"));

        assertThat(check.rulesSource()).contains(RecordCheck.RulesSource.GIVEN);
    }
}
