package org.packseal.core.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.core.PackSeal;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.seal.PackSealer;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListSigner;
import org.packseal.crypto.trust.TrustListVerifier;
import org.packseal.gs1.ScanParser;

/** How users test their own programs: a clock that stands, a list made on the spot. */
class OwnTestsGuideTest {
    @Test
    void ownTest_listMadeOnTheSpot_checksASealedPack() throws Exception {
        // snippet: own-tests
        Instant now = Instant.parse("2026-11-28T12:00:00Z");
        SigningKey root = SigningKey.newEd25519(new SecureRandom());
        SigningKey issuer = SigningKey.newEd25519(new SecureRandom());
        RootSet roots = RootSet.of(1, List.of(root.publicKey()));
        String jwk = issuer.publicKey().toJwk();
        String payload = """
                {"list":"urn:example:test","seq":1,"iat":%d,"nextUpdate":%d,"graceUntil":%d,"roots":%s,"rootChanges":[],
                 "keys":[%s,"issuer":{"name":"Example Pharma"},"scope":{"gtin":["09506000134352"]}}]}
                """.formatted(
                        now.getEpochSecond(),
                        now.getEpochSecond() + 86_400,
                        now.getEpochSecond() + 172_800,
                        roots.toJson(),
                        jwk.substring(0, jwk.length() - 1));
        String list = TrustListSigner.sign(payload.getBytes(StandardCharsets.UTF_8), List.of(root))
                .text()
                .orElseThrow();
        TrustList trust = TrustListVerifier.of("urn:example:test", roots, new InMemoryTrustStateStore())
                .withClock(Clock.fixed(now, ZoneOffset.UTC))
                .verify(list.getBytes(StandardCharsets.UTF_8))
                .trustList()
                .orElseThrow();

        PackSeal packSeal = PackSeal.builder().trustList(trust).now(now).build();
        String sealed = PackSealer.with(issuer)
                .seal(ScanParser.builder().build().parse("(01)09506000134352(21)S1(17)280630(10)A1"))
                .elementString()
                .toScanData();
        // end
        assertThat(packSeal.assess(sealed).token().orElseThrow().result()).isEqualTo(TokenResult.SIGNATURE_VALID);
    }
}
