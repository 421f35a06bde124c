package org.packseal.gs1;

/** The seed of a test that makes its own input: printed, so that a failure can be repeated with {@code -Dpackseal.seed}. */
final class TestSeed {
    private TestSeed() {}

    /** The seed that the run names, or the usual one of this test. */
    static long of(Class<?> test, long usual) {
        long seed = Long.getLong("packseal.seed", usual);
        System.out.println(test.getSimpleName() + " seed " + seed);
        return seed;
    }
}
