package org.packseal.core.cli.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.console.ExitStatus;

class AssessPageOptionTest {
    private static final String PACK = "(01)09521101530001(17)280630(10)B7(21)K7M2";
    private static final String INPUT = "{\"id\":\"till 1\",\"scan\":\"" + PACK + "\"}\n"
            + "{\"id\":\"refused one\",\"scan\":\"" + PACK + "\",\"facts\":{\"no.such\":1}}\n"
            + PACK + "\n";

    @Test
    void html_holdsAllAssessedRecordsAndNoRefusedOne(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), "an older page");
        CommandRun run = CommandRun.of(INPUT, "assess", "--html", page.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.out()).isEqualTo(CommandRun.of(INPUT, "assess").out());
        assertThat(Files.readString(page))
                .contains("<html lang=\"en\">", "href=\"#pack-2\"", "till 1 · 09521101530001 / K7M2")
                .doesNotContain("refused one", "an older page", "#pack-3");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(page);
        }
    }

    @Test
    void lang_de_isGerman_andAskedForWithoutPageIsRefused(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("page.html");
        CommandRun.of(INPUT, "assess", "--html", page.toString(), "--lang", "de");
        assertThat(Files.readString(page)).contains("<html lang=\"de\">", "Seriennummer");
        CommandRun alone = CommandRun.of(INPUT, "assess", "--lang", "de");
        assertThat(alone.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(alone.err()).contains("--html");
    }

    @Test
    void html_whereNoFileCanBe_endsWithStatus2(@TempDir Path folder) {
        for (Path bad : new Path[] {folder, folder.resolve("missing").resolve("page.html")}) {
            CommandRun run = CommandRun.of(INPUT, "assess", "--html", bad.toString());
            assertThat(run.status()).isEqualTo(ExitStatus.FILE);
            assertThat(run.err()).startsWith("FILE_UNWRITABLE " + bad);
        }
    }
}
