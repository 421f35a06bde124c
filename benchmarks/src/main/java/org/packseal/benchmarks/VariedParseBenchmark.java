package org.packseal.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.infra.Blackhole;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.ScanParser;

/** Many different packs in turn, so that the processor cannot learn one scan by heart; the time is that of one scan. */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class VariedParseBenchmark extends AverageTimeBenchmark {
    /** How many packs there are. */
    static final int PACKS = 64;

    private final ScanParser parser = BenchmarkParser.create();

    private final String[] scans = texts(PackScans.make(PACKS));

    /** Every check done, and the identity taken out. */
    @Benchmark
    @OperationsPerInvocation(PACKS)
    public void parseToIdentity(Blackhole hole) {
        for (String scan : scans) {
            hole.consume(parser.parse(scan).pack());
        }
    }

    /** The scans as a scanner sends them. */
    String[] scans() {
        return scans.clone();
    }

    ScanParser parser() {
        return parser;
    }

    private static String[] texts(List<ElementString> packs) {
        return packs.stream().map(ElementString::toScanData).toArray(String[]::new);
    }
}
