package org.packseal.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.packseal.crypto.InMemoryTrustStateStore;
import org.packseal.crypto.KeyFormatException;
import org.packseal.crypto.PackSealer;
import org.packseal.crypto.RootSet;
import org.packseal.crypto.SealingException;
import org.packseal.crypto.SigningKey;
import org.packseal.crypto.TrustList;
import org.packseal.crypto.TrustListSigner;
import org.packseal.crypto.TrustListVerifier;
import org.packseal.gs1.ElementString;

/** A sealed pack and the list that vouches for its issuer, made anew with fresh keys. */
final class SealedExample {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private static final String GTIN = "09506000134352";
    private static final String URN = "urn:example:list";
    private static final long DAY = 86_400;

    private final SigningKey root = SigningKey.newEd25519(new SecureRandom());
    private final SigningKey issuer;

    private SealedExample(SigningKey issuer) {
        this.issuer = issuer;
    }

    static SealedExample ed25519() {
        return new SealedExample(SigningKey.newEd25519(new SecureRandom()));
    }

    static SealedExample es256() {
        return new SealedExample(SigningKey.newEs256(new SecureRandom()));
    }

    static String unsealedScan() {
        return pack().toScanData();
    }

    String sealedScan() {
        try {
            return PackSealer.with(issuer).seal(pack()).elementString().toScanData();
        } catch (SealingException e) {
            throw new IllegalStateException(e);
        }
    }

    TrustList trustList() {
        try {
            RootSet roots = RootSet.of(1, List.of(root.publicJwk()));
            return TrustListVerifier.of(URN, roots, new InMemoryTrustStateStore())
                    .verify(signed(roots))
                    .trustList()
                    .orElseThrow();
        } catch (KeyFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signed(RootSet roots) {
        String jwk = issuer.publicJwk();
        long now = CLOCK.instant().getEpochSecond();
        String payload = "{\"list\":\"" + URN + "\",\"seq\":1,\"iat\":" + now + ",\"nextUpdate\":" + (now + DAY)
                + ",\"graceUntil\":" + (now + 2 * DAY) + ",\"roots\":" + roots.toJson()
                + ",\"rootChanges\":[],\"keys\":["
                + jwk.substring(0, jwk.lastIndexOf('}'))
                + ",\"issuer\":{\"name\":\"Example Pharma\"},\"scope\":{\"gtin\":[\""
                + GTIN + "\"]}}]}";
        return TrustListSigner.sign(payload.getBytes(StandardCharsets.UTF_8), List.of(root))
                .text()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ElementString pack() {
        return ElementString.builder()
                .add("01", GTIN)
                .add("21", "1234567890AB")
                .add("17", "280630")
                .add("10", "BATCH01")
                .build();
    }
}
