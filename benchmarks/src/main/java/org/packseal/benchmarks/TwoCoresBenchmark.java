package org.packseal.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Threads;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;

/**
 * The same checks by one thread and by two that share everything. Where nothing is waited for, a check takes each of two
 * threads as long as it takes one: twice the checks in the same time.
 */
public class TwoCoresBenchmark extends AverageTimeBenchmark {
    private final SealedExample example = SealedExample.ed25519();
    private final String sealed = example.sealedScan();
    private final PackSeal packSeal = PackSeal.builder()
            .trustList(example.trustList())
            .clock(ExampleList.CLOCK)
            .build();

    /** One thread. */
    @Benchmark
    @Threads(1)
    public final Assessment oneThread() {
        return packSeal.assess(sealed);
    }

    /** Two threads. */
    @Benchmark
    @Threads(2)
    public final Assessment twoThreads() {
        return packSeal.assess(sealed);
    }
}
