package org.packseal.core.cli.console;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that reads and writes on the console of its run, which the topmost command holds. */
public abstract class ConsoleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** The topmost command of a run. */
    public interface Host {
        /** {@return where this run reads, writes and takes its time from} */
        Console console();
    }

    /** {@return where this run reads, writes and takes its time from} */
    protected final Console console() {
        return ((Host) spec.root().userObject()).console();
    }
}
