package org.packseal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;

/**
 * The same checks by one thread and by two that share everything. Where nothing is waited for, a check takes each of two
 * threads as long as it takes one: twice the checks in the same time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TwoCoresBenchmark {
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
