package org.packseal.core.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.CommandSchemas;

/** Tables of comma-separated values, read and written by {@code parse} and {@code assess}. */
class CsvTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCAN = "]d2010479930597141721M4YZ8354737R\u001d1728063010BSAEJZ7";

    @Test
    void parse_tableInAndOut_hasARowForEachRow() {
        CommandRun run = CommandRun.of("id,scan\r\np1," + SCAN + "\r\np2,foo\r\n", both("parse"));
        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "id,ok,form,gtin,serial,batch,expiry,productionDate,national,digitalLink,warnings,suspicions,"
                                + "problems,message",
                        "p1,true,SCAN_DATA,04799305971417,M4YZ8354737R,BSAEJZ7,2028-06-30,,,"
                                + "https://id.gs1.org/01/04799305971417/10/BSAEJZ7/21/M4YZ8354737R?17=280630,,,,",
                        "p2,false,PLAIN,,,,,,,,,,NOT_A_PACK_CODE,Line 3: This is no form of code that identifies a pack.");
    }

    @Test
    void assess_factsInColumns_countLikeFactsOfARecord() throws Exception {
        String table = "scan;identity.labelling;identity.labelling/producer;comp.assayPct;comp.assayPct/producer\n"
                + SCAN + ";MISMATCH;PHARMACY;;\n"
                + SCAN + ";;;40;LAB\n";
        String records = "{\"id\":2,\"scan\":\"" + SCAN.replace("\u001d", "\\u001d")
                + "\",\"facts\":{\"identity.labelling\":{\"value\":\"MISMATCH\",\"producer\":\"PHARMACY\"}}}\n"
                + "{\"id\":3,\"scan\":\"" + SCAN.replace("\u001d", "\\u001d")
                + "\",\"facts\":{\"comp.assayPct\":{\"value\":40,\"producer\":\"LAB\"}}}\n";
        String[] common = {"assess", "--now", "2026-11-28T00:00:00Z"};
        CommandRun fromTable = CommandRun.of(table, common[0], common[1], common[2], "--input", "csv");
        CommandRun fromRecords = CommandRun.of(records, common);
        assertThat(fromTable.lines()).isEqualTo(fromRecords.lines());
        assertThat(fromTable.lines().get(0)).contains("\"rule\":\"ID-04\"");
    }

    @Test
    void assess_tableOut_showsSupplyAndVerdict() {
        String record = "{\"scan\":\"foo\"}";
        CommandRun run = CommandRun.of(record, "assess", "--output", "csv");
        assertThat(run.lines().get(0)).startsWith("id,supply,verdict,misrepresentation,intent,dimensions,acts,because");
        assertThat(run.lines().get(1)).startsWith(",HOLD,INCONCLUSIVE,NONE,NOT_DETERMINED,,,,,QUARANTINE RESCAN ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p1,,MATCH,PHARMACY,ACTIVE,REPOSITORY", "p1,\"\",MATCH,PHARMACY,ACTIVE,REPOSITORY"})
    void assess_emptyCellForTheScan_isAReadThatFailed(String row) {
        String names = "id,scan,identity.labelling,identity.labelling/producer,repo.serial,repo.serial/producer\n";
        CommandRun run = CommandRun.of(
                names + row + '\n', "assess", "--speaks-for", "REPOSITORY", "--input", "csv", "--output", "csv");
        assertThat(run.lines().get(1)).startsWith("p1,HOLD,INCONCLUSIVE,");
    }

    @Test
    void assess_rowWithTooManyCells_isAnsweredUnderItsOwnId() throws Exception {
        String table = "id,scan\n1," + SCAN + "\n2," + SCAN + ",more\n3," + SCAN + "\n";
        List<String> ids = new ArrayList<>();
        for (String line : CommandRun.of(table, "assess", "--input", "csv").lines()) {
            ids.add(JSON.readTree(line).get("id").asText());
        }
        assertThat(ids).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "INVALID_CSV   | 2 |                               | x,MATCH,PHARMACY,more",
                "EMPTY_INPUT   | 2 |                               | ``",
                "INVALID_FACT  | 2 | identity.labelling            | x,MATHC,PHARMACY",
                "INVALID_VALUE | 2 | identity.labelling/producer   | x,MATCH,CHEMIST",
            })
    void assess_badRow_isAnsweredWithLineAndColumn_andTheNextIsRead(String code, int line, String column, String row)
            throws Exception {
        String table =
                "scan,identity.labelling,identity.labelling/producer\n" + row + "\n" + SCAN + ",MATCH,PHARMACY\n";
        CommandRun run = CommandRun.of(table, "assess", "--input", "csv");
        assertThat(run.status()).isZero();
        JsonNode refused = JSON.readTree(run.lines().get(0));
        assertThat(CommandSchemas.violations("assess.schema.json", refused)).isEmpty();
        assertThat(refused.get("supply").asText()).isEqualTo("HOLD");
        assertThat(refused.at("/problems/0/code").asText()).isEqualTo(code);
        assertThat(refused.at("/problems/0/line").asInt()).isEqualTo(line);
        assertThat(refused.at("/problems/0/column").asText()).isEqualTo(column == null ? "" : column);
        assertThat(JSON.readTree(run.lines().get(1)).at("/pack/gtin").asText()).isEqualTo("04799305971417");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id,scna             | line 1, column 2: Expected id, scan, profile",
                "scan,scan           | line 1, column 2: Expected each column once, found scan a second time.",
                "identity.labeling   | line 1, column 1: Expected id, scan",
                "identity.labelling/x| line 1, column 1: Expected id, scan",
                "``                  | Expected a first line that names 1 to 4096 columns, found an empty file.",
            })
    void header_thatLosesCells_isRefusedWithItsColumn(String header, String message) {
        CommandRun run = CommandRun.of(header, "parse", "--input", "csv");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("FILE_INVALID standard input").contains(message);
    }

    @Test
    void quotationMarkNeverClosed_losesTheRestOnly() {
        CommandRun run = CommandRun.of("id,scan\n1,x\n2,\"y\n3,z\n", "parse", "--input", "csv");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).contains("found something else in or after line 3");
    }

    @Test
    void bytesThatAreNoUtf8_loseTheRestOnly(@TempDir Path folder) throws Exception {
        byte[] table = ("scan\n" + "x\n".repeat(50_000) + "\u00e4\nz\n").getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("table.csv"), table);
        CommandRun run = CommandRun.of("", "parse", "--input", "csv", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines()).isNotEmpty();
        assertThat(run.err()).contains("Expected valid UTF-8, found another byte in or after line");
    }

    @Test
    void markAtTheBeginning_quotedCells_andLineEndsInCells_areRead() throws Exception {
        CommandRun run = CommandRun.of(
                "\ufeff\"id\"\t\"scan\"\n\"a \"\"b\"\"\"\t\"" + SCAN + "\n\"\n", "parse", "--input", "csv");
        JsonNode answer = JSON.readTree(run.lines().get(0));
        assertThat(answer.get("id").asText()).isEqualTo("a \"b\"");
        assertThat(answer.at("/pack/batch").asText()).isEqualTo("BSAEJZ7");
    }

    @Test
    void cellThatStartsAFormula_isQuotedAwayInAnswers_andReadAsItStands() {
        List<String> lines =
                CommandRun.of("id,scan\n=1+1,-78528216\n", both("parse")).lines();
        assertThat(lines.get(1)).startsWith("'=1+1,true,NATIONAL,").contains("PZN=78528216");
    }

    @Test
    void rowOfAMillionCells_isRefusedWithoutKeepingThem() throws Exception {
        CommandRun run =
                CommandRun.of("scan\n" + ",".repeat(1_000_000) + "\n" + SCAN + "\n", "parse", "--input", "csv");
        assertThat(JSON.readTree(run.lines().get(0)).at("/problems/0/message").asText())
                .isEqualTo("Expected at most 1 cells, found 1000001.");
        assertThat(run.lines()).hasSize(2);
    }

    private static String[] both(String command) {
        return new String[] {command, "--input", "csv", "--output", "csv"};
    }
}
