package org.packseal.core.cli;

import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.rule.Rule;
import org.packseal.core.rule.RuleSet;
import picocli.CommandLine.Command;

/** {@code packseal rules show}: the bundled rules, one line each, and where each comes from. */
@Command(name = "show", description = "Lists the rules of the library with what they mean and where they come from.")
final class RulesShowCommand extends ConsoleCommand {
    @Override
    public Integer call() {
        RuleSet rules = RuleSet.who7c();
        console()
                .out()
                .line(rules.id() + " " + rules.version() + ", " + rules.rules().size() + " rules, SHA-256 "
                        + rules.sha256());
        for (Rule rule : rules.rules()) {
            console().out().line("");
            console().out().line(rule.id() + " v" + rule.version() + "  " + rule.title());
            console()
                    .out()
                    .line("    " + rule.effect() + ", " + rule.level() + ", group " + rule.group()
                            + (rule.dimensions().isEmpty() ? "" : ", " + rule.dimensions())
                            + (rule.acts().isEmpty() ? "" : ", " + rule.acts()));
            console().out().line("    source: " + rule.citation());
            rule.innocentExplanations()
                    .forEach(explanation -> console().out().line("    unless: " + explanation.text()));
        }
        return ExitStatus.OK;
    }
}
