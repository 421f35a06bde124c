package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.trust.TrustFixture;
import org.packseal.gs1.problem.ScanCode;

class CodesCommandTest {
    @Test
    void codes_all_arePrintedWithAMeaning() {
        CommandRun run = CommandRun.of("", "codes");
        assertThat(run.status()).isZero();
        for (ScanCode code : ScanCode.values()) {
            assertThat(run.out()).contains("  " + code + " ");
        }
        for (CodeList.Group group : new CodeList().groups()) {
            assertThat(group.codes()).isNotEmpty();
            assertThat(group.codes().values()).allMatch(meaning -> !meaning.isBlank() && !meaning.endsWith("."));
        }
    }

    @Test
    void fileCodes_standUnderTheExitStatusTheyComeWith(@TempDir Path folder) throws Exception {
        TrustFixture fixture = new TrustFixture(folder);
        String bad = fixture.entry().replace("9521101", "4150123");
        Path list = fixture.listSignedAnyway(1, bad);
        Path roots = fixture.roots(true);
        Path next = Files.writeString(
                folder.resolve("next"), "{" + TrustFixture.rootMembers(1, fixture.newKey("third", "Ed25519")) + "}");
        String state = folder.resolve("state").toString();
        List<CommandRun> runs = List.of(
                CommandRun.typed("trust verify --list {} --roots {} --state {}", list, roots, state),
                CommandRun.typed("trust change-roots --from {} --to {} --key {}", roots, next, fixture.firstRoot),
                CommandRun.of("", "trust", "show", folder.resolve("missing").toString()),
                CommandRun.of("", "trust", "show", folder.toString()),
                CommandRun.of("", "trust", "verify", "--list", next.toString(), "--roots", roots.toString()));
        Set<String> seen = new HashSet<>();
        for (CommandRun run : runs) {
            for (FileCode code : FileCode.values()) {
                if (run.err().lines().anyMatch(line -> line.startsWith(code + " "))) {
                    seen.add(code.name());
                    assertThat(placesOf(code))
                            .as(run.err())
                            .singleElement()
                            .satisfies(place -> assertThat(place.endsWith("exit status 2"))
                                    .as(place)
                                    .isEqualTo(run.status() == ExitStatus.FILE));
                }
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "LIST_KEY_LEFT_OUT", "CHANGE_INCOMPLETE", "FILE_NOT_FOUND", "FILE_UNREADABLE", "LIST_REFUSED");
    }

    private static List<String> placesOf(FileCode code) {
        return new CodeList()
                .groups().stream()
                        .filter(group -> code.meaning().equals(group.codes().get(code.name())))
                        .map(CodeList.Group::place)
                        .toList();
    }

    @Test
    void meanings_stated_allBelongToACode() {
        Set<String> codes = new HashSet<>();
        new CodeList().groups().forEach(group -> codes.addAll(group.codes().keySet()));
        assertThat(new CodeList().stated().keySet())
                .allMatch(key -> codes.contains(key.substring(key.lastIndexOf('.') + 1)));
    }
}
