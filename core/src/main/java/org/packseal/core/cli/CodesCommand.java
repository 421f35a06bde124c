package org.packseal.core.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code packseal codes}: every code that output can carry, with its meaning. */
@Command(name = "codes", description = "Lists every code that output can carry, with its meaning.")
final class CodesCommand extends ConsoleCommand {
    private static final int SCHEMA_VERSION = 1;

    @Option(names = "--json", description = "As JSON, with every fact's values and who can know it.")
    private boolean json;

    @Override
    public Integer call() {
        if (json) {
            console().out().line(json().toPrettyString());
        } else {
            new CodeList().groups().forEach(this::print);
        }
        return ExitStatus.OK;
    }

    private void print(CodeList.Group group) {
        console().out().line(group.place());
        int width =
                group.codes().keySet().stream().mapToInt(String::length).max().orElse(0);
        group.codes()
                .forEach((code, meaning) ->
                        console().out().line("  " + code + " ".repeat(width - code.length() + 2) + meaning));
        console().out().line("");
    }

    private static ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("schemaVersion", SCHEMA_VERSION);
        ArrayNode groups = all.putArray("groups");
        for (CodeList.Group group : new CodeList().groups()) {
            ObjectNode codes = groups.addObject().put("place", group.place()).putObject("codes");
            group.codes().forEach(codes::put);
        }
        all.set("facts", FactsJson.all());
        return all;
    }
}
