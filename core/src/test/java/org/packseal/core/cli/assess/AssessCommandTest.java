package org.packseal.core.cli.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.CommandSchemas;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.trust.TrustFixture;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;

class AssessCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACK = "(01)09521101530001(17)280630(10)B7(21)K7M2";
    private static final String LOOKED_AT = "\"identity.labelling\":{\"value\":\"MATCH\",\"producer\":\"PHARMACY\"}";

    @Test
    void records_goodAndBad_areAnsweredInOrder() throws IOException {
        String input = String.join(
                "\n",
                "{\"id\":1,\"scan\":\"" + PACK + "\"}",
                "{\"id\":2,\"scan\":\"" + PACK + "\",\"facts\":{\"no.such\":\"X\",\"repo.serial\":\"GONE\"}}",
                "{\"id\":3}",
                "",
                "{\"id\":5,\"facts\":{\"comp.method\":\"CONFIRMATORY\",\"comp.apiIdentity\":\"ABSENT\"}}",
                PACK);
        CommandRun run = CommandRun.of(input, "assess", "--definition", "WHO-7C,EU-1-33,US-FDC-581,MEDICRIME");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(6);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : run.lines()) {
            answers.add(JSON.readTree(line));
            assertThat(CommandSchemas.violations("assess.schema.json", answers.get(answers.size() - 1)))
                    .as(line)
                    .isEmpty();
        }
        assertThat(run.lines().get(0))
                .startsWith("{\"schemaVersion\":2,\"id\":1,\"supply\":\"CHECK\",\"verdict\":\"INCONCLUSIVE\"");
        assertThat(answers.get(1).at("/problems/0/code").asText()).isEqualTo("UNKNOWN_FACT");
        assertThat(answers.get(1).at("/problems/1/pointer").asText()).isEqualTo("/facts/repo.serial");
        assertThat(run.lines().get(1)).startsWith("{\"schemaVersion\":2,\"id\":2,\"supply\":\"HOLD\",\"ok\":false,");
        assertThat(run.lines().get(3)).startsWith("{\"schemaVersion\":2,\"supply\":\"HOLD\",\"ok\":false,");
        assertThat(answers.get(2).at("/problems/0/code").asText()).isEqualTo("MISSING_MEMBER");
        assertThat(answers.get(3).at("/problems/0/code").asText()).isEqualTo("EMPTY_INPUT");
        assertThat(answers.get(4).get("supply").asText()).isEqualTo("HOLD");
        assertThat(answers.get(4).get("alleged")).isNotEmpty();
        assertThat(answers.get(4).get("definitions").size()).isEqualTo(3);
        assertThat(answers.get(5).get("pack").get("serial").asText()).isEqualTo("K7M2");
    }

    @Test
    void detail_ofEachLevel_isAPartOfTheNext() throws IOException {
        JsonNode brief = answer("{\"id\":\"a\",\"scan\":\"" + PACK + "\"}", "--detail", "brief");
        JsonNode normal = answer("{\"id\":\"a\",\"scan\":\"" + PACK + "\"}", "--detail", "NORMAL");
        JsonNode full = answer("{\"id\":\"a\",\"scan\":\"" + PACK + "\"}", "--detail", "full");
        assertThat(names(full)).containsAll(names(normal)).contains("unknown", "explanation");
        assertThat(names(normal))
                .containsAll(names(brief))
                .contains("facts", "scan")
                .doesNotContain("unknown");
        assertThat(answer("{\"id\":\"a\",\"scan\":\"" + PACK + "\"}")).isEqualTo(normal);
        assertThat(names(brief)).contains("id", "supply", "rules").doesNotContain("facts", "scan", "explanation");
        for (String name : names(brief)) {
            assertThat(brief.get(name)).isEqualTo(full.get(name));
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void producer_nobodyVouchesFor_clearsOnlyWhereTheOperatorSpeaksForIt() throws IOException {
        String record =
                "{\"facts\":{\"repo.serial\":{\"value\":\"ACTIVE\",\"producer\":\"REPOSITORY\",\"source\":\"hub\"},"
                        + LOOKED_AT + "}}";
        assertThat(answer(record).get("verdict").asText()).isEqualTo("INCONCLUSIVE");
        assertThat(answer(record, "--speaks-for", "REPOSITORY,LAB")
                        .get("verdict")
                        .asText())
                .isEqualTo("NO_INDICATION");
        CommandRun run = CommandRun.of(record, "assess", "--speaks-for", "LIBRARY");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).startsWith("--speaks-for: Expected ");
    }

    @Test
    void fact_fromTheFutureOrTheLibrary_isRefusedAndThePackHeld() throws IOException {
        for (String member : List.of("\"observedAt\":\"2099-01-01\"", "\"producer\":\"LIBRARY\"")) {
            String fact = "{\"value\":\"MATCH\"," + member + "}";
            JsonNode answer = answer("{\"clock\":\"2100-01-01\",\"facts\":{\"identity.labelling\":" + fact + "}}");
            assertThat(answer.get("supply").asText()).isEqualTo("HOLD");
            assertThat(answer.at("/problems/0/code").asText()).isIn("OBSERVED_IN_FUTURE", "PRODUCER_RESERVED");
        }
    }

    @Test
    void alert_onTheBatch_isMatchedToThePack(@TempDir Path folder) throws IOException {
        String alert =
                "{\"authority\":\"WHO\",\"legalBasis\":\"WHO\",\"reference\":\"Alert 1/2026\",\"date\":\"2026-06-01\","
                        + "\"finding\":\"FALSIFIED\",\"products\":[{\"gtin\":\"09521101530001\"}],\"batches\":[\"B7\"],"
                        + "\"batchNumbers\":\"NEVER_GENUINE\"}";
        Path file = Files.writeString(
                folder.resolve("alerts"),
                "{\"schemaVersion\":1,\"name\":\"Alerts\",\"date\":\"2026-11-01\",\"alerts\":[" + alert + "]}");
        assertThat(answer(PACK, "--alerts", file.toString()).get("verdict").asText())
                .isEqualTo("FALSIFIED");
        assertThat(answer(PACK.replace("B7", "B8"), "--alerts", file.toString())
                        .get("verdict")
                        .asText())
                .isEqualTo("INCONCLUSIVE");
        Path broken = Files.writeString(folder.resolve("broken"), "{\"schemaVersion\":1,\"alerts\":7}");
        CommandRun run = CommandRun.of(PACK, "assess", "--alerts", broken.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.err().lines()).allMatch(line -> line.startsWith("FILE_INVALID " + broken));
    }

    private static JsonNode answer(String record, String... options) throws IOException {
        String[] args = new String[options.length + 1];
        args[0] = "assess";
        System.arraycopy(options, 0, args, 1, options.length);
        CommandRun run = CommandRun.of(record, args);
        assertThat(run.err()).isEmpty();
        JsonNode answer = JSON.readTree(run.out());
        assertThat(CommandSchemas.violations("assess.schema.json", answer)).isEmpty();
        return answer;
    }

    @Test
    void token_withoutScan_isRefused() throws IOException {
        String record = "{\"token\":\"a.b.c\",\"facts\":{\"repo.serial\":\"ACTIVE\"}}";
        JsonNode answer = JSON.readTree(CommandRun.of(record, "assess").out());
        assertThat(answer.at("/problems/0/pointer").asText()).isEqualTo("/scan");
        assertThat(answer.has("verdict")).isFalse();
    }

    @Test
    void facts_plain_clearNothingUnlessTrusted() throws IOException {
        String record =
                "{\"facts\":{\"repo.serial\":\"ACTIVE\",\"identity.labelling\":\"MATCH\",\"auth.status\":\"AUTHORISED\"}}";
        assertThat(JSON.readTree(CommandRun.of(record, "assess").out())
                        .get("verdict")
                        .asText())
                .isEqualTo("INCONCLUSIVE");
        assertThat(JSON.readTree(
                                CommandRun.of(record, "assess", "--trust-facts").out())
                        .get("verdict")
                        .asText())
                .isEqualTo("NO_INDICATION");
    }

    @Test
    void token_inTheCodeOrBesideIt_isChecked(@TempDir Path folder) throws IOException {
        TrustFixture fixture = new TrustFixture(folder);
        String[] trusted = trusted(fixture, fixture.list(1, fixture.entry()));
        String key = fixture.issuer.toString();
        String sealed = JSON.readTree(CommandRun.of(PACK, "seal", "--key", key).out())
                .get("scan")
                .asText();
        String jws = JSON.readTree(CommandRun.of(PACK, "seal", "--key", key, "--form", "jws")
                        .out())
                .get("token")
                .asText();
        List<String> records = List.of(
                JSON.createObjectNode().put("scan", sealed).toString(),
                JSON.createObjectNode().put("scan", PACK).put("token", jws).toString(),
                JSON.createObjectNode().put("scan", sealed.replace("B7", "B8")).toString(),
                PACK);
        List<String> results = new ArrayList<>();
        for (String line : CommandRun.of(String.join("\n", records), trusted).lines()) {
            results.add(JSON.readTree(line).at("/token/result").asText());
        }
        assertThat(results).containsExactly("SIGNATURE_VALID", "SIGNATURE_VALID", "SIGNATURE_INVALID", "ABSENT");
        String cleared = "{\"scan\":\"" + PACK + "\",\"token\":\"" + jws + "\",\"facts\":{" + LOOKED_AT + "}}";
        JsonNode answer = JSON.readTree(CommandRun.of(cleared, trusted).out());
        assertThat(answer.get("verdict").asText()).isEqualTo("NO_INDICATION");
    }

    @Test
    void clock_ofARecord_movesThePacksDatesAndNeverTheLists(@TempDir Path folder) throws IOException {
        TrustFixture fixture = new TrustFixture(folder);
        String[] trusted = trusted(fixture, fixture.list(1, fixture.entry()));
        String atExpiry = "{\"scan\":\"" + PACK + "\",\"clock\":\"2031-09-01\"}";
        String before = "{\"scan\":\"" + PACK + "\",\"clock\":\"2026-11-02\"}";
        JsonNode later = JSON.readTree(CommandRun.of(atExpiry, trusted).out());
        assertThat(later.at("/token/freshness").asText()).isEqualTo("FRESH");
        assertThat(later.get("supply").asText()).isEqualTo("DO_NOT_SUPPLY");
        JsonNode now = JSON.readTree(CommandRun.of(before, trusted).out());
        assertThat(now.get("supply").asText()).isNotEqualTo("DO_NOT_SUPPLY");
        assertThat(freshness(PACK, trusted, "2026-12-20T00:00:00Z")).isEqualTo("STALE");
        assertThat(freshness(PACK, trusted, "2027-09-01")).isEqualTo("EXPIRED");
        assertThat(freshness(before, trusted, "2027-09-01")).isEqualTo("EXPIRED");
    }

    private static String freshness(String record, String[] trusted, String now) throws IOException {
        String[] at = Arrays.copyOf(trusted, trusted.length + 2);
        at[trusted.length] = "--now";
        at[trusted.length + 1] = now;
        return JSON.readTree(CommandRun.of(record, at).out())
                .at("/token/freshness")
                .asText();
    }

    @Test
    void moreStatementsThanAPackMayHave_areRefusedAndThePackIsHeld() throws IOException {
        StringBuilder statements = new StringBuilder();
        for (int i = 0; i <= Evidence.MAX_STATEMENTS; i++) {
            statements
                    .append(i == 0 ? "" : ",")
                    .append("{\"value\":\"ACTIVE\",\"source\":\"letter ")
                    .append(i)
                    .append("\"}");
        }
        JsonNode answer = JSON.readTree(CommandRun.of("{\"facts\":{\"repo.serial\":[" + statements + "]}}", "assess")
                .out());
        assertThat(answer.get("supply").textValue()).isEqualTo("HOLD");
        assertThat(answer.at("/problems/0/code").textValue()).isEqualTo("TOO_MANY_FACTS");
        assertThat(answer.at("/problems/0/pointer").textValue()).isEqualTo("/facts/repo.serial");
    }

    @Test
    void helpAndRefusal_nameEveryDefinitionThatShips() {
        String help = CommandRun.of("", "assess", "--help").out().replaceAll("\\s+", " ");
        String refusal = CommandRun.of(PACK, "assess", "--definition", "UK").err();
        for (Definition definition : Definition.bundled()) {
            assertThat(help).contains(definition.id());
            assertThat(refusal).contains(definition.id());
        }
    }

    @Test
    void files_unusable_endBeforeAnyRecord(@TempDir Path folder) throws IOException {
        TrustFixture fixture = new TrustFixture(folder);
        Path half = Files.writeString(folder.resolve("half"), "{\"payload\":\"e30\",\"signatures\":[]}");
        for (Path list : List.of(half, folder.resolve("missing"), folder)) {
            CommandRun run = CommandRun.of(PACK, trusted(fixture, list));
            assertThat(run.status()).isEqualTo(ExitStatus.FILE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(list.toString()).doesNotContain("\tat ");
        }
        Path register = Files.writeString(folder.resolve("register"), "{\"schemaVersion\":1,\"nome\":7}");
        CommandRun run = CommandRun.of(PACK, "assess", "--register", register.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.err()).contains("FILE_INVALID " + register + "#/nome: UNKNOWN_MEMBER");
        assertThat(CommandRun.of(PACK, "assess", "--trust", half.toString()).status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(CommandRun.of(PACK, "assess", "--definition", "UK").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void register_given_isCompared(@TempDir Path folder) throws IOException {
        Path register = Files.writeString(
                folder.resolve("register"),
                "{\"schemaVersion\":1,\"name\":\"Example register\",\"date\":\"2026-11-01\",\"complete\":false,"
                        + "\"products\":[{\"gtin\":\"09521101530001\",\"authorisation\":\"NOT_AUTHORISED\"}]}");
        JsonNode answer = JSON.readTree(
                CommandRun.of(PACK, "assess", "--register", register.toString()).out());
        assertThat(answer.get("verdict").asText()).isEqualTo("UNREGISTERED");
    }

    private static String[] trusted(TrustFixture fixture, Path list) throws IOException {
        return new String[] {
            "assess",
            "--trust",
            list.toString(),
            "--roots",
            fixture.roots(true).toString(),
            "--state",
            fixture.folder.resolve("state").toString()
        };
    }
}
