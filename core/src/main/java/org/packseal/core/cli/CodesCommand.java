package org.packseal.core.cli;

import java.util.concurrent.Callable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.ExitStatus;
import picocli.CommandLine.Command;

/** {@code packseal codes}: every code that output can carry, with its meaning. */
@Command(name = "codes", description = "Lists every code that output can carry, with its meaning.")
final class CodesCommand implements Callable<Integer> {
    private final Console console;

    CodesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (CodeList.Group group : new CodeList().groups()) {
            console.out().line(group.place());
            int width = group.codes().keySet().stream()
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            group.codes()
                    .forEach((code, meaning) ->
                            console.out().line("  " + code + " ".repeat(width - code.length() + 2) + meaning));
            console.out().line("");
        }
        return ExitStatus.OK;
    }
}
