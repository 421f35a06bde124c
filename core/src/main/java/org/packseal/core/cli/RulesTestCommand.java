package org.packseal.core.cli;

import java.nio.file.Path;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code packseal rules test}: loads a rule set, which runs every test inside it. */
@Command(name = "test", description = "Checks a rule set and runs the tests inside it.")
final class RulesTestCommand extends ConsoleCommand {
    @Parameters(paramLabel = "FILE", description = "The rule set, in JSON.")
    private Path file;

    @Override
    public Integer call() {
        RuleSet rules = InputFile.data(console(), file, InputFile.RULES_LIMIT, RuleSet::read);
        console()
                .out()
                .line(rules.id() + " " + rules.version() + ": " + rules.rules().size()
                        + " rules, all their tests pass, SHA-256 " + rules.sha256());
        return ExitStatus.OK;
    }
}
