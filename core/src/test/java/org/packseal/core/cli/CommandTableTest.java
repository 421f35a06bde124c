package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandTableTest {
    @Test
    void help_namesEveryCommand() {
        String help = CommandRun.of("", "--help").out();

        assertThat(CommandTable.NAMES).hasSize(16);
        CommandTable.NAMES.forEach(name -> assertThat(help).containsPattern("(?m)^  " + name + " "));
    }

    @Test
    void everyName_callsTheCommandOfThatName() {
        for (String name : CommandTable.NAMES) {
            assertThat(CommandRun.of("", name, "--help").out()).startsWith("Usage: packseal " + name + " ");
        }
    }
}
