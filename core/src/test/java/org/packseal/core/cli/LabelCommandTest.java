package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.cli.console.ExitStatus;

/** Labels out of records, and records out of pictures of labels. */
class LabelCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCAN = "]d201095211015300011728063010B7\u001d21K7M2";
    private static final String ELEMENTS =
            "{\"id\":7,\"elements\":[[\"01\",\"09521101530001\"],[\"17\",\"280630\"],[\"10\",\"B7\"],[\"21\",\"K7M2\"]]}";

    @TempDir
    private Path folder;

    @Test
    void label_png_isReadBackByParseAndAssess() throws Exception {
        CommandRun run = CommandRun.of(ELEMENTS, "label", "--out", folder.toString(), "--as", "png");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode answer = JSON.readTree(run.out());
        assertThat(CommandSchemas.violations("label.schema.json", answer)).isEmpty();
        String file = folder.resolve("label-1.png").toString();
        assertThat(run.out())
                .isEqualTo("{\"id\":7,\"ok\":true,\"file\":" + JSON.writeValueAsString(file)
                        + ",\"modules\":20,\"problems\":[]}\n");
        CommandRun parsed = CommandRun.of(SCAN, "parse", "--image", file);
        assertThat(parsed.lines()).hasSize(1);
        JsonNode parse = JSON.readTree(parsed.out());
        assertThat(parse.path("id").asText()).isEqualTo(file + "#1");
        assertThat(parse.at("/written/scan").asText()).isEqualTo(SCAN);
        assertThat(CommandSchemas.violations("parse.schema.json", parse)).isEmpty();
        JsonNode assessed =
                JSON.readTree(CommandRun.of("", "assess", "--image", file).out());
        assertThat(assessed.at("/pack/serial").asText()).isEqualTo("K7M2");
        assertThat(CommandSchemas.violations("assess.schema.json", assessed)).isEmpty();
    }

    @Test
    void label_svg_ofScan_hasTheSizeAskedFor_andRefusedRecordsGetNoFile() throws Exception {
        String input = "(01)09521101530002\n" + SCAN + "\n";
        CommandRun run = CommandRun.of(
                input, "label", "--out", folder.resolve("new/labels").toString(), "--module", "0.4");
        assertThat(run.status()).isZero();
        for (String line : run.lines()) {
            assertThat(CommandSchemas.violations("label.schema.json", JSON.readTree(line)))
                    .isEmpty();
        }
        JsonNode refused = JSON.readTree(run.lines().get(0));
        assertThat(refused.at("/problems/0/code").asText()).isEqualTo("CHECK_DIGIT");
        assertThat(refused.has("file")).isFalse();
        Path file = Path.of(JSON.readTree(run.lines().get(1)).path("file").asText());
        assertThat(file).hasFileName("label-1.svg");
        assertThat(Files.readString(file)).contains("<svg ", "(21)K7M2</text>", "mm\"");
        assertThat(file.resolveSibling("label-2.svg")).doesNotExist();
    }

    @Test
    void label_thatNoSymbolHolds_isNotWritable() {
        String ppn = "[)>\u001e06\u001d9N114501564800\u001dSWZ89MB9PFAYBUF\u001e\u0004";
        assertThat(CommandRun.of(ppn, "label", "--out", folder.toString()).out())
                .contains("NOT_WRITABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--module 0",
                "--module 11",
                "--as png --pixels 0",
                "--as png --pixels 51",
                "--pixels 5",
                "--as png --module 1",
                "--as gif"
            })
    void sizes_outOfRangeOrOfTheOtherKind_areWrongUsage(String options) {
        String[] words = ("label --out " + folder + " " + options).split(" ");
        CommandRun run = CommandRun.of(SCAN, words);
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void folder_thatIsAFile_endsWithStatus2() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        CommandRun run = CommandRun.of(SCAN, "label", "--out", file.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.err()).startsWith("FILE_UNWRITABLE ");
    }

    @Test
    void image_withoutScan_isAnAnswer_andMissingFileIsStatus2() throws Exception {
        Path text = Files.write(folder.resolve("text.png"), "no picture".getBytes(StandardCharsets.UTF_8));
        CommandRun parsed = CommandRun.of("", "parse", "--image", text.toString());
        assertThat(parsed.status()).isZero();
        JsonNode parse = JSON.readTree(parsed.out());
        assertThat(parse.path("id").asText()).isEqualTo(text.toString());
        assertThat(parse.at("/problems/0/code").asText()).isEqualTo("PICTURE_UNREADABLE");
        JsonNode assessed = JSON.readTree(
                CommandRun.of("", "assess", "--image", text.toString()).out());
        assertThat(assessed.path("supply").asText()).isEqualTo("HOLD");
        CommandRun missing = CommandRun.of(
                "", "parse", "--image", folder.resolve("none.png").toString(), "--image", text.toString());
        assertThat(missing.status()).isEqualTo(ExitStatus.FILE);
        assertThat(missing.err()).startsWith("FILE_NOT_FOUND ");
        assertThat(missing.lines()).hasSize(1);
    }
}
