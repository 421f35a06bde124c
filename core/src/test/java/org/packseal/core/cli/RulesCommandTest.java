package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.rule.Rule;
import org.packseal.core.rule.RuleSet;

class RulesCommandTest {
    @Test
    void rules_all_areShown() {
        CommandRun run = CommandRun.of("", "rules", "show");
        assertThat(run.status()).isZero();
        for (Rule rule : RuleSet.who7c().rules()) {
            assertThat(run.out()).contains(rule.id() + " v", rule.title(), rule.citation());
        }
        assertThat(CommandRun.of("", "rules").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void rulePack_broken_namesEveryFault(@TempDir Path folder) throws IOException {
        String good;
        try (InputStream in = Objects.requireNonNull(RuleSet.class.getResourceAsStream("who-7c.json"))) {
            good = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path file = Files.writeString(folder.resolve("rules.json"), good);
        CommandRun run = CommandRun.of("", "rules", "test", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("all their tests pass");

        Files.writeString(file, good.replace("\"comp.method\"", "\"comp.methd\""));
        run = CommandRun.of("", "rules", "test", file.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.startsWith("FILE_INVALID " + file + "#/rules/"))
                .anyMatch(line -> line.contains("UNKNOWN_FACT"));
    }
}
