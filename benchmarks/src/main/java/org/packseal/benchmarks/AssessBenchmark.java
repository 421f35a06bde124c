package org.packseal.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Detail;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;

/** From raw text to the assessment, with and without a signature to check, and what is made of an assessment when asked for. */
public class AssessBenchmark extends AverageTimeBenchmark {
    private final SealedExample ed25519 = SealedExample.ed25519();
    private final SealedExample es256 = SealedExample.es256();
    private final String sealed = ed25519.sealedScan();
    private final String sealedEs256 = es256.sealedScan();
    private final String unsealed = SealedExample.unsealedScan();
    private final PackSeal packSeal = PackSeal.builder()
            .trustList(ed25519.trustList())
            .clock(ExampleList.CLOCK)
            .build();
    private final PackSeal packSealEs256 = PackSeal.builder()
            .trustList(es256.trustList())
            .clock(ExampleList.CLOCK)
            .build();
    private final Evidence looked = Evidence.builder()
            .add(Fact.of("identity.labelling", "MATCH").by(Producer.PHARMACY))
            .build();
    private final Assessment assessment = sealed();

    /** A sealed pack that somebody looked at: parse, one Ed25519 check, all rules. */
    @Benchmark
    public final Assessment sealed() {
        return packSeal.assess(sealed, looked);
    }

    /** The same with an ECDSA signature on P-256. */
    @Benchmark
    public final Assessment sealedEs256() {
        return packSealEs256.assess(sealedEs256, looked);
    }

    /** The same pack without token: parse and all rules. */
    @Benchmark
    public final Assessment unsealed() {
        return packSeal.assess(unsealed, looked);
    }

    /** An assessment as JSON without what no rule could judge and without its explanation. */
    @Benchmark
    public final String json() {
        return assessment.toJson(Detail.NORMAL);
    }

    /** An assessment as JSON with all of it. */
    @Benchmark
    public final String jsonFull() {
        return assessment.toJson(Detail.FULL);
    }

    /** An assessment's explanation as English text. */
    @Benchmark
    public final String explanation() {
        return assessment.explain().toString();
    }
}
