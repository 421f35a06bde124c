package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.alert.Alerts;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.definition.Definition;
import org.packseal.core.definition.DefinitionResult;
import org.packseal.core.explain.Explanation;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.EventSubject;
import org.packseal.core.history.Feed;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.epcis.EpcisReader;
import org.packseal.core.history.epcis.HistoryReport;
import org.packseal.core.history.finding.Coverage;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.record.EvidenceRecord;
import org.packseal.core.record.RecordCheck;
import org.packseal.core.record.RecordOutcome;
import org.packseal.core.record.RecordVerifier;
import org.packseal.core.record.TrustedKeys;
import org.packseal.core.register.ProductRegister;
import org.packseal.core.register.RegisterFile;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleSet;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.seal.PackSealer;
import org.packseal.crypto.seal.SealedPack;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.FileTrustStateStore;
import org.packseal.crypto.trust.KeyPurpose;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListResult;
import org.packseal.crypto.trust.TrustListVerifier;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.problem.ScanProblem;

/** The examples on the pages of the exported packages, run; {@code PackagePagesTest} compares them with the pages. */
class PackageExamplesTest {
    private static final String GTIN = "09506000134352";
    private static final Instant NOW = Issuers.NOW;

    private final String scan = "]d201" + GTIN + "1728063010B1234\u001D21SN4711";
    private final TrustList trust = Issuers.trusting(GTIN);

    @Test
    void gs1() {
        // example: org.packseal.gs1
        ParsedScan parsed = ScanParser.builder().build().parse(scan);
        if (parsed.ok()) {
            System.out.println(parsed.pack().serial().orElse("no serial number"));
        } else {
            parsed.problems().forEach(System.out::println);
        }
        // end
        assertThat(parsed.pack().serial()).hasValue("SN4711");
    }

    @Test
    void gs1Key() {
        // example: org.packseal.gs1.key
        Gtin gtin = Gtin.of("9506000134352");
        System.out.println(gtin.value() + ", as printed " + gtin.shortest());
        // end
        assertThat(gtin.value()).isEqualTo(GTIN);
    }

    @Test
    void gs1Element() {
        // example: org.packseal.gs1.element
        for (Element element : ScanParser.builder().build().parse(scan).elements()) {
            System.out.println(element.ai() + " " + element.title() + " " + element.value());
        }
        // end
        assertThat(ScanParser.builder().build().parse(scan).elements()).hasSize(4);
    }

    @Test
    void gs1Problem() {
        // example: org.packseal.gs1.problem
        for (ScanProblem problem :
                ScanParser.builder().build().parse("(01)09506000134353").problems()) {
            System.out.println(problem.code() + " at " + problem.offset() + ": " + problem.message());
        }
        // end
        assertThat(ScanParser.builder().build().parse("(01)09506000134353").problems())
                .isNotEmpty();
    }

    @Test
    void cryptoKey() throws Exception {
        // example: org.packseal.crypto.key
        SigningKey key = SigningKey.newEd25519(new SecureRandom());
        PublicKey published = PublicKey.read(key.publicKey().toJwk());
        byte[] message = "a message".getBytes(StandardCharsets.UTF_8);
        System.out.println(published.verify(message, key.sign(message)));
        // end
        assertThat(published).isEqualTo(key.publicKey());
    }

    @Test
    void cryptoSeal() {
        SigningKey signingKey = SigningKey.newEs256(new SecureRandom());
        // example: org.packseal.crypto.seal
        ParsedScan pack = ScanParser.builder().build().parse(scan);
        SealedPack sealed = PackSealer.with(signingKey).seal(pack);
        System.out.println(sealed.elementString().toScanData());
        // end
        assertThat(sealed.token()).isNotEmpty();
    }

