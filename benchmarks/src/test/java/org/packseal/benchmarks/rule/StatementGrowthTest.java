package org.packseal.benchmarks.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;

/**
 * What a pack costs grows no faster than the number of statements about it: 8,000 allocate at most as much for each as
 * 2,000 do, within the noise of tables that double.
 */
class StatementGrowthTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final PackSeal PACK_SEAL =
            PackSeal.builder().now(START.plus(Duration.ofDays(1))).build();

    /** Hash tables double in size; what is above this grows with the number. */
    private static final double NOISE = 1.5;

    /** Ways of saying very much about one pack. */
    enum Shape {
        DETERMINATIONS(number -> Fact.of("determination.finding", number % 2 == 0 ? "FALSIFIED" : "NOT_FALSIFIED")
                .by(Producer.REGULATOR)
                .source("notice " + number)),
        STATES_OF_ONE_SERIAL(number -> Fact.of("repo.serial", number % 2 == 0 ? "DISPENSED" : "ACTIVE")
                .by(Producer.REPOSITORY)
                .source("answer " + number)),
        PLAIN_STATEMENTS(number -> Fact.of("identity.labelling", number % 3 == 0 ? "MISMATCH" : "MATCH")
                .source("letter " + number)),
        TESTS_THAT_DIFFER(
                number -> Fact.of("comp.assayPct", number).by(Producer.LAB).observation("sample " + number)),
        LOOKS_THAT_AGREE(number ->
                Fact.of("identity.labelling", "MISMATCH").by(Producer.PHARMACY).observation("look " + number)),
        REPORTS(number -> Fact.of("source.mah.statement", number % 2 == 0 ? "DENIES" : "CONFIRMS")
                .by(Producer.REPORTER)
                .source("mail " + number));

        private final IntFunction<Fact> fact;

        Shape(IntFunction<Fact> fact) {
            this.fact = fact;
        }

        List<Fact> facts(int count) {
            return IntStream.range(0, count)
                    .mapToObj(number -> fact.apply(number).observedAt(START.plusSeconds(number)))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void statements_allocateInProportionToTheirNumber(Shape shape) {
        assertThat(bytesForEach(shape.facts(8_000))).isLessThan(NOISE * bytesForEach(shape.facts(2_000)));
    }

    private static double bytesForEach(List<Fact> facts) {
        bytes(facts);
        return Math.min(bytes(facts), bytes(facts)) / (double) facts.size();
    }

    private static long bytes(List<Fact> facts) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Evidence.Builder builder = Evidence.builder().policy(EvidencePolicy.trustingAll());
        facts.forEach(builder::add);
        Assessment assessment = PACK_SEAL.assess("]d201095060001343521728063010B1", builder.build());
        assertThat(assessment.toJson()).contains("\"supply\"");
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
