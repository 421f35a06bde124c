package org.packseal.core.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.cli.CommandRun;
import org.packseal.gs1.ScanParser;

/** What the guide for a line says: how large symbols get, and what a line printer is given. */
class PrintedFormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PACKS = IntStream.range(10, 40)
            .mapToObj(i -> "(01)09506000134352(21)1234567890" + i + "(17)350630(10)BATCH01")
            .toList();

    private final Path folder;
    private final String key;

    PrintedFormsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        CommandRun.of("", "key", "new", "--alg", "Ed25519", "--out", folder.toString());
        try (Stream<Path> files = Files.list(folder)) {
            key = files.filter(file -> file.toString().endsWith(".private.jwk"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private List<String> sealed(String form) throws IOException {
        List<String> sealed = new ArrayList<>();
        for (String line : CommandRun.of(String.join("\n", PACKS), "seal", "--form", form, "--key", key)
                .lines()) {
            sealed.add(JSON.readTree(line).at("/written/bracketed").asText());
        }
        return sealed;
    }

    private Set<Integer> modules(List<String> packs) throws IOException {
        Set<Integer> sizes = new TreeSet<>();
        String out = folder.resolve("labels").toString();
        for (String line :
                CommandRun.of(String.join("\n", packs), "label", "--out", out).lines()) {
            sizes.add(JSON.readTree(line).path("modules").asInt());
        }
        return sizes;
    }

    @Test
    void symbols_withAndWithoutToken_haveTheStatedSizes() throws IOException {
        assertThat(modules(PACKS)).containsExactly(22);
        assertThat(modules(sealed("upper"))).containsExactly(40);
        assertThat(modules(sealed("compact"))).isSubsetOf(40, 44).isNotEmpty();
    }

    /** The element text with a caret for each FNC1, turned into field data of ^BX and back as the printer reads it. */
    @Test
    void elementText_asFieldDataOfZpl_isTheScanAgain() throws IOException {
        ScanParser parser = ScanParser.builder().build();
        List<String> packs = new ArrayList<>(sealed("compact"));
        packs.add("(01)09506000134352(21)A_1__B(17)350630(10)BATCH_1");
        for (String pack : packs) {
            String element = JSON.readTree(
                            CommandRun.of(pack, "write", "--as", "element").out())
                    .path("written")
                    .asText();
            assertThat(element).startsWith("^");
            String field = element.replace("_", "__").replace("^", "_1");
            assertThat(field).doesNotContain("^", "~");
            assertThat(printed(field))
                    .isEqualTo(parser.parse(pack).elementString().toScanData());
        }
    }

    /** Zebra's ZPL II guide, ^BX of quality 200: _1 is FNC1, and two underscores are one. */
    private static String printed(String field) {
        StringBuilder scan = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '_') {
                i++;
                assertThat(field.charAt(i)).isIn('_', '1');
                scan.append(field.charAt(i) == '_' ? "_" : scan.length() == 0 ? "]d2" : "\u001d");
            } else {
                scan.append(c);
            }
        }
        return scan.toString();
    }
}
