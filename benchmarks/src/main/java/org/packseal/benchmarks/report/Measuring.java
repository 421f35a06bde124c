package org.packseal.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Measures contenders one after the other, several rounds of all of them, so that what else the machine does falls on all alike.
 */
final class Measuring {
    private static final String MEMORY = "gc.alloc.rate.norm";

    private final int rounds;
    private final int warmUps;
    private final int iterations;
    private final TimeValue time;
    private final Taken taken;

    /** Which of several times of one contender counts. */
    enum Taken {
        /** The one in the middle, which a user meets. */
        MEDIAN(50),
        /** The shortest, which other work on the machine disturbs least. */
        LEAST(0);

        private final int percentile;

        Taken(int percentile) {
            this.percentile = percentile;
        }

        double of(Statistics times) {
            return times.getPercentile(percentile);
        }

        Measurement of(List<Measurement> rounds) {
            return rounds.stream()
                    .sorted(Comparator.comparingDouble(Measurement::nanoseconds))
                    .toList()
                    .get(rounds.size() * percentile / 100);
        }
    }

    /**
     * How long to measure.
     *
     * @param rounds how often each contender's process is started
     * @param warmUps iterations of warm-up
     * @param iterations iterations that count
     * @param milliseconds length of an iteration
     * @param taken which of the times counts
     */
    Measuring(int rounds, int warmUps, int iterations, int milliseconds, Taken taken) {
        this.rounds = rounds;
        this.warmUps = warmUps;
        this.iterations = iterations;
        this.time = TimeValue.milliseconds(milliseconds);
        this.taken = taken;
    }

    List<Measurement> measure(List<Contender> contenders) {
        List<List<Measurement>> measured = new ArrayList<>();
        contenders.forEach(contender -> measured.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                if (round < contenders.get(i).rounds()) {
                    measured.get(i).add(once(contenders.get(i)));
                }
            }
        }
        return measured.stream().map(taken::of).toList();
    }

    private Measurement once(Contender contender) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(contender.benchmark()) + "$")
                .forks(1)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .addProfiler(GCProfiler.class);
        contender.parameters().forEach(options::param);
        if (!asDeclared(contender)) {
            options.warmupIterations(warmUps)
                    .measurementIterations(iterations)
                    .warmupTime(time)
                    .measurementTime(time);
        }
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            return measurement(contender, results.iterator().next());
        } catch (RunnerException e) {
            throw new IllegalStateException(contender + " was not measured", e);
        }
    }

    /**
     * What a user waits for once, such as a load of a whole list or the start of a process, is not repeated until it is warm. Two busy
     * threads leave no core to the compiler, so that they take longer to be warm.
     */
    private static boolean asDeclared(Contender contender) {
        return Stream.of("ListLoadBenchmark", "RecordRateBenchmark", "ColdStartBenchmark", "TwoCoresBenchmark")
                .anyMatch(contender.benchmark()::contains);
    }

    private Measurement measurement(Contender contender, RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        double score = taken.of(primary.getStatistics()) * nanoseconds(primary.getScoreUnit());
        var memory = result.getSecondaryResults().get(MEMORY);
        boolean elsewhere = memory == null || contender.group().startsWith("Command line");
        return new Measurement(contender, score, elsewhere ? -1 : Math.round(memory.getScore()));
    }

    private static long nanoseconds(String unit) {
        return switch (unit) {
            case "ns/op" -> 1;
            case "us/op" -> TimeUnit.MICROSECONDS.toNanos(1);
            case "ms/op" -> TimeUnit.MILLISECONDS.toNanos(1);
            case "s/op" -> TimeUnit.SECONDS.toNanos(1);
            default -> throw new IllegalStateException("Expected a time for one operation, found " + unit);
        };
    }
}
