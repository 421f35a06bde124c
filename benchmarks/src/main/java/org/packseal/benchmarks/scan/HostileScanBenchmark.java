package org.packseal.benchmarks.scan;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.packseal.benchmarks.AverageTimeBenchmark;
import org.packseal.benchmarks.BenchmarkParser;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/** Hostile input in two lengths: where the longer takes no more than four times as long, the time grows linearly. */
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class HostileScanBenchmark extends AverageTimeBenchmark {
    /** Shorter and longer input in characters; the longer is near the parser's limit. */
    static final int SHORT = 2_000;

    static final int LONG = 8_000;

    /** What the input is made of. */
    @Param
    public HostileFamily family = HostileFamily.SEPARATORS;

    /** How long it is. */
    @Param({"2000", "8000"})
    public int length = SHORT;

    private final ScanParser parser = BenchmarkParser.create();

    private String text = "";

    /** Makes the input. */
    @Setup
    public void prepare() {
        text = family.text(length);
    }

    /** Parses it. */
    @Benchmark
    public ParsedScan parse() {
        return parser.parse(text);
    }
}
