package org.packseal.benchmarks.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the plain loop, the batch job and the streaming job take over the same events, taking turns: the median of three
 * rounds, as ratios to the plain loop. The cluster of two task managers runs already. {@code benchmarks/history --flink}
 * sets the number of packs; the ordinary run has few, and shows that all three write the same.
 */
class JobFiguresTest {
    private static final int PACKS = Integer.getInteger("packseal.figuresPacks", 500);
    private static final int ROUNDS = 3;
    private static final int FILES = 4;

    @TempDir
    private Path directory;

    private List<String> plain = List.of();

    @Test
    void figures_ofThePlainLoopAndBothModes_areOfTheSameLines() throws Exception {
        List<String> events = GeneratedEvents.of(PACKS);
        PlainLoop.write(events, Files.createDirectory(directory.resolve("input")), FILES);
        List<Double> loop = new ArrayList<>();
        List<Double> batch = new ArrayList<>();
        List<Double> streaming = new ArrayList<>();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        try (LocalCluster cluster = new LocalCluster(directory, "hashmap")) {
            for (int round = 0; round <= ROUNDS; round++) {
                double[] seconds = {
                    plainLoop(events),
                    job(cluster, RuntimeExecutionMode.BATCH, round),
                    job(cluster, RuntimeExecutionMode.STREAMING, round)
                };
                if (round > 0) { // The first round warms up.
                    loop.add(seconds[0]);
                    batch.add(seconds[1]);
                    streaming.add(seconds[2]);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "PRINT %d events of %d packs, %d processors, load %.1f before and %.1f after%n",
                events.size(),
                PACKS,
                Runtime.getRuntime().availableProcessors(),
                load,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        print("plain loop", loop, loop, events.size());
        print("batch", batch, loop, events.size());
        print("streaming", streaming, loop, events.size());
    }

    private double plainLoop(List<String> events) throws IOException {
        long begin = System.nanoTime();
        plain = PlainLoop.lines(events, null);
        return seconds(begin);
    }

    private double job(LocalCluster cluster, RuntimeExecutionMode mode, int round) throws Exception {
        Path output = directory.resolve(mode + "-" + round);
        long begin = System.nanoTime();
        cluster.finish(cluster.submit(cluster.job(mode, output, UnaryOperator.identity())));
        double seconds = seconds(begin);
        assertThat(LocalCluster.written(output)).isEqualTo(plain);
        return seconds;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        assertThat(sorted).as(Arrays.toString(sorted)).hasSize(ROUNDS);
        return sorted[ROUNDS / 2];
    }

    private static void print(String what, List<Double> seconds, List<Double> loop, int events) {
        System.out.printf(
                Locale.ROOT,
                "PRINT %s: %.2f s, %.0f events/s, %.1f times the plain loop%n",
                what,
                median(seconds),
                events / median(seconds),
                median(seconds) / median(loop));
    }
}
