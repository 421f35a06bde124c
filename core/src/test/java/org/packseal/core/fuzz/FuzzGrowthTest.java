package org.packseal.core.fuzz;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.concurrent.ForkJoinPool;
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
    /** What is spent once, however long the input is. */
    private static final long ONCE = 64 * 1024;
    /** Allocated bytes for each byte of input: a misspelt fact, compared with every key, costs most. */
    private static final long A_BYTE = 4_000;
    /** A record of one byte is answered by a whole assessment. */
    private static final long A_RECORD = 30_000;

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
        long aByte = target == FuzzTarget.RECORD_LINE ? A_RECORD : A_BYTE;
        new Proportion("bytes", ONCE, aByte).check(target, data -> allocated(target, data));
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
