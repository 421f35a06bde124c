package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.Feed;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.epcis.EpcisReader;
import org.packseal.core.history.epcis.HistoryReport;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.place.PlaceRegister;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.seal.PackSealer;
import org.packseal.crypto.seal.SealedPack;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListResult;
import org.packseal.crypto.trust.TrustListSigner;
import org.packseal.crypto.trust.TrustListVerifier;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/** The first snippets of the documents, run. {@code DocumentsTest} compares them with the documents letter by letter. */
class QuickStartTest {
    private static final String GTIN = "09506000134352";
    private static final long DAY = 86_400;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKey rootA = SigningKey.newEd25519(RANDOM);
    private final SigningKey rootB = SigningKey.newEd25519(RANDOM);
    private final SigningKey signingKey = SigningKey.newEd25519(RANDOM);
    private final ElementString pack = ElementString.builder()
            .add("01", GTIN)
            .add("21", "1234567890AB")
            .add("17", "350630")
            .add("10", "BATCH01")
            .build();

    @Test
    void read_packScan_givesIdentityAndProblems() {
        String scan = pack.toScanData();
        // snippet: read
        ParsedScan parsed = ScanParser.builder().build().parse(scan);
        parsed.pack().gtin().ifPresent(gtin -> System.out.println("GTIN   " + gtin.value()));
        parsed.pack().expiry().ifPresent(date -> System.out.println("expiry " + date));
        parsed.problems().forEach(problem -> System.out.println(problem.code() + ": " + problem.message()));
        // end
        assertThat(parsed.ok()).isTrue();
        assertThat(parsed.pack().gtin().orElseThrow().value()).isEqualTo(GTIN);
    }

    @Test
    void assess_sealedPackNobodyLookedAt_saysWhatIsMissing() throws Exception {
        TrustList trust = trust();
        String scan = PackSealer.with(signingKey).seal(pack).elementString().toScanData();
        // snippet: assess
        PackSeal packSeal = PackSeal.builder().trustList(trust).build();
        Assessment assessment = packSeal.assess(scan); // raw scanner text, GS kept
        System.out.println(assessment.explain());
        // end
        assertThat(assessment.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(assessment.supply()).isEqualTo(Supply.CHECK);
    }

    @Test
    void seal_pack_givesScanData() {
        // snippet: seal
        SealedPack sealed = PackSealer.with(signingKey).seal(pack);
        System.out.println(sealed.elementString().toScanData());
        // end
        assertThat(sealed.elementString().toScanData()).startsWith("]d2").contains(sealed.token());
    }

    @Test
    void trust_listSignedByBothRoots_isVerified() throws Exception {
        RootSet roots = roots();
        byte[] file = signedList();
        // snippet: trust
        TrustListResult result = TrustListVerifier.of("urn:example:list", roots, new InMemoryTrustStateStore())
                .verify(file);
        result.problems().forEach(System.out::println); // why a list was refused
        TrustList trust = result.trustList().orElseThrow();
        trust.leftOut().forEach(System.out::println); // keys of a good list that cannot be used, and why
        // end
        assertThat(trust.size()).isEqualTo(1);
    }

    @Test
    void facts_lookedAtPack_raisesNoObjection() throws Exception {
        PackSeal packSeal = PackSeal.builder().trustList(trust()).build();
        String scan = PackSealer.with(signingKey).seal(pack).elementString().toScanData();
        // snippet: facts
        Evidence seen = Evidence.builder()
                .add(Fact.of("identity.labelling", "MATCH").by(Producer.PHARMACY))
                .build();
        Assessment assessment = packSeal.assess(scan, seen);
        // end
        assertThat(assessment.verdict()).isEqualTo(Verdict.NO_INDICATION);
    }

    @Test
    void history_ofASerialSuppliedTwice_isSuspected() throws Exception {
        Instant now = Instant.parse("2026-11-28T00:00:00Z");
        InputStream events =
                Objects.requireNonNull(getClass().getResourceAsStream("/org/packseal/core/cli/demo/events.jsonl"));
        byte[] file = Objects.requireNonNull(getClass().getResourceAsStream("/org/packseal/core/cli/demo/places.json"))
                .readAllBytes();
        String scan = "]d201095211015300011728063010L24A7\u001d215C8TN2WJ7Q4";
        // snippet: history
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        Feed feed = Feed.of("partners").withRole(Producer.REPOSITORY); // you vouch for it; without a role it is hearsay
        HistoryReport report = EpcisReader.at(now).read(events, feed, store::add); // one event in memory at a time
        report.problems().forEach(System.out::println); // what could not be read; the rest was

        HistoryOptions options =
                HistoryOptions.builder().places(PlaceRegister.fromJson(file)).build();
        PackSeal packSeal = PackSeal.builder().history(store, options).now(now).build();
        Assessment assessment = packSeal.assess(scan);
        assessment
                .timeLine()
                .ifPresent(line -> line.entries().forEach(System.out::println)); // when, what, where, who says so
        // end
        assertThat(report.problems()).isEmpty();
        assertThat(assessment.verdict()).isEqualTo(Verdict.SUSPECTED);
        assertThat(assessment.explain().toString()).contains("Linden Pharmacy, Berlin", "Farmacia del Olmo, Madrid");
    }

    private TrustList trust() throws Exception {
        RootSet roots = roots();
        return TrustListVerifier.of("urn:example:list", roots, new InMemoryTrustStateStore())
                .verify(signedList())
                .trustList()
                .orElseThrow();
    }

    private byte[] signedList() throws Exception {
        long now = Instant.now().getEpochSecond();
        String payload = """
                {"list":"urn:example:list","seq":1,"iat":%d,"nextUpdate":%d,"graceUntil":%d,"roots":%s,"rootChanges":[],
                 "keys":[%s,"issuer":{"name":"Example Pharma"},"scope":{"gtin":["%s"]}}]}
                """.formatted(
                        now,
                        now + DAY,
                        now + 2 * DAY,
                        roots().toJson(),
                        withoutBrace(signingKey.publicKey().toJwk()),
                        GTIN);
        return TrustListSigner.sign(payload.getBytes(StandardCharsets.UTF_8), List.of(rootA, rootB))
                .text()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }

    private RootSet roots() throws Exception {
        return RootSet.of(2, List.of(rootA.publicKey(), rootB.publicKey()));
    }

    private static String withoutBrace(String jwk) {
        return jwk.substring(0, jwk.lastIndexOf('}'));
    }
}
