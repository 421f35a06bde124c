package org.packseal.core.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the fuzzer enters, by the names that it looks for. The system property {@code packseal.fuzz} names the target. */
public final class Fuzz {
    private static final FuzzTarget TARGET = FuzzTarget.valueOf(System.getProperty("packseal.fuzz", "SCAN"));

    private Fuzz() {}

    /**
     * Loads tables and classes before the first input, whose time limit would count it otherwise.
     *
     * @throws IOException if the seeds cannot be read
     */
    public static void fuzzerInitialize() throws IOException {
        for (Path seed : FuzzTarget.files(TARGET)) {
            TARGET.run(Files.readAllBytes(seed));
        }
    }

    /**
     * Called with each input.
     *
     * @param data the input
     */
    public static void fuzzerTestOneInput(byte[] data) {
        TARGET.run(data);
    }
}
