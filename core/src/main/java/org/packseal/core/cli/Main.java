package org.packseal.core.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code packseal}. */
@Command(name = "packseal", description = "Reads pack codes, checks their tokens, applies falsification rules.")
public final class Main implements Callable<Integer> {
    /** For the command line alone. */
    public Main() {}

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() {
        return 0;
    }
}
