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
import org.packseal.core.cli.CommandSchemas;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.statement.StatementFixture;
import org.packseal.core.cli.trust.TrustFixture;

class RecordCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StatementFixture fixture;

    RecordCommandTest(@TempDir Path folder) throws IOException {
        fixture = new StatementFixture(folder);
    }

    private String input() throws IOException {
        return "{\"id\":1,\"scan\":\"" + StatementFixture.SCAN + "\",\"facts\":{\"identity.labelling\":{\"value\":"
                + "\"MATCH\",\"producer\":\"PHARMACY\"}},\"statements\":[\""
                + fixture.statement(StatementFixture.ABSENT)
                + "\"],\"attachments\":[{\"name\":\"photo\",\"type\":\"image/jpeg\",\"sha256\":\"" + "a".repeat(64)
                + "\"}]}";
    }

    private CommandRun make(String input, String... view) {
        List<String> arguments = new ArrayList<>(
                List.of("record", "make", "--organisation", "Example Pharmacy", "--key", fixture.pharmacy.toString()));
        arguments.addAll(List.of(view));
        return fixture.trusting(input, arguments.toArray(String[]::new));
    }

    private static JsonNode checked(String line) throws IOException {
        JsonNode json = JSON.readTree(line);
        assertThat(CommandSchemas.violations("evidence.schema.json", json))
                .as(line)
                .isEmpty();
        return json;
    }

    private CommandRun verify(String file) {
        return fixture.trusting("", "record", "verify", file);
    }

    @Test
    void make_fullRecord_isReproducedByWhoTrustsTheList() throws IOException {
        CommandRun made = make(input(), "--full");
        assertThat(made.err()).isEmpty();
        JsonNode answer = checked(made.out());
        assertThat(answer.get("id").asInt()).isEqualTo(1);
        CommandRun run = verify(fixture.file("records.jsonl", made.out()));
        assertThat(checked(run.out()).get("outcome").asText()).as(run.out()).isEqualTo("REPRODUCED");
        assertThat(checked(run.out()).get("holder").asText()).isEqualTo("Example Pharmacy");
        assertThat(run.status()).isZero();
        CommandRun shown = CommandRun.of(
                "", "record", "show", fixture.file("r.jws", answer.get("record").asText()));
        assertThat(shown.out()).contains(StatementFixture.SERIAL, "a".repeat(64));
    }

    @Test
    void make_sharedRecord_hasNoSerialAndIsReproduced() throws IOException {
        Path key = Files.write(fixture.folder.resolve("pseudonyms"), new byte[32]);
        CommandRun made = make(input(), "--pseudonym-key", key.toString(), "--key-id", "2026");
        String file = fixture.file("records.jsonl", made.out());
        assertThat(CommandRun.of("", "record", "show", file).out()).doesNotContain(StatementFixture.SERIAL);
        assertThat(checked(verify(file).out()).get("outcome").asText()).isEqualTo("REPRODUCED");
    }

    @Test
    void make_withAlertsRegisterAndHistory_isReproducedAndSaysWhatWasNotDerivedAnew() throws IOException {
        String alerts = fixture.file(
                "alerts.json",
                "{\"schemaVersion\":1,\"name\":\"Alerts\",\"date\":\"2026-11-01\",\"alerts\":[{\"authority\":\"WHO\","
                        + "\"reference\":\"Alert 1\",\"date\":\"2026-06-01\",\"finding\":\"FALSIFIED\",\"products\":[{\"gtin\":\""
                        + StatementFixture.GTIN + "\"}],\"batches\":[\"B7\"]}]}");
        String register = fixture.file(
                "register.json",
                "{\"schemaVersion\":1,\"name\":\"Register\",\"date\":\"2026-11-01\",\"complete\":true,\"products\":[{\"gtin\":\""
                        + StatementFixture.GTIN
                        + "\",\"authorisation\":\"AUTHORISED\",\"batches\":[{\"batch\":\"B7\"}]}]}");
        String history = fixture.file(
                "events.jsonl",
                supply("2026-11-20T10:00:00Z", "9521101000030") + "\n"
                        + supply("2026-11-20T11:00:00Z", "9521101000047"));
        String[] sources = {"--alerts", alerts, "--register", register, "--history", "hub:REPOSITORY=" + history};
        List<String> full = new ArrayList<>(List.of(sources));
        full.add("--full");
        CommandRun made = make(input(), full.toArray(String[]::new));
        assertThat(made.err()).isEmpty();
        JsonNode answer = checked(verify(fixture.file("r.jsonl", made.out())).out());
        assertThat(answer.get("outcome").asText()).as(answer.toString()).isEqualTo("REPRODUCED");
        assertThat(answer.get("notRederived").toString())
                .contains("determination.finding", "auth.status", "history.duplicateSerial")
                .doesNotContain("scan.status", "comp.apiIdentity");
        Path key = Files.write(fixture.folder.resolve("pseudonyms"), new byte[32]);
        List<String> shared = new ArrayList<>(List.of(sources));
        shared.addAll(List.of("--pseudonym-key", key.toString(), "--key-id", "2026"));
        String file = fixture.file(
                "s.jsonl", make(input(), shared.toArray(String[]::new)).out());
        assertThat(checked(verify(file).out()).get("outcome").asText()).isEqualTo("REPRODUCED");
        assertThat(CommandRun.of("", "record", "show", file).out()).doesNotContain(StatementFixture.SERIAL);
    }

    private static String supply(String time, String place) {
        return "{\"scan\":\"" + StatementFixture.SCAN + "\",\"time\":\"" + time + "\",\"place\":\"" + place
                + "\",\"kind\":\"SUPPLY\"}";
    }

    @Test
    void verify_withAListThatHasExpired_believesNobody() throws IOException {
        String record = fixture.file("r.jsonl", make(input(), "--full").out().strip());
        for (String[] command : List.of(
                new String[] {"record", "verify", "--now", "2028-01-01", record},
                new String[] {"record", "custody", "verify", "--now", "2028-01-01", record})) {
            CommandRun expired = fixture.trusting("", command);
            assertThat(expired.status()).isEqualTo(ExitStatus.FILE);
            assertThat(expired.out()).isEmpty();
            assertThat(expired.err()).startsWith("LIST_REFUSED " + fixture.list + ": LIST_EXPIRED: ");
        }
        CommandRun then = fixture.trusting("", "record", "verify", "--now", "2026-12-01", record);
        assertThat(checked(then.out()).get("outcome").asText()).isEqualTo("REPRODUCED");
    }

    @Test
    void verify_rulesOfTheReader_areFoundByTheirHashAlone() throws IOException {
        String resources = "src/test/resources/org/packseal/core/record/";
        String[] record = {
            "record",
            "verify",
            "--key",
            "Me=" + resources + "version-3-key.json",
            "--roots",
            resources + "version-3-roots.json",
            resources + "version-3-record.jws",
            "--rules"
        };
        assertThat(rulesSource(record, resources + "small-rules.json")).isEqualTo("GIVEN");
        String others = "src/main/resources/org/packseal/core/rule/who-7c.json";
        assertThat(rulesSource(record, others)).isEqualTo("EMBEDDED");
        List<String> broken = new ArrayList<>(List.of(record));
        broken.add(fixture.file("broken.json", "{\"id\":7}"));
        CommandRun refused = CommandRun.of("", broken.toArray(String[]::new));
        assertThat(refused.status()).isEqualTo(ExitStatus.FILE);
        assertThat(refused.err()).startsWith("FILE_INVALID " + fixture.folder.resolve("broken.json") + "#/");
    }

    private static String rulesSource(String[] record, String rules) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(record));
        arguments.add(rules);
        CommandRun run = CommandRun.of("", arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return checked(run.out()).at("/rules/source").asText();
    }

    @Test
    void verify_oneChangedFact_differsWithItsPointer() throws IOException {
        String record = checked(make(input(), "--full").out()).get("record").asText();
        String payload = CommandRun.of("", "record", "show", fixture.file("r.jws", record))
                .out();
        String changed = payload.replace("\"value\":\"MATCH\"", "\"value\":\"MISMATCH\"");
        assertThat(changed).isNotEqualTo(payload);
        CommandRun signed = CommandRun.typed(
                "record sign --key {} {}", fixture.pharmacy, fixture.file("changed.json", changed.strip()));
        assertThat(signed.err()).isEmpty();
        CommandRun run = verify(fixture.file("changed.jws", signed.out().strip()));
        JsonNode answer = checked(run.out());
        assertThat(answer.get("outcome").asText()).isEqualTo("DIFFERS");
        assertThat(answer.get("pointers").toString()).contains("/assessment/");
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    }

    @Test
    void verify_severalLines_areAllAnswered_theBadOnesToo() throws IOException {
        String good = make(input(), "--full").out().strip();
        CommandRun run = verify(fixture.file("all.jsonl", "nonsense\n{\"ok\":false}\n" + good));
        assertThat(run.lines()).hasSize(3);
        assertThat(checked(run.lines().get(0)).get("outcome").asText()).isEqualTo("MALFORMED");
        assertThat(checked(run.lines().get(1)).get("outcome").asText()).isEqualTo("MALFORMED");
        assertThat(checked(run.lines().get(2)).get("outcome").asText()).isEqualTo("REPRODUCED");
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    }

    @Test
    void verify_recordThatContinuesAnother_isNotedUnlessThatIsAmongTheFiles() throws IOException {
        String first = fixture.file("first.jsonl", make(input(), "--full").out());
        String next = fixture.file(
                "next.jsonl", make(input(), "--full", "--continues", first).out());

        JsonNode alone = checked(verify(next).out());
        CommandRun both = fixture.trusting("", "record", "verify", next, first);

        assertThat(alone.get("outcome").asText()).isEqualTo("REPRODUCED");
        assertThat(alone.at("/notes/0/code").asText()).isEqualTo("EARLIER_RECORD_NOT_GIVEN");
        assertThat(alone.at("/notes/0/pointer").asText()).isEqualTo("/prev/0");
        assertThat(both.lines()).hasSize(2);
        for (String line : both.lines()) {
            assertThat(checked(line).get("notes")).isEmpty();
        }
        assertThat(both.status()).isZero();
    }

    @Test
    void verify_bareKeyWithoutList_saysWhatIsNotBacked() throws IOException {
        String file = fixture.file("r.jsonl", make(input(), "--full").out());
        String key = fixture.pharmacy.toString().replace(".private.", ".public.");
        CommandRun run = CommandRun.of("", "record", "verify", "--key", "Me=" + key, file);
        assertThat(checked(run.out()).get("outcome").asText()).isEqualTo("FACTS_NOT_BACKED");
        assertThat(CommandRun.of("", "record", "verify", file).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(CommandRun.of("", "record", "verify", "--key", key, file).status())
                .isEqualTo(ExitStatus.USAGE);
        CommandRun secret = CommandRun.of("", "record", "verify", "--key", "Me=" + fixture.pharmacy, file);
        assertThat(secret.status()).isEqualTo(ExitStatus.FILE);
        assertThat(secret.err()).startsWith("KEY_INVALID");
    }

    @Test
    void make_badRecords_areToldAndTheOthersMade() throws IOException {
        CommandRun run = make(
                "{\"id\":1,\"scan\":\"x\",\"facts\":{\"no.such\":\"X\"}}\n{\"id\":2,\"scan\":\"" + StatementFixture.SCAN
                        + "\",\"attachments\":[{\"name\":\"a\"}]}\n" + StatementFixture.SCAN,
                "--full");
        assertThat(run.status()).isZero();
        assertThat(checked(run.lines().get(0)).at("/problems/0/code").asText()).isEqualTo("UNKNOWN_FACT");
        assertThat(checked(run.lines().get(1)).at("/problems/0/pointer").asText())
                .isEqualTo("/attachments/0");
        assertThat(checked(run.lines().get(2)).get("ok").asBoolean()).isTrue();
    }

    @Test
    void make_withoutAView_isAWrongUse() throws IOException {
        assertThat(make(input()).err()).startsWith("Expected either --full or --pseudonym-key");
        assertThat(make(input(), "--full", "--key-id", "2026").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void sign_payloadThatBreaksItsForm_isRefusedWithCodeAndPlace() throws IOException {
        String file = fixture.file("p.json", "{\"v\":1,\"bad\":2}");
        CommandRun run = CommandRun.of("", "record", "sign", "--key", fixture.pharmacy.toString(), file);
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.err()).startsWith("RECORD_REFUSED " + file + "#/bad: MALFORMED: ");
    }

    private String act(String previous, String name, String act, String from, String to, String now)
            throws IOException {
        CommandRun run = CommandRun.typed(
                "record custody add --previous {} --act {} --from {} --to {} --key {} --now {}",
                previous,
                act,
                from,
                to,
                fixture.carrier,
                now);
        assertThat(run.err()).isEmpty();
        return fixture.file(name, run.out().strip());
    }

    @Test
    void custody_wholeChain_isIntact_andForksAndTimesAreTold() throws IOException {
        String record = fixture.file("r.jsonl", make(input(), "--full").out().strip());
        String first = act(record, "1.jws", "COLLECTED", "Example Carrier", "Example Carrier", "2026-11-23T10:00:00Z");
        String second = act(first, "2.jws", "SAMPLED", "Example Carrier", "Example Carrier", "2026-11-23T11:00:00Z");
        String early = act(second, "3.jws", "SAMPLED", "Example Carrier", "Example Carrier", "2026-11-23T09:00:00Z");
        String fork = act(first, "4.jws", "SAMPLED", "Example Carrier", "Example Carrier", "2026-11-23T11:30:00Z");
        CommandRun intact = fixture.trusting("", "record", "custody", "verify", record, first, second);
        assertThat(checked(intact.out()).get("intact").asBoolean())
                .as(intact.out())
                .isTrue();
        assertThat(intact.status()).isZero();
        CommandRun backwards = fixture.trusting("", "record", "custody", "verify", record, first, second, early);
        assertThat(checked(backwards.out()).at("/problems").toString()).contains("TIME_BACKWARDS");
        assertThat(backwards.status()).isEqualTo(ExitStatus.FILE);
        CommandRun forked = fixture.trusting("", "record", "custody", "verify", record, first, second, fork);
        assertThat(checked(forked.out()).at("/problems").toString()).contains("CHAIN_FORKED");
        CommandRun broken = fixture.trusting("", "record", "custody", "verify", record, second);
        assertThat(checked(broken.out()).at("/problems").toString()).contains("CHAIN_BROKEN");
    }

    @Test
    void custody_ofAnUnknownSigner_isToldByKey() throws IOException {
        String record = fixture.file("r.jsonl", make(input(), "--full").out().strip());
        String first = act(record, "1.jws", "COLLECTED", "Example Carrier", "Example Carrier", "2026-11-23T10:00:00Z");
        Path other = new TrustFixture(fixture.folder.resolve("other")).issuer;
        CommandRun run = CommandRun.typed(
                "record custody verify --key {} {} {}",
                "Other=" + other.toString().replace(".private.", ".public."),
                record,
                first);
        assertThat(checked(run.out()).at("/problems").toString()).contains("UNKNOWN_KEY");
    }
}
