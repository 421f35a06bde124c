package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.core.Issuers;
import org.packseal.core.PackSeal;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.rule.RuleSet;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.trust.KeyPurpose;
import org.packseal.crypto.trust.RootSet;
import org.packseal.gs1.ScanParser;

/**
 * Records of earlier evaluations, verified in every build: the decisions still agree. With a release the record of its
 * evaluation is written ({@code -Dpackseal.record.write=true}) and committed; from then on other bytes for the same facts
 * fail here until {@link Evaluator#VERSION} is raised.
 */
class CommittedRecordTest {
    private static final Instant MADE = Instant.parse("2026-11-23T12:00:00Z");
    private static final String GTIN = "04150047759334";
    /** Evaluations 4 and 5 differ from 3 in sentences and in packs without serial number, which the committed record has not. */
    private static final Set<String> SAME_BYTES = Set.of("3", "4", "5");

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
        Files.writeString(file("texts.sha256"), englishTexts() + "\n");
    }

    /** SHA-256 of the sentences that an assessment, and so each record, repeats. */
    private static String englishTexts() throws Exception {
        Properties texts = new Properties();
        texts.load(new StringReader(resource("/org/packseal/core/explain/messages_en.properties")));
        byte[] sorted = new TreeMap<>(texts).toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sorted));
    }

    private static Path file(String name) {
        return FOLDER.resolve("version-" + Evaluator.VERSION + "-" + name);
    }

    private static RecordVerifier.Builder verifier(String version) throws Exception {
        TrustedKeys keys = TrustedKeys.builder()
                .trust(
                        PublicKey.read(resource("version-" + version + "-key.json")),
                        KeyPurpose.RECORD,
                        "Central Hospital Pharmacy")
                .build();
        return RecordVerifier.builder(keys)
                .roots(RootSet.read(resource("version-" + version + "-roots.json")))
                .now(MADE);
    }

    private static Stream<String> versions() throws Exception {
        if (Boolean.getBoolean("packseal.record.write")) {
            write();
        }
        List<String> versions = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "version-*-record.jws")) {
            files.forEach(file -> versions.add(file.getFileName().toString().split("-", -1)[1]));
        }
        return versions.stream().sorted();
    }

    @Test
    void committedRecords_ofTheFirstEvaluations_areThere() throws Exception {
        assertThat(versions()).contains("1", "2", "3", "4", "5");
    }

    /** The committed record repeats a few sentences only; a change of any other gives other bytes just as well. */
    @Test
    void englishTexts_areThoseOfTheirVersion() throws Exception {
        assertThat(englishTexts())
                .isEqualTo(resource("version-" + Evaluator.VERSION + "-texts.sha256")
                        .strip());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void committedRecord_evaluatedToday_comesToTheSameDecisions(String version) throws Exception {
        RecordCheck check = verifier(version).build().verify(resource("version-" + version + "-record.jws"));

        assertThat(check.outcome())
                .as(check.toJson())
                .isEqualTo(SAME_BYTES.contains(version) ? RecordOutcome.REPRODUCED : RecordOutcome.EVALUATOR_DIFFERS);
        assertThat(check.rulesSource()).contains(RecordCheck.RulesSource.EMBEDDED);
        assertThat(check.assessment().orElseThrow().fired())
                .extracting(result -> result.rule().id())
                .containsExactly("ID-02");
    }

    @Test
    void rulesGivenByTheReader_areFoundByTheirHash() throws Exception {
        RecordCheck check = verifier("2")
                .rules(RuleSet.read(resource("small-rules.json").getBytes(StandardCharsets.UTF_8)))
                .build()
                .verify(resource("version-2-record.jws"));

        assertThat(check.rulesSource()).contains(RecordCheck.RulesSource.GIVEN);
    }
}
