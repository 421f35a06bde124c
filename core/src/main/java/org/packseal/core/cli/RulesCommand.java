package org.packseal.core.cli;

import java.util.concurrent.Callable;
import org.packseal.core.cli.console.UsageProblem;
import picocli.CommandLine.Command;

/** {@code packseal rules}: the rules behind an assessment. */
@Command(name = "rules", description = "Shows the rules of the library, or tests a rule pack of your own.")
final class RulesCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageProblem("One of show or test belongs after rules.");
    }
}