    @Test
    void cryptoToken() {
        String sealed = Issuers.seal(ScanParser.builder().build().parse(scan), TokenForm.COMPACT);
        // example: org.packseal.crypto.token
        TokenCheck check =
                TokenVerifier.with(trust).check(ScanParser.builder().build().parse(sealed));
        System.out.println(check.result() + " by " + check.issuer().orElse("nobody known"));
        // end
        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @Test
    void cryptoTrust(@TempDir Path folder) {
        RootSet roots = Issuers.roots();
        byte[] file = Issuers.signedList(GTIN);
        String urn = "urn:example:medicines";
        // example: org.packseal.crypto.trust
        TrustListVerifier verifier = TrustListVerifier.of(urn, roots, new FileTrustStateStore(folder));
        TrustListResult result = verifier.verify(file);
        result.problems().forEach(System.out::println); // why it was refused; the list before stays in use
        result.trustList().ifPresent(list -> System.out.println(list.freshness(NOW)));
        // end
        assertThat(result.trustList()).isPresent();
    }

    @Test
    void core() {
        // example: org.packseal.core
        PackSeal packSeal = PackSeal.builder().trustList(trust).build();
        Assessment assessment = packSeal.assess(scan);
        System.out.println(assessment.supply() + " " + assessment.verdict());
        // end
        assertThat(assessment.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void coreFact() {
        // example: org.packseal.core.fact
        Evidence seen = Evidence.builder()
                .policy(EvidencePolicy.standard().vouchingFor(Producer.LAB))
                .add(Fact.of("identity.labelling", "MATCH").by(Producer.PHARMACY))
                .add(Fact.of("comp.apiIdentity", "CORRECT").by(Producer.LAB))
                .build();
        // end
        assertThat(seen.facts()).hasSize(2);
    }

    @Test
    void coreAssessment() {
        // example: org.packseal.core.assessment
        Assessment assessment = PackSeal.builder().build().assess(scan);
        if (assessment.supply() == Supply.HOLD) {
            assessment.because().forEach(System.out::println);
            assessment.actions().forEach(System.out::println);
        }
        // end
        assertThat(assessment.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void coreExplain() {
        Assessment assessment = PackSeal.builder().now(NOW).build().assess(scan);
        // example: org.packseal.core.explain
        Explanation explanation = assessment.explain();
        System.out.println(explanation.text(Locale.GERMAN));
        // end
        assertThat(explanation.text(Locale.GERMAN)).isNotEqualTo(explanation.text(Locale.ENGLISH));
    }

    @Test
    void coreDefinition() {
        // example: org.packseal.core.definition
        Definition european = Definition.bundled("EU-1-33").orElseThrow();
        Assessment assessment = PackSeal.builder().definition(european).build().assess(scan);
        for (DefinitionResult result : assessment.definitions()) {
            System.out.println(result.definition().citation());
        }
        // end
        assertThat(assessment.definitions()).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void coreRule() {
        Evidence seen = Evidence.none();
        // example: org.packseal.core.rule
        for (RuleResult result : RuleSet.who7c().evaluate(seen, LocalDate.of(2026, 11, 23))) {
            System.out.println(result.rule().id() + " " + result.state());
        }
        // end
        assertThat(RuleSet.who7c().rules()).isNotEmpty();
    }

    @Test
    void coreAlert() {
        byte[] file = "{\"schemaVersion\":1,\"name\":\"Alerts\",\"date\":\"2026-11-01\",\"alerts\":[]}"
                .getBytes(StandardCharsets.UTF_8);
        // example: org.packseal.core.alert
        Alerts alerts = Alerts.read(file);
        PackSeal packSeal = PackSeal.builder().alerts(alerts).build();
        // end
        assertThat(packSeal.assess(scan).determinations()).isEmpty();
    }

    @Test
    void coreRegister() {
        byte[] file = ("{\"schemaVersion\":1,\"name\":\"Register\",\"date\":\"2026-11-01\",\"products\":[{\"gtin\":\""
                        + GTIN + "\",\"authorisation\":\"AUTHORISED\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        // example: org.packseal.core.register
        ProductRegister register = RegisterFile.read(file);
        PackSeal packSeal = PackSeal.builder().register(register).build();
        // end
        assertThat(register.find(new Gtin(GTIN))).isPresent();
        assertThat(packSeal.assess(scan).evidence().facts()).isNotEmpty();
    }

    @Test
    void coreHistory() throws IOException {
        byte[] file = ("{\"scan\":\"(01)" + GTIN
                        + "(21)SN4711\",\"time\":\"2026-11-01T08:00:00Z\",\"place\":\"9506000134369\","
                        + "\"kind\":\"SUPPLY\"}")
                .getBytes(StandardCharsets.UTF_8);
        // example: org.packseal.core.history
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        EpcisReader.at(NOW).read(new ByteArrayInputStream(file), Feed.DEFAULT, event -> {
            for (EventSubject named : event.subjects()) {
                store.merge(named.subject(), PackHistory.empty().with(event, named.subject()));
            }
        });
        HistoryOptions options =
                HistoryOptions.builder().coverage(Coverage.PARTIAL).build();
        PackSeal packSeal = PackSeal.builder().history(store, options).build();
        // end
        assertThat(store.subjects()).isNotEmpty();
        assertThat(packSeal.assess(scan).verdict()).isNotEqualTo(Verdict.NO_INDICATION);
    }

    @Test
    void coreHistoryEpcis() throws IOException {
        byte[] file = "{}".getBytes(StandardCharsets.UTF_8);
        // example: org.packseal.core.history.epcis
        HistoryReport report = EpcisReader.at(NOW)
                .read(new ByteArrayInputStream(file), Feed.of("wholesaler"), event -> System.out.println(event.time()));
        report.problems().forEach(System.out::println); // the events beside them were read
        // end
        assertThat(report.events()).isZero();
    }

    @Test
    void coreRecord() {
        SigningKey pharmacy = SigningKey.newEd25519(new SecureRandom());
        Assessment assessment = PackSeal.builder().now(NOW).build().assess(scan);
        // example: org.packseal.core.record
        String payload = EvidenceRecord.of(assessment, "Example Pharmacy", UUID.randomUUID(), NOW)
                .scan(scan, NOW, ZoneId.of("Europe/Vienna"))
                .full();
        String record = EvidenceRecord.sign(payload, pharmacy);

        TrustedKeys keys = TrustedKeys.builder()
                .trust(pharmacy.publicKey(), KeyPurpose.RECORD, "Example Pharmacy")
                .build();
        RecordCheck check = RecordVerifier.builder(keys).now(NOW).build().verify(record);
        System.out.println(check.outcome());
        // end
        assertThat(check.outcome()).isEqualTo(RecordOutcome.REPRODUCED);
    }
}
