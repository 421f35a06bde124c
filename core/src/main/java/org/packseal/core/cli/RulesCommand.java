package org.packseal.core.cli;

import java.util.concurrent.Callable;
import org.packseal.core.cli.console.UsageProblem;
import picocli.CommandLine.Command;

/** {@code packseal rules}: the rules behind an assessment. */
@Command(name = "rules", description = "Shows the rules of the library, or tests a rule set of your own.")
final class RulesCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageProblem("Expected show or test after rules, found nothing.");
    }
}
