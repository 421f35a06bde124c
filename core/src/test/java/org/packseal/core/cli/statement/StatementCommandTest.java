package org.packseal.core.cli.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.CommandSchemas;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.crypto.statement.StatementVerifier;

class StatementCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StatementFixture fixture;

    StatementCommandTest(@TempDir Path folder) throws IOException {
        fixture = new StatementFixture(folder);
    }

    private CommandRun verify(String file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("statement", "verify", "--gtin", StatementFixture.GTIN));
        arguments.addAll(List.of(more));
        arguments.add(file);
        return fixture.trusting("", arguments.toArray(String[]::new));
    }

    private static List<JsonNode> answers(CommandRun run) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : run.lines()) {
            JsonNode answer = JSON.readTree(line);
            assertThat(CommandSchemas.violations("statement-check.schema.json", answer))
                    .as(line)
                    .isEmpty();
            answers.add(answer);
        }
        return answers;
    }

    @Test
    void verify_statementAboutThisPack_isValidAndNamesItsFacts() throws IOException {
        String file = fixture.file("s.jws", fixture.statement(StatementFixture.ABSENT));
        CommandRun run = verify(file, "--serial", StatementFixture.SERIAL);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        JsonNode answer = answers(run).get(0);
        assertThat(answer.get("result").asText()).isEqualTo("VALID");
        assertThat(answer.get("holder").asText()).isEqualTo("Example Laboratory");
        assertThat(answer.get("facts").toString()).isEqualTo("[\"comp.method\",\"comp.apiIdentity\"]");
    }

    @Test
    void verify_anotherPackOrGarbage_isToldAndEndsWithTheStatusOfAFile() throws IOException {
        String file = fixture.file("s.jws", fixture.statement(StatementFixture.ABSENT) + "\nnonsense");
        CommandRun run = verify(file, "--serial", "OTHER");
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        List<JsonNode> answers = answers(run);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).get("result").asText()).isEqualTo("OTHER_SUBJECT");
        assertThat(answers.get(1).get("result").asText()).isEqualTo("MALFORMED");
        assertThat(answers.get(1).at("/problem/code").asText()).isEqualTo("NOT_CANONICAL");
    }

    @Test
    void verify_factOutsideTheKeysScope_isToldBesideAGoodOne() throws IOException {
        String beyond = fixture.statement("[{\"key\":\"identity.securityFeature\",\"value\":\"GENUINE\"}]");
        String file = fixture.file("s.jws", beyond + "\n" + fixture.statement(StatementFixture.ABSENT));
        CommandRun run = verify(file, "--serial", StatementFixture.SERIAL);
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(answers(run))
                .extracting(answer -> answer.get("result").asText())
                .containsExactly("OUT_OF_SCOPE", "VALID");
        assertThat(answers(run).get(0).has("facts")).isFalse();
    }

    @Test
    void statementAboveItsLimit_isToldByVerifyAndAssessAndTheOthersAreChecked() throws IOException {
        String large = "A".repeat(StatementVerifier.MAX_LENGTH + 1);
        String good = fixture.statement(StatementFixture.ABSENT);
        String file = fixture.file("s.jws", large + "\n" + good + "\n" + large.substring(1));
        List<JsonNode> answers = answers(verify(file, "--serial", StatementFixture.SERIAL));
        assertThat(answers.get(0).at("/problem/code").asText()).isEqualTo("TOO_LARGE");
        assertThat(answers.get(0).at("/problem/message").asText())
                .isEqualTo("Expected at most 87784 characters, found more.");
        assertThat(answers.get(1).get("result").asText()).isEqualTo("VALID");
        assertThat(answers.get(2).at("/problem/code").asText()).isEqualTo("NOT_CANONICAL");
        String record =
                "{\"scan\":\"" + StatementFixture.SCAN + "\",\"statements\":[\"" + large + "\",\"" + good + "\"]}";
        JsonNode assessed = assessed(fixture.trusting(record, "assess"));
        assertThat(assessed.at("/statements/0/problem/code").asText()).isEqualTo("TOO_LARGE");
        assertThat(assessed.at("/statements/1/result").asText()).isEqualTo("VALID");
    }

    @Test
    void verify_clearingFact_countsOnlyWithTheSealReadNow() throws IOException {
        Path facts = Files.writeString(
                fixture.folder.resolve("sealed.json"),
                "{\"subject\":{\"gtin\":\"" + StatementFixture.GTIN + "\",\"serial\":\"" + StatementFixture.SERIAL
                        + "\"},\"item\":{\"seal\":\"S-9\"},\"facts\":[{\"key\":\"identity.tamper\",\"value\":\"INTACT\"}]}");
        CommandRun signed =
                CommandRun.of("", "statement", "sign", "--key", fixture.laboratory.toString(), facts.toString());
        String file = fixture.file("s.jws", signed.out().strip());
        JsonNode unbound =
                answers(verify(file, "--serial", StatementFixture.SERIAL)).get(0);
        JsonNode bound = answers(verify(file, "--serial", StatementFixture.SERIAL, "--seal", "S-9"))
                .get(0);
        assertThat(unbound.get("notes").toString()).isEqualTo("[\"CLEARING_NOT_BOUND\"]");
        assertThat(unbound.get("unbound").toString()).isEqualTo("[\"identity.tamper\"]");
        assertThat(bound.get("facts").toString()).isEqualTo("[\"identity.tamper\"]");
    }

    @Test
    void sign_next_followsTheOneBefore() throws IOException {
        String first = fixture.statement(StatementFixture.ABSENT);
        CommandRun second = CommandRun.typed(
                "statement sign --key {} --previous {} {}",
                fixture.laboratory,
                fixture.file("1.jws", first),
                fixture.facts(StatementFixture.ABSENT));
        CommandRun third = CommandRun.typed(
                "statement sign --key {} --previous {} {}",
                fixture.laboratory,
                fixture.file("2.jws", second.out().strip()),
                fixture.facts(StatementFixture.ABSENT));
        String whole = fixture.file("all.jws", first + "\n" + second.out() + third.out());
        String gap = fixture.file("gap.jws", first + "\n" + third.out());
        assertThat(answers(verify(whole, "--serial", StatementFixture.SERIAL)))
                .hasSize(3)
                .allMatch(answer -> answer.get("notes").isEmpty());
        assertThat(verify(gap, "--serial", StatementFixture.SERIAL).out()).contains("STATEMENTS_MISSING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"subject":{"gtin":"09521101530001"},"facts":[]}                                       | OUT_OF_RANGE     | #/facts
                    {"subject":{"gtin":"09521101530002"},"facts":[{"key":"comp.method","value":"X"}]}      | OUT_OF_RANGE     | #/subject/gtin
                    {"subject":{"gtin":"09521101530001"},"facts":[{"key":"comp.method","valeu":"X"}]}      | UNKNOWN_MEMBER   | #/facts/0/valeu
                    {"subject":{"gtin":"09521101530001"},"subject":{"gtin":"09521101530001"},"facts":[]}   | DUPLICATE_MEMBER | ''
                    {"facts":[{"key":"comp.method","value":[[[[["deep"]]]]]}]}                             | TOO_DEEP         | ''
                    [1]                                                                                    | WRONG_TYPE       | ''
                    {"subject":{"gtin":"09521101530001"},"facts":[{"key":"identity.mahExam","value":"GENUINE"}]} | NOT_ACCEPTED | ''
                    """)
    void sign_badFacts_areRefusedWithCodeAndPlace(String facts, String code, String place) throws IOException {
        String file = fixture.file("bad.json", facts);
        CommandRun run = fixture.trusting("", "statement", "sign", "--key", fixture.laboratory.toString(), file);
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("STATEMENT_REFUSED " + file + place).contains(": " + code + ": ");
    }

    @Test
    void sign_completePayload_isSignedByteForByte() throws IOException {
        String payload = "{ \"v\":1,\"id\":\"urn:uuid:00000000-0000-4000-8000-000000000001\",\"iat\":1795435200,"
                + "\"seq\":1,\"subject\":{\"gtin\":\"09521101530001\"},\"facts\":[{\"key\":\"comp.assayPct\",\"value\":12.50}]}\n";
        Path file = Files.writeString(fixture.folder.resolve("p.json"), payload);
        CommandRun run =
                CommandRun.of("", "statement", "sign", "--key", fixture.laboratory.toString(), file.toString());
        assertThat(run.err()).isEmpty();
        String[] parts = run.out().strip().split("\\.", -1);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .isEqualTo(payload);
    }

    @Test
    void verify_withoutTrust_isAWrongUse() throws IOException {
        String file = fixture.file("s.jws", fixture.statement(StatementFixture.ABSENT));
        assertThat(CommandRun.of("", "statement", "verify", "--gtin", StatementFixture.GTIN, file)
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(verify(file, "--place", "4012345000000").err()).startsWith("--place: Expected a GLN");
        assertThat(verify(file, "--country", "de").err()).startsWith("--country: Expected");
    }

    @Test
    void assess_statement_isBelievedAsProved_andTheOthersAreTold() throws IOException {
        String valid = fixture.statement(StatementFixture.ABSENT);
        String record =
                "{\"id\":1,\"scan\":\"" + StatementFixture.SCAN + "\",\"statements\":[\"" + valid + "\",\"x\"]}";
        assertThat(CommandSchemas.violations("record.schema.json", JSON.readTree(record)))
                .isEmpty();
        JsonNode answer = assessed(fixture.trusting(record, "assess"));
        assertThat(answer.at("/statements/0/result").asText()).isEqualTo("VALID");
        assertThat(answer.at("/statements/1/result").asText()).isEqualTo("MALFORMED");
        JsonNode fact = StreamSupport.stream(answer.get("facts").spliterator(), false)
                .filter(one -> one.get("fact").asText().equals("comp.apiIdentity"))
                .findFirst()
                .orElseThrow();
        assertThat(fact.get("provenance").asText()).isEqualTo("PROVED");
        assertThat(fact.get("source").asText())
                .isEqualTo(answer.at("/statements/0/id").asText());
        assertThat(answer.get("verdict").asText()).isNotEqualTo("NO_INDICATION");
        assertThat(answer.get("supply").asText()).isEqualTo("DO_NOT_SUPPLY");
    }

    @Test
    void assess_statementThatCannotBeChecked_isSaidAndProvesNothing() throws IOException {
        String valid = fixture.statement(StatementFixture.ABSENT);
        String record = "{\"scan\":\"" + StatementFixture.SCAN + "\",\"statements\":[\"" + valid + "\"]}";
        JsonNode without = assessed(CommandRun.of(record, "assess"));
        assertThat(without.at("/statements/0/result").asText()).isEqualTo("NOT_CHECKED");
        assertThat(without.at("/statements/0/reason").asText()).isEqualTo("NO_TRUST_LIST");
        assertThat(without.get("facts").toString()).doesNotContain("comp.apiIdentity");
        JsonNode unclear = assessed(fixture.trusting(record.replace(StatementFixture.SCAN, "nonsense"), "assess"));
        assertThat(unclear.at("/statements/0/reason").asText()).isEqualTo("PACK_UNCLEAR");
    }

    private static JsonNode assessed(CommandRun run) throws IOException {
        assertThat(run.err()).isEmpty();
        JsonNode answer = JSON.readTree(run.out());
        assertThat(CommandSchemas.violations("assess.schema.json", answer))
                .as(run.out())
                .isEmpty();
        return answer;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"scan":"x","statements":"x"}                      | WRONG_TYPE      | /statements
                    {"scan":"x","statements":[1]}                      | WRONG_TYPE      | /statements/0
                    {"scan":"x","item":{"place":"4012345000000"}}      | INVALID_VALUE   | /item/place
                    {"scan":"x","item":{"country":"de"}}               | INVALID_VALUE   | /item/country
                    {"scan":"x","item":{"seal":7}}                     | WRONG_TYPE      | /item/seal
                    {"scan":"x","item":{"sela":"7"}}                   | UNKNOWN_MEMBER  | /item/sela
                    {"statements":["x"]}                               | MISSING_MEMBER  | /scan
                    """)
    void assess_badMembers_areRefusedWithTheirPlace(String record, String code, String pointer) throws IOException {
        CommandRun run = CommandRun.of(record + "\n" + StatementFixture.SCAN, "assess");
        assertThat(run.lines()).hasSize(2);
        JsonNode problem = JSON.readTree(run.lines().get(0)).at("/problems/0");
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("pointer").asText()).isEqualTo(pointer);
        assertThat(JSON.readTree(run.lines().get(1)).at("/pack/serial").asText())
                .isEqualTo(StatementFixture.SERIAL);
    }

    @Test
    void assess_moreStatementsThanAreComparedTogether_isRefused() throws IOException {
        String many = "\"x\",".repeat(200) + "\"x\"";
        CommandRun run = CommandRun.of("{\"scan\":\"x\",\"statements\":[" + many + "]}", "assess");
        assertThat(JSON.readTree(run.out()).at("/problems/0/code").asText()).isEqualTo("TOO_MANY_STATEMENTS");
    }
}
