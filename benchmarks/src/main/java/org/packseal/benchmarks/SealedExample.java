package org.packseal.benchmarks;

import java.security.SecureRandom;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.seal.PackSealer;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ElementString;

/** A sealed pack and the list that vouches for its issuer, made anew with fresh keys. */
final class SealedExample {
    private static final String GTIN = "09506000134352";

    private final SigningKey issuer;

    private SealedExample(SigningKey issuer) {
        this.issuer = issuer;
    }

    static SealedExample ed25519() {
        return new SealedExample(KeyAlgorithm.ED25519.newKey(new SecureRandom()));
    }

    static SealedExample es256() {
        return new SealedExample(KeyAlgorithm.ES256.newKey(new SecureRandom()));
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
        return ExampleList.of(issuer, GTIN).verified();
    }

    /** A list of the key among so many others, each with a GTIN of its own. */
    TrustList trustListAmong(int others) {
        return ExampleList.among(issuer, GTIN, others).verified();
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
