package org.packseal.core.cli.statement;

import java.util.concurrent.Callable;
import org.packseal.core.cli.console.UsageProblem;
import picocli.CommandLine.Command;

/** {@code packseal statement}: facts about a pack that their producer has signed. */
@Command(
        name = "statement",
        description = "Signs and verifies statements: facts about a pack under their producer's key.")
public final class StatementCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageProblem("Expected sign or verify after statement, found nothing.");
    }
}
