package org.packseal.core.cli.console;

import java.util.concurrent.Callable;

/** A command that only groups others: called without one of them, it says which there are. */
public abstract class CommandGroup implements Callable<Integer> {
    private final String expected;

    /** @param expected its members and its own name, for instance {@code add or verify after custody} */
    protected CommandGroup(String expected) {
        this.expected = expected;
    }

    @Override
    public final Integer call() {
        throw new UsageProblem("Expected " + expected + ", found nothing.");
    }
}
