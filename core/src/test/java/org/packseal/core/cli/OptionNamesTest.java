package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One word for one thing: across all commands an option's name has one kind of value. */
class OptionNamesTest {
    /** Names whose values differ by command on purpose. */
    private static final Map<String, Set<String>> SEVERAL = Map.of(
            "--as", Set.of("svg|png", "FORM"),
            "--from", Set.of("NAME", "FILE"),
            "--to", Set.of("NAME", "FILE"),
            "--key", Set.of("FILE", "ROOT"),
            "--html", Set.of("FILE", "DIR"),
            "--output", Set.of("json|csv", "csv|json"),
            "--place", Set.of("TEXT", "GLN"));

    private static Map<String, Set<String>> labels() {
        Map<String, Set<String>> labels = new TreeMap<>();
        CommandLine all = new CommandLine(CommandSpec.create());
        CommandTable.addTo(all);
        List<CommandLine> open = new ArrayList<>(List.of(all));
        while (!open.isEmpty()) {
            CommandLine command = open.remove(0);
            open.addAll(command.getSubcommands().values());
            for (OptionSpec option : command.getCommandSpec().options()) {
                for (String name : option.names()) {
                    labels.computeIfAbsent(name, any -> new TreeSet<>()).add(option.paramLabel());
                }
            }
        }
        return labels;
    }

    @Test
    void oneName_hasOneKindOfValue() {
        Map<String, Set<String>> labels = labels();
        assertThat(labels.size()).isGreaterThan(50);
        labels.forEach((name, kinds) -> {
            if (SEVERAL.containsKey(name)) {
                assertThat(kinds).as(name).isEqualTo(SEVERAL.get(name));
            } else {
                assertThat(kinds).as(name).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "trust verify --list a --roots b, trust verify --trust a --roots b",
        "trust change-roots --list=a, trust change-roots --trust=a",
        "statistics --format json, statistics --output json",
        "demo --write a, demo --out a",
        "record make --continues a --key-id 1, record make --previous a --pseudonym-key-id 1",
        "history --here 9521101000030, history --place 9521101000030",
        "record verify --key Me=a, record verify --trusted-key Me=a",
        "record custody verify --key=Me=a, record custody verify --trusted-key=Me=a",
        "record make --key a, record make --key a",
        "parse -- --list, parse -- --list"
    })
    void formerName_isTakenAsTodays(String typed, String today) {
        assertThat(FormerOptions.renamed(typed.split(" "))).containsExactly(today.split(" "));
    }

    @Test
    void formerNames_areNoOptionsOfTheirOwn() {
        assertThat(labels()).doesNotContainKeys("--list", "--format", "--write", "--continues", "--here", "--key-id");
    }
}
