package org.packseal.core.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.UsageProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code packseal schema}: the JSON Schemas of input and output, each standing alone. */
@Command(name = "schema", description = "Prints the JSON Schema of what is read or written; without NAME, the names.")
final class SchemaCommand extends ConsoleCommand {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of the schema.")
    private @Nullable String name;

    @Override
    public Integer call() {
        if (name == null) {
            for (ShippedSchema schema : ShippedSchema.values()) {
                console().out().line(String.format("%-12s%s", schema.label(), schema.about()));
            }
        } else {
            console().out().line(wanted(name).standalone().toPrettyString());
        }
        return ExitStatus.OK;
    }

    private static ShippedSchema wanted(String name) {
        return ShippedSchema.named(name)
                .orElseThrow(() -> new UsageProblem("Expected one of "
                        + Arrays.stream(ShippedSchema.values())
                                .map(ShippedSchema::label)
                                .collect(Collectors.joining(", "))
                        + ", found " + name + "."));
    }
}
