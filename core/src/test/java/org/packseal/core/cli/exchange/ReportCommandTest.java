package org.packseal.core.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.statement.StatementFixture;
import org.packseal.core.json.JsonSchemas;

class ReportCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INCIDENT = "/org/packseal/core/report/incident.schema.json";
    private static final String RELEASE = "/org/packseal/core/statistics/statistics.schema.json";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private static String context(int number, String country, String more) {
        return "{\"id\":\"urn:uuid:00000000-0000-4000-8000-" + String.format("%012d", number)
                + "\",\"type\":\"INITIAL\",\"createdAt\":\"2026-08-03T09:00:00Z\",\"determinedAt\":"
                + "\"2026-08-03T08:00:00Z\",\"reporter\":{\"organisation\":\"Example Pharmacy\",\"country\":\"DE\"},"
                + "\"discovery\":{\"country\":\"" + country + "\",\"stage\":\"SUPPLY\",\"place\":\"HOSPITAL\"}" + more
                + "}";
    }

    private static String record(int number, String country, String more) {
        return "{\"id\":" + number + ",\"scan\":\"" + StatementFixture.SCAN
                + "\",\"facts\":{\"comp.method\":{\"value\":\"CONFIRMATORY\",\"producer\":\"LAB\"},\"comp.apiIdentity\":{\"value\":\"ABSENT\","
                + "\"producer\":\"LAB\"}},\"context\":" + context(number, country, more) + "}";
    }

    private static CommandRun report(String input, String... options) {
        List<String> arguments = new ArrayList<>(List.of("report", "--speaks-for", "LAB"));
        arguments.addAll(List.of(options));
        return CommandRun.of(input, arguments.toArray(String[]::new));
    }

    @Test
    void report_full_matchesItsSchemaAndFillsTheProductFromTheScan() throws IOException {
        CommandRun run = report(record(1, "DE", ""), "--full");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        JsonNode report = JSON.readTree(run.out());
        assertThat(JsonSchemas.violations(INCIDENT, report)).as(run.out()).isEmpty();
        assertThat(report.at("/products/0/gtin").asText()).isEqualTo(StatementFixture.GTIN);
        assertThat(run.out()).contains(StatementFixture.SERIAL);
        assertThat(report.get("empty")).isNotEmpty();
    }

    @Test
    void report_underPseudonyms_hasNoSerial() throws IOException {
        Path key = Files.write(folder.resolve("key"), new byte[32]);
        CommandRun run = report(record(1, "DE", ""), "--pseudonym-key", key.toString(), "--key-id", "2026");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain(StatementFixture.SERIAL).contains("\"view\":\"SHARED\"");
        Path weak = Files.write(folder.resolve("weak"), new byte[31]);
        CommandRun refused = report(record(1, "DE", ""), "--pseudonym-key", weak.toString(), "--key-id", "2026");
        assertThat(refused.status()).isEqualTo(ExitStatus.FILE);
        assertThat(refused.err()).startsWith("KEY_INVALID " + weak);
    }

    @Test
    void report_badRecords_areCodedWithTheirPlaceAndTheOthersReported() throws IOException {
        String large = ",\"suspicion\":\"" + "x".repeat(65_536) + "\"";
        CommandRun run = report(
                String.join(
                        "\n",
                        "{\"id\":1,\"context\":" + context(1, "DE", "") + "}",
                        "{\"id\":2,\"scan\":\"" + StatementFixture.SCAN + "\"}",
                        record(3, "DE", ",\"surprise\":1"),
                        record(4, "Germany", ""),
                        record(5, "DE", large),
                        record(6, "DE", "").replace("ABSENT", "NO_SUCH_VALUE"),
                        record(7, "DE", "")),
                "--full");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(7);
        assertThat(problem(run, 0)).isEqualTo("REPORT_WITHOUT_ASSESSMENT /scan");
        assertThat(problem(run, 1)).isEqualTo("MISSING_MEMBER /context");
        assertThat(problem(run, 2)).isEqualTo("UNKNOWN_MEMBER /context/surprise");
        assertThat(problem(run, 3)).endsWith(" /context/discovery/country");
        assertThat(problem(run, 4)).contains(" /context");
        assertThat(problem(run, 5)).isEqualTo("INVALID_FACT /facts/comp.apiIdentity");
        assertThat(run.lines().get(6)).contains("packseal-incident/1");
    }

    private static String problem(CommandRun run, int line) throws IOException {
        JsonNode answer = JSON.readTree(run.lines().get(line));
        assertThat(answer.get("id").asInt()).isEqualTo(line + 1);
        return answer.at("/problems/0/code").asText() + " "
                + answer.at("/problems/0/pointer").asText();
    }

    @Test
    void report_html_writesAFormOfEachReportInTheLanguageAskedFor() throws IOException {
        Path forms = folder.resolve("forms");
        CommandRun run = report(
                record(1, "DE", "") + "\n" + record(2, "DE", ""), "--full", "--html", forms.toString(), "--lang", "de");
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(forms.resolve("00000000-0000-4000-8000-000000000001.html")))
                .contains("lang=\"de\"", StatementFixture.SERIAL);
        assertThat(forms.resolve("00000000-0000-4000-8000-000000000002.html")).isNotEmptyFile();
        assertThat(report(record(1, "DE", ""), "--full", "--lang", "de").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    private static String later(int number, String type, int previous, String more) {
        String id = "urn:uuid:00000000-0000-4000-8000-" + String.format("%012d", previous);
        return record(number, "DE", ",\"previousId\":\"" + id + "\"" + more).replace("INITIAL", type);
    }

    @Test
    void report_followUpAndTermination_continueTheIncidentAndAreCountedOnce() throws IOException {
        String reason = ",\"terminationReason\":\"Genuine, says the holder.\"";
        String withoutPack =
                "{\"id\":3,\"context\":" + later(3, "TERMINATION", 1, reason).split("\"context\":", -1)[1];
        CommandRun run = report(
                String.join("\n", record(1, "DE", ""), later(2, "FOLLOW_UP", 1, ""), withoutPack),
                "--full",
                "--html",
                folder.resolve("forms").toString());
        assertThat(run.err()).isEmpty();
        for (String line : run.lines()) {
            JsonNode report = JSON.readTree(line);
            assertThat(JsonSchemas.violations(INCIDENT, report)).as(line).isEmpty();
            assertThat(report.get("incidentId").asText()).endsWith("000000000001");
        }
        assertThat(run.lines().get(1)).contains("\"type\":\"FOLLOW_UP\",\"previousId\":");
        assertThat(run.lines().get(2))
                .contains("\"terminationReason\":\"Genuine")
                .doesNotContain("\"assessment\":");
        assertThat(folder.resolve("forms/00000000-0000-4000-8000-000000000003.html"))
                .content()
                .contains("Genuine, says the holder.");
        CommandRun counted = statistics(run.out(), "--period", "2026-Q3", "--total", "COUNTRY");
        assertThat(counted.err()).isEmpty();
        assertThat(statistics(run.lines().get(0), "--period", "2026-Q3", "--total", "COUNTRY")
                        .out())
                .isEqualTo(counted.out());
    }

    @Test
    void report_seriesThatDoesNotHold_isCodedWithItsPlace() throws IOException {
        String withoutPack =
                "{\"id\":1,\"context\":" + later(1, "FOLLOW_UP", 9, "").split("\"context\":", -1)[1];
        CommandRun run = report(
                String.join(
                        "\n",
                        withoutPack,
                        record(2, "DE", "").replace("INITIAL", "FOLLOW_UP"),
                        later(3, "TERMINATION", 9, ""),
                        later(4, "INITIAL", 9, ""),
                        later(5, "FOLLOW_UP", 5, "")),
                "--full");
        assertThat(problem(run, 0)).isEqualTo("REPORT_WITHOUT_ASSESSMENT /scan");
        assertThat(problem(run, 1)).isEqualTo("MISSING_MEMBER /context");
        assertThat(problem(run, 2)).isEqualTo("MISSING_MEMBER /context");
        assertThat(problem(run, 3)).isEqualTo("UNKNOWN_MEMBER /context/previousId");
        assertThat(problem(run, 4)).isEqualTo("UNKNOWN_REFERENCE /context/previousId");
    }

    @Test
    void schemas_arePrinted() throws IOException {
        assertThat(JSON.readTree(CommandRun.of("", "report", "--schema").out()).has("$schema"))
                .isTrue();
        assertThat(JSON.readTree(CommandRun.of("", "statistics", "--schema").out())
                        .has("$schema"))
                .isTrue();
    }

    /** Reports of three countries at three stages: one cell is small, and its row and column are not. */
    private String reports() {
        int[][] counts = {{20, 14, 12}, {13, 4, 15}, {16, 12, 0}};
        String[] countries = {"DE", "FR", "ES"};
        String[] stages = {"SUPPLY", "WHOLESALE", "IMPORT"};
        StringBuilder records = new StringBuilder();
        int number = 0;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < stages.length; column++) {
                for (int i = 0; i < counts[row][column]; i++) {
                    String text = record(++number, countries[row], "");
                    records.append(text.replace("SUPPLY", stages[column])).append('\n');
                }
            }
        }
        return report(records.toString(), "--full").out();
    }

    private CommandRun statistics(String input, String... more) {
        List<String> arguments = new ArrayList<>(List.of("statistics"));
        arguments.addAll(List.of(more));
        return CommandRun.of(input, arguments.toArray(String[]::new));
    }

    @Test
    void statistics_smallCell_isSuppressedAndTheLedgerFreezesThePeriod() throws IOException {
        String ledger = folder.resolve("released.json").toString();
        String input = reports() + "nonsense\n";
        CommandRun run = statistics(input, "--period", "2026-Q3", "--table", "COUNTRY:STAGE", "--released", ledger);
        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("REPORT_PROBLEM standard input:107");
        assertThat(run.out())
                .startsWith("table,axis1,axis2,count,status")
                .contains("SUSPECTED,,,106,PRINTED", "SUSPECTED COUNTRY STAGE,FR,WHOLESALE,,SUPPRESSED");
        assertThat(run.out().lines()).noneMatch(line -> line.contains(",4,PRINTED"));
        CommandRun again = statistics(input, "--period", "2026-Q3", "--released", ledger);
        assertThat(again.status()).isEqualTo(ExitStatus.FILE);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("RELEASE_REFUSED 2026-Q3: PERIOD_FROZEN: ");
        CommandRun json = statistics(input, "--period", "2026-Q3", "--total", "country", "--format", "json");
        assertThat(JsonSchemas.violations(RELEASE, JSON.readTree(json.out())))
                .as(json.out())
                .isEmpty();
    }

    @Test
    void statistics_planThatWouldLeak_isRefusedWithItsCode() {
        CommandRun ring = statistics(
                "",
                "--period",
                "2026-Q3",
                "--table",
                "COUNTRY:ACT",
                "--table",
                "ACT:STAGE",
                "--table",
                "STAGE:COUNTRY");
        assertThat(ring.err()).startsWith("RELEASE_REFUSED STAGE COUNTRY: CYCLIC_RELEASE: ");
        assertThat(statistics("", "--period", "2026-Q4").err()).contains("PERIOD_NOT_ENDED");
        assertThat(statistics("", "--period", "2026-Q3", "--threshold", "2").err())
                .contains("THRESHOLD_OUT_OF_RANGE");
        assertThat(statistics("").err()).contains("PERIOD_COUNT");
        assertThat(statistics("", "--period", "summer").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(statistics("", "--period", "2026-Q3", "--table", "COUNTRY").status())
                .isEqualTo(ExitStatus.USAGE);
    }
}
