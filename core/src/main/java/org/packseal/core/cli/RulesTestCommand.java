package org.packseal.core.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.file.DataFileException;
import org.packseal.core.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code packseal rules test}: loads a rule set, which runs every test inside it. */
@Command(name = "test", description = "Checks a rule set and runs the tests inside it.")
final class RulesTestCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The rule set, in JSON.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    RulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            RuleSet rules = RuleSet.read(InputFile.bytes(file, InputFile.RULES_LIMIT));
            console.out()
                    .line(rules.id() + " " + rules.version() + ": "
                            + rules.rules().size() + " rules, all their tests pass, SHA-256 " + rules.sha256());
            return ExitStatus.OK;
        } catch (DataFileException e) {
            throw FileProblem.all(console, file, e);
        }
    }
}
