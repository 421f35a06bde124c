package org.packseal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.packseal.crypto.trust.TrustList;

/**
 * From the bytes of a trust list to the verified list. The first load of a process is what a user waits for, so the
 * measured time is that of single loads, of which the warm-up does only one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(2)
public class ListLoadBenchmark {
    /** Algorithm of the listed keys. */
    @Param({"ED25519", "ES256"})
    public KeyAlgorithm algorithm = KeyAlgorithm.ED25519;

    /** How many keys are listed. */
    @Param("100000")
    public int keys = 1;

    private ExampleList list = ExampleList.of(KeyAlgorithm.ED25519, 1);

    /** Makes the keys and the list outside the measurement. */
    @Setup
    public void prepare() {
        list = ExampleList.of(algorithm, keys);
    }

    /** Signatures, every key, collisions, index. */
    @Benchmark
    public TrustList verify() {
        return list.verified();
    }
}
