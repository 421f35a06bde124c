package org.packseal.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twice the input costs about twice the memory, for every entry that takes outside bytes. Allocated bytes are counted, which is the
 * same on a busy machine; no time is measured.
 */
@Tag("class-path")
class FuzzGrowthTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261128L);
    private static final int SIZE = 8 * 1024;
    /** Scans of more than 8 KiB are refused before they are read. */
    private static final int SCAN_SIZE = 1024;
    /** Growing arrays double, so that a step may cost a little more than twice. */
    private static final double MOST = 2.5;
    /** What is spent once, however long the input is. */
    private static final long ONCE = 64 * 1024;
    /** Allocated bytes for each byte of input: a misspelt fact, compared with every key, costs most. */
    private static final long A_BYTE = 4_000;
    /** A record of one byte is answered by a whole assessment. */
    private static final long A_RECORD = 12_000;

    private static final int CASES = 24;
    private static final AllocatedBytes ALLOCATED = new AllocatedBytes();
    /** Several threads check a long list, where there are several: with one, what it allocates is all that is allocated. */
    private static final ForkJoinPool ONE_THREAD = new ForkJoinPool(1);

    @AfterAll
    static void stop() {
        ONE_THREAD.shutdown();
    }

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void memory_ofGrowingInput_growsInProportion(FuzzTarget target) throws IOException {
        List<String> wrong = new ArrayList<>();
        double steepest = 0;
        long most = 0;
        int size = size(target);
        long limit = target == FuzzTarget.RECORD_LINE ? A_RECORD : A_BYTE;
        for (GrownInput input : inputs(target)) {
            long once = allocated(target, input.growth().bytes(size));
            long twice = allocated(target, input.growth().bytes(2 * size));
            long fourTimes = allocated(target, input.growth().bytes(4 * size));
            if (twice > MOST * once + ONCE || fourTimes > MOST * twice + ONCE || fourTimes > 4L * size * limit + ONCE) {
                wrong.add(input + ": " + once + ", " + twice + ", " + fourTimes + " bytes");
            }
            steepest = Math.max(steepest, (double) fourTimes / Math.max(twice, ONCE));
            most = Math.max(most, fourTimes / (4L * size));
        }
        System.out.printf("%s: seed %d, steepest %.2f, %d bytes for a byte%n", target, SEED, steepest, most);
        assertThat(wrong).as("%s, seed %d", target, SEED).isEmpty();
    }

    private static int size(FuzzTarget target) {
        return switch (target) {
            case SCAN, TOKEN, JWS -> SCAN_SIZE;
            default -> SIZE;
        };
    }

    private static List<GrownInput> inputs(FuzzTarget target) throws IOException {
        Random random = new Random(SEED);
        List<GrownInput> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(FuzzTarget.inputs(target))) {
            for (Path file : files.sorted().toList()) {
                inputs.addAll(GrownInput.of(file.getFileName().toString(), Files.readAllBytes(file), random));
            }
        }
        Collections.shuffle(inputs, random);
        return inputs.subList(0, Math.min(CASES, inputs.size()));
    }

    /** The smaller of two runs: the first also loads classes and fills tables. */
    private static long allocated(FuzzTarget target, byte[] data) {
        return ONE_THREAD
                .submit(() -> Math.min(run(target, data), run(target, data)))
                .join();
    }

    private static long run(FuzzTarget target, byte[] data) {
        long before = ALLOCATED.now();
        target.run(data);
        return ALLOCATED.now() - before;
    }

    /** What this thread has allocated. By reflection, because the module under test does not read java.management. */
    private static final class AllocatedBytes {
        private final Object threads;
        private final Method allocated;

        AllocatedBytes() {
            try {
                threads = Class.forName("java.lang.management.ManagementFactory")
                        .getMethod("getThreadMXBean")
                        .invoke(null);
                allocated = Class.forName("com.sun.management.ThreadMXBean")
                        .getMethod("getThreadAllocatedBytes", long.class);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }

        long now() {
            try {
                return (Long) allocated.invoke(threads, Thread.currentThread().getId());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }
}
