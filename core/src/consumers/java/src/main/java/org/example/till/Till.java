package org.example.till;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.seal.PackSealer;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListSigner;
import org.packseal.crypto.trust.TrustListVerifier;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/** The whole way: keys, a list, a sealed pack, its check and its assessment. Prints one line; fails where an answer is another. */
public final class Till {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private Till() {}

    public static void main(String[] args) throws Exception {
        SecureRandom random = new SecureRandom();
        SigningKey root = SigningKey.newEd25519(random);
        SigningKey issuer = SigningKey.newEs256(random);
        ParsedScan pack = ScanParser.builder().build().parse("]d201095060001343521728063010A1\u001D21S1");
        String sealed = PackSealer.with(issuer).seal(pack).elementString().toScanData();
        PackSeal packSeal = PackSeal.builder().trustList(list(root, issuer)).now(NOW).build();
        Evidence seen = Evidence.builder()
                .add(Fact.of("identity.labelling", "MATCH").by(Producer.PHARMACY))
                .build();
        Assessment assessment = packSeal.assess(sealed, seen);
        require(TokenResult.SIGNATURE_VALID, assessment.token().orElseThrow().result());
        Assessment forged = packSeal.assess(sealed.replace("21S1", "21S2"), seen);
        require(TokenResult.SIGNATURE_INVALID, forged.token().orElseThrow().result());
        if (forged.verdict() == Verdict.NO_INDICATION) {
            throw new IllegalStateException("Expected that another serial number clears nothing, found " + forged);
        }
        System.out.println(assessment.token().orElseThrow().result() + " " + assessment.verdict() + " on Java "
                + Runtime.version().feature() + ", " + (Till.class.getModule().isNamed() ? "module path" : "class path"));
    }

    private static TrustList list(SigningKey root, SigningKey issuer) throws Exception {
        RootSet roots = RootSet.of(1, List.of(root.publicKey()));
        String jwk = issuer.publicKey().toJwk();
        long now = NOW.getEpochSecond();
        String payload = "{\"list\":\"urn:example:list\",\"seq\":1,\"iat\":" + now + ",\"nextUpdate\":" + (now + 86_400)
                + ",\"graceUntil\":" + (now + 172_800) + ",\"roots\":" + roots.toJson() + ",\"rootChanges\":[],\"keys\":["
                + jwk.substring(0, jwk.length() - 1)
                + ",\"issuer\":{\"name\":\"Example Pharma\"},\"scope\":{\"gtin\":[\"09506000134352\"]}}]}";
        byte[] signed = TrustListSigner.sign(payload.getBytes("UTF-8"), List.of(root))
                .text()
                .orElseThrow()
                .getBytes("UTF-8");
        return TrustListVerifier.of("urn:example:list", roots, new InMemoryTrustStateStore())
                .verify(signed)
                .trustList()
                .orElseThrow();
    }

    private static void require(TokenResult expected, TokenResult found) {
        if (expected != found) {
            throw new IllegalStateException("Expected " + expected + ", found " + found + '.');
        }
    }
}
