package org.packseal.gs1.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.text.TableLine;

/** The tables of the search for damage: every row has a source, and every word is found where packs print it. */
class RepairTablesTest {
    private static final String ROOM = "/org/packseal/gs1/repair/";
    private static final ScanParser PARSER = ScanParser.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC))
            .build();

    static List<String[]> labels() {
        return TableLine.readAll(ROOM + "label-words.tsv").stream()
                .map(line -> line.cells(4))
                .toList();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("labels")
    void label_ofEachLanguage_isReadWhereItIsPrinted(String part, String word, String language, String source) {
        String label = word.endsWith(".") ? word : word + ":";
        String text = switch (part) {
            case "GTIN" -> label + " 09506000134352 SN: SN12AB Lot LOT7X EXP 06/2028";
            case "SERIAL" -> "PC: 09506000134352 " + label + " SN12AB Lot LOT7X EXP 06/2028";
            case "BATCH" -> "PC: 09506000134352 SN: SN12AB " + label + " LOT7X EXP 06/2028";
            case "EXPIRY" -> "PC: 09506000134352 SN: SN12AB Lot LOT7X " + label + " 06/2028";
            default -> "PC: 09506000134352 SN: SN12AB " + label + " 123456 Lot LOT7X EXP 06/2028";
        };
        ParsedScan scan = PARSER.parse(text);
        PackIdentity pack = scan.suspicions().get(0).recovered().orElseThrow();
        assertThat(pack.gtin().map(Gtin::value)).contains("09506000134352");
        assertThat(pack.serial()).contains("SN12AB");
        assertThat(pack.batch()).contains("LOT7X");
        assertThat(pack.expiryRaw()).contains("280600");
        assertThat(language).isNotBlank();
        assertThat(source).isIn("QRD", "AIV", "GS", "USE");
    }

    @Test
    void layouts_ofXkeyboardConfig_areAtLeast62AndNamed() {
        List<String[]> rows = TableLine.readAll(ROOM + "keyboard-layouts.tsv").stream()
                .map(line -> line.cells(5))
                .toList();
        Set<String> named = rows.stream()
                .map(row -> row[4])
                .filter(source -> source.startsWith("symbols/"))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThanOrEqualTo(62);
        assertThat(rows).extracting(row -> row[0]).doesNotHaveDuplicates();
        assertThat(rows)
                .allMatch(row -> row[4].startsWith("symbols/")
                        || row[4].startsWith("cldr/keyboards/windows/")
                        || row[4].equals("KS X 5002"));
    }
}
