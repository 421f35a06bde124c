package org.packseal.core.fuzz;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the steps that counted classes take, on whatever thread: the command line answers long input on several. Public, because
 * counted classes belong to another class loader.
 */
public final class Steps {
    private static final LongAdder TAKEN = new LongAdder();

    private Steps() {}

    /** Called by counted classes where a method begins and where a loop goes back. */
    public static void step() {
        TAKEN.increment();
    }

    static long taken() {
        return TAKEN.sum();
    }
}
