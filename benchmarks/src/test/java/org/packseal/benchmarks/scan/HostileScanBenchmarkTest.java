package org.packseal.benchmarks.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packseal.gs1.ParsedScan;

/** Memory tells of growth what time tells, and is the same on a busy machine. */
class HostileScanBenchmarkTest {
    private static final int RUNS = 20;

    @ParameterizedTest
    @EnumSource
    void fourTimesTheLength_takesAtMostFourTimesTheMemory(HostileFamily family) {
        HostileScanBenchmark benchmark = new HostileScanBenchmark();
        benchmark.family = family;
        long shorter = allocated(benchmark, HostileScanBenchmark.SHORT);
        long longer = allocated(benchmark, HostileScanBenchmark.LONG);
        // A tenth for what the collections of the answer leave unused.
        assertThat(longer).as("%s: %d bytes, then %d", family, shorter, longer).isLessThanOrEqualTo(shorter * 44 / 10);
    }

    @Test
    void everyInput_hasItsLengthAndAnAnswer() {
        for (HostileFamily family : HostileFamily.values()) {
            HostileScanBenchmark benchmark = new HostileScanBenchmark();
            benchmark.family = family;
            benchmark.prepare();
            String text = family.text(HostileScanBenchmark.SHORT);
            assertThat(text.length()).isBetween(HostileScanBenchmark.SHORT - 20, HostileScanBenchmark.SHORT);
            ParsedScan scan = benchmark.parse();
            assertThat(scan.elements().size() + scan.problems().size())
                    .as(family.name())
                    .isPositive();
        }
    }

    private static long allocated(HostileScanBenchmark benchmark, int length) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        benchmark.length = length;
        benchmark.prepare();
        benchmark.parse();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < RUNS; i++) {
            benchmark.parse();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / RUNS;
    }
}
