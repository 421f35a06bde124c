package org.packseal.core.cli.statement;

import org.packseal.core.cli.console.CommandGroup;
import picocli.CommandLine.Command;

/** {@code packseal statement}: facts about a pack that their producer has signed. */
@Command(
        name = "statement",
        description = "Signs and verifies statements: facts about a pack under their producer's key.")
public final class StatementCommand extends CommandGroup {
    public StatementCommand() {
        super("sign or verify after statement");
    }
}
