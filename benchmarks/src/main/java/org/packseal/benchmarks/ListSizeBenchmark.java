package org.packseal.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/** The same token checked with short and long trust lists: the time of a check is not to depend on the list's size. */
public class ListSizeBenchmark extends AverageTimeBenchmark {
    /** How many keys are listed. */
    @Param({"10", "1000", "100000"})
    public int keys = 1;

    private TrustList list = SealedExample.ed25519().trustList();
    private TokenVerifier verifier = TokenVerifier.with(list);
    private ParsedScan scan = ScanParser.builder().build().parse("");

    /** Makes the list, seals and parses outside the measurement. */
    @Setup
    public void prepare() {
        SealedExample example = SealedExample.ed25519();
        list = example.trustListAmong(keys - 1);
        verifier = TokenVerifier.with(list).clock(ExampleList.CLOCK);
        scan = ScanParser.builder().clock(ExampleList.CLOCK).build().parse(example.sealedScan());
    }

    int listed() {
        return list.size();
    }

    /** Everything between the parsed scan and the outcome. */
    @Benchmark
    public TokenCheck verify() {
        return verifier.check(scan);
    }
}
