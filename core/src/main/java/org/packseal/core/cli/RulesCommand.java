package org.packseal.core.cli;

import org.packseal.core.cli.console.CommandGroup;
import picocli.CommandLine.Command;

/** {@code packseal rules}: the rules behind an assessment. */
@Command(name = "rules", description = "Shows the rules of the library, or tests a rule set of your own.")
final class RulesCommand extends CommandGroup {
    RulesCommand() {
        super("show or test after rules");
    }
}
