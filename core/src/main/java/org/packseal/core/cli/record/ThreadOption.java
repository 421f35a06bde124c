package org.packseal.core.cli.record;

import org.packseal.core.cli.console.UsageProblem;
import picocli.CommandLine.Option;

/** How many threads answer the records of a run. */
public final class ThreadOption {
    private static final int MAX = 256;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that answer records, 1 to 256; the order of the answers stays that of the records. "
                    + "Default: as many as there are processors.")
    private int threads = Math.min(MAX, Runtime.getRuntime().availableProcessors());

    /** The number asked for. */
    public int threads() {
        if (threads < 1 || threads > MAX) {
            throw new UsageProblem("--threads: Expected 1 to " + MAX + ", found " + threads + ".");
        }
        return threads;
    }
}
