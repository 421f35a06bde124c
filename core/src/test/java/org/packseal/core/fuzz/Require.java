package org.packseal.core.fuzz;

/** Says what did not hold, as an error that fuzzer and test both report. */
final class Require {
    private Require() {}

    static void that(boolean holds, String expectation, Object found) {
        if (!holds) {
            throw new AssertionError("Expected " + expectation + ", found " + found + '.');
        }
    }
}
