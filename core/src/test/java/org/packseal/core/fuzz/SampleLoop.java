package org.packseal.core.fuzz;

import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Small entries of known growth, on which the counting of steps is tried. */
enum SampleLoop {
    EACH_BYTE(SampleLoop::eachByte),
    EACH_CALL(SampleLoop::eachCall),
    EACH_PAIR(SampleLoop::eachPair);

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final Consumer<byte[]> entry;

    SampleLoop(Consumer<byte[]> entry) {
        this.entry = entry;
    }

    void run(byte[] data) {
        entry.accept(data);
    }

    private static void eachByte(byte[] data) {
        for (int at = 0; at < data.length; at++) {
            data[at]++;
        }
    }

    /** The loop is the JDK's; what it calls is counted. */
    private static void eachCall(byte[] data) {
        IntStream.range(0, data.length).forEach(at -> data[at]++);
    }

    private static void eachPair(byte[] data) {
        for (int first = 0; first < data.length; first++) {
            for (int second = 0; second < data.length; second++) {
                data[first] ^= data[second];
            }
        }
    }
}
