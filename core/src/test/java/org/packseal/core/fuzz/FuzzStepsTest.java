package org.packseal.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twice the input takes about twice the steps, for every entry that takes outside bytes. A step is a call of a method or one more
 * turn of a loop, in the project's classes and in Jackson's. The classes of the JDK, BouncyCastle and picocli run as they are, so
 * that a loop inside one of them is left out, unless it calls back. Steps are the same on a busy machine; no time is measured.
 */
@Tag("class-path")
class FuzzStepsTest {
    /** An input that is refused at one size and read at another takes this many steps more for each byte. */
    private static final int READING = 5;
    /** A key that has verified 40 signatures gets a table, which the counted runs find in place. */
    private static final int EARLIER_RUNS = 50;

    private static final int EARLIER_SIZE = 256;
    private static final int SAMPLE_SIZE = 1_000;

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void steps_ofGrowingInput_growInProportion(FuzzTarget target) throws Exception {
        CountedEntry entry = CountedEntry.of(target);
        prepare(entry, target);
        rule(GrowingInputs.size(target), aByte(target)).check(target, entry::steps);
    }

    private static Proportion rule(int size, long aByte) {
        return new Proportion("steps", 4L * size * READING, aByte);
    }

    /** About twice what was measured with many seeds. */
    private static long aByte(FuzzTarget target) {
        return switch (target) {
            case RECORD_LINE -> 12_000; // a record of one byte is answered by a whole assessment
            case TOKEN, RULES -> 600;
            case JWS -> 150;
            case TRUST_LIST -> 400;
            case SCAN -> 300;
            case EPCIS_JSON -> 250;
            default -> 40;
        };
    }

    /** Loads classes and fills tables before the first count. */
    private static void prepare(CountedEntry entry, FuzzTarget target) throws IOException {
        for (Path file : FuzzTarget.files(target)) {
            byte[] data = Files.readAllBytes(file);
            for (int i = 0; i < EARLIER_RUNS; i++) {
                entry.run(data);
            }
        }
        for (GrownInput input : GrowingInputs.of(target)) {
            entry.run(input.growth().bytes(EARLIER_SIZE));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EACH_BYTE", "EACH_CALL"})
    void steps_ofOneLoop_areOneForEachTurn(SampleLoop sample) throws Exception {
        GrownCost cost = cost(sample);
        assertThat(cost.twice() - cost.once()).isEqualTo(SAMPLE_SIZE);
        assertThat(cost.fourTimes() - cost.twice()).isEqualTo(2 * SAMPLE_SIZE);
    }

    @ParameterizedTest
    @EnumSource(names = {"EACH_BYTE", "EACH_CALL"})
    void rule_forOneLoop_holds(SampleLoop sample) throws Exception {
        assertThat(rule(SAMPLE_SIZE, 2).holds(cost(sample))).isTrue();
    }

    @Test
    void rule_forLoopInLoop_isBrokenByGrowthAlone() throws Exception {
        long noLimit = 4L * SAMPLE_SIZE + 1;
        assertThat(rule(SAMPLE_SIZE, noLimit).holds(cost(SampleLoop.EACH_PAIR))).isFalse();
    }

    @Test
    void rule_forTooManyStepsAByte_isBroken() {
        GrownCost cost = GrownCost.of(zeros(), SAMPLE_SIZE, data -> 100L * data.length);
        assertThat(rule(SAMPLE_SIZE, 100).holds(cost)).isTrue();
        assertThat(rule(SAMPLE_SIZE, 90).holds(cost)).isFalse();
    }

    private static GrownCost cost(SampleLoop sample) throws Exception {
        CountedEntry entry = CountedEntry.of(sample);
        entry.run(new byte[1]);
        return GrownCost.of(zeros(), SAMPLE_SIZE, entry::steps);
    }

    private static GrownInput zeros() {
        return new GrownInput("zeros", byte[]::new);
    }
}
