package org.packseal.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/** From a parsed scan to its token check. */
public class VerifyBenchmark extends AverageTimeBenchmark {
    /** What the check meets, from dear to cheap. */
    public enum Input {
        /** A good Ed25519 signature. */
        ED25519,
        /** A good ECDSA P-256 signature. */
        ES256,
        /** A token whose key is in no list: refused before any signature check. */
        UNKNOWN_KEY,
        /** No token at all. */
        NO_TOKEN
    }

    /** Which input is checked. */
    @Param
    public Input input = Input.ED25519;

    private TokenVerifier verifier = TokenVerifier.with(SealedExample.ed25519().trustList());
    private ParsedScan scan = ScanParser.builder().build().parse("");

    /** Seals and parses outside the measurement. */
    @Setup
    public void prepare() {
        SealedExample example = input == Input.ES256 ? SealedExample.es256() : SealedExample.ed25519();
        SealedExample signer = input == Input.UNKNOWN_KEY ? SealedExample.ed25519() : example;
        String text = input == Input.NO_TOKEN ? SealedExample.unsealedScan() : signer.sealedScan();
        verifier = TokenVerifier.with(example.trustList()).clock(ExampleList.CLOCK);
        scan = ScanParser.builder().clock(ExampleList.CLOCK).build().parse(text);
    }

    /** Everything between the parsed scan and the outcome. */
    @Benchmark
    public TokenCheck verify() {
        return verifier.check(scan);
    }
}
