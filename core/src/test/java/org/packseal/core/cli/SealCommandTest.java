package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.Output;
import org.packseal.core.cli.console.SetClock;
import org.packseal.core.cli.trust.TrustFixture;
import org.packseal.crypto.seal.TokenForm;

class SealCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACK = "(01)09521101530001(17)280630(10)B7(21)K7M2";

    @Test
    void pack_sealed_carriesItsToken(@TempDir Path folder) throws IOException {
        Path key = new TrustFixture(folder).issuer;
        CommandRun run = CommandRun.of(
                "{\"id\":\"a\",\"scan\":\"" + PACK + "\"}\n" + PACK.replace("280630", "280600") + "\n(10)B\n",
                "seal",
                "--key",
                key.toString());
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode sealed = JSON.readTree(run.lines().get(0));
        assertThat(sealed.get("id").asText()).isEqualTo("a");
        assertThat(sealed.get("token").asText()).hasSize(90);
        assertThat(sealed.get("scan").asText())
                .isEqualTo("]d20109521101530001" + "17280630" + "10B7\u001d21K7M2\u001d98"
                        + sealed.get("token").asText());
        assertThat(sealed.at("/written/bracketed").asText()).startsWith(PACK + "(98)");
        assertThat(JSON.readTree(run.lines().get(1)).at("/problems/0/code").asText())
                .isEqualTo("DAY_MISSING");
        assertThat(JSON.readTree(run.lines().get(2)).get("ok").asBoolean()).isFalse();
        for (String line : run.lines()) {
            assertThat(CommandSchemas.violations("seal.schema.json", JSON.readTree(line)))
                    .as(line)
                    .isEmpty();
        }
    }

    /** Form, token, and the elements of the code that hold it in equal parts: none where it goes beside the code. */
    @ParameterizedTest
    @CsvSource({
        "compact, [A-Za-z0-9_-]{90}, 98",
        "upper, [0-9A-X]{106}, 98 99",
        "jws, [A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{86}, ''",
        "jws-detached, [A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]{86}, ''",
    })
    void form_each_isInTokenAndInScanWhereItBelongs(String form, String pattern, String ais, @TempDir Path folder)
            throws IOException {
        String key = new TrustFixture(folder).newKey("es", "ES256").toString();
        CommandRun run = CommandRun.of(PACK, "seal", "--key", key, "--form", form);
        assertThat(run.err()).isEmpty();
        JsonNode sealed = JSON.readTree(run.out());
        assertThat(CommandSchemas.violations("seal.schema.json", sealed)).isEmpty();
        String token = sealed.get("token").asText();
        assertThat(token).matches(pattern);
        StringBuilder scan = new StringBuilder("]d20109521101530001" + "17280630" + "10B7\u001d21K7M2");
        List<String> places = ais.isEmpty() ? List.of() : List.of(ais.split(" "));
        for (int i = 0; i < places.size(); i++) {
            int part = token.length() / places.size();
            scan.append('\u001d').append(places.get(i)).append(token, i * part, (i + 1) * part);
        }
        assertThat(sealed.get("scan").asText()).isEqualTo(scan.toString());
    }

    @Test
    void form_unknown_isRefusedWithAllThatThereAre(@TempDir Path folder) throws IOException {
        String key = new TrustFixture(folder).issuer.toString();
        String help = CommandRun.of("", "seal", "--help").out();
        for (String form : List.of("x", "JWS", "jws_detached", "")) {
            CommandRun run = CommandRun.of(PACK, "seal", "--key", key, "--form", form);
            assertThat(run.status()).as(form).isEqualTo(ExitStatus.USAGE);
            assertThat(run.err()).contains("compact, upper, jws, jws-detached");
        }
        assertThat(CommandRun.of(PACK, "seal").status()).isEqualTo(ExitStatus.USAGE);
        for (TokenForm form : TokenForm.values()) {
            assertThat(help).contains(form.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":");
        }
    }

    @Test
    void upperForm_ofAPackWithLowerCase_isRefusedAndTheCompactFormIsNot(@TempDir Path folder) throws IOException {
        String key = new TrustFixture(folder).issuer.toString();
        String pack = PACK.replace("K7M2", "k7M2");
        CommandRun upper = CommandRun.of(pack, "seal", "--key", key, "--form", "upper");
        assertThat(problem(upper.out())).isEqualTo("LOWER_CASE");
        assertThat(upper.status()).isZero();
        assertThat(JSON.readTree(CommandRun.of(pack, "seal", "--key", key).out())
                        .get("ok")
                        .asBoolean())
                .isTrue();
    }

    /** Seals with the fixture's issuer under a list with this entry. */
    private static CommandRun sealListed(TrustFixture fixture, String entry, String input, String... more)
            throws IOException {
        List<String> args = new ArrayList<>(listedArgs(fixture, entry));
        args.addAll(List.of(more));
        return CommandRun.of(input, args.toArray(String[]::new));
    }

    private static List<String> listedArgs(TrustFixture fixture, String entry) throws IOException {
        return List.of(
                "seal",
                "--key",
                fixture.issuer.toString(),
                "--trust",
                fixture.list(1, entry).toString(),
                "--roots",
                fixture.roots(true).toString(),
                "--state",
                fixture.folder.resolve("state").toString());
    }

    private static String with(String entry, String members) {
        return entry.substring(0, entry.length() - 1) + "," + members + "}";
    }

    private static String problem(String line) throws IOException {
        JsonNode answer = JSON.readTree(line);
        assertThat(CommandSchemas.violations("seal.schema.json", answer))
                .as(line)
                .isEmpty();
        assertThat(answer.get("ok").asBoolean()).as(line).isFalse();
        return answer.at("/problems/0/code").asText();
    }

    @Test
    void listedKey_seals_underTheNumberOfTheList(@TempDir Path folder) throws IOException {
        TrustFixture fixture = new TrustFixture(folder);
        String entry = fixture.entry().replaceFirst("\"kid16\":\"....\"", "\"kid16\":\"beef\"");
        CommandRun run = sealListed(fixture, entry, PACK);
        assertThat(run.err()).isEmpty();
        byte[] token = Base64.getUrlDecoder()
                .decode(JSON.readTree(run.out()).get("token").asText());
        assertThat(HexFormat.of().formatHex(token, 1, 3)).isEqualTo("beef");
    }

    @Test
    void pack_thatTheListedKeyMayNotSeal_isRefusedAlone(@TempDir Path folder) throws IOException {
        TrustFixture fixture = new TrustFixture(folder);
        String entry = with(fixture.entry(), "\"expiryNotAfter\":\"2028-06-30\"");
        String foreign = PACK.replace("09521101530001", "04012345678901");
        String late = PACK.replace("280630", "280701");
        CommandRun run = sealListed(fixture, entry, foreign + "\n" + late + "\n" + PACK + "\n");
        assertThat(run.status()).isZero();
        assertThat(problem(run.lines().get(0))).isEqualTo("OUT_OF_SCOPE");
        assertThat(problem(run.lines().get(1))).isEqualTo("EXPIRY_TOO_LATE");
        assertThat(JSON.readTree(run.lines().get(2)).get("ok").asBoolean()).isTrue();
        // Without a list nobody knows the key's scope.
        CommandRun unlisted = CommandRun.of(foreign, "seal", "--key", fixture.issuer.toString());
        assertThat(JSON.readTree(unlisted.out()).get("ok").asBoolean()).isTrue();
    }

    @Test
    void key_thatMaySealNothing_endsTheRun(@TempDir Path folder) throws IOException {
        long before = TrustFixture.ISSUED - 10;
        Map<String, String> refusals = Map.of(
                "\"revoked\":{\"at\":" + before + ",\"reason\":\"keyCompromise\"}",
                "KEY_REVOKED",
                "\"revoked\":{\"at\":" + before + ",\"reason\":\"superseded\"}",
                "KEY_NOT_VALID_NOW",
                "\"exp\":" + before,
                "KEY_NOT_VALID_NOW",
                "\"nbf\":4102444800",
                "KEY_NOT_VALID_NOW");
        int made = 0;
        for (Map.Entry<String, String> refusal : refusals.entrySet()) {
            TrustFixture fixture = new TrustFixture(folder.resolve("keys-" + made++));
            assertEnds(
                    sealListed(fixture, with(fixture.entry(), refusal.getKey()), PACK),
                    "KEY_REFUSED " + fixture.issuer + ": " + refusal.getValue());
        }
        TrustFixture fixture = new TrustFixture(folder.resolve("unlisted"));
        TrustFixture other = new TrustFixture(folder.resolve("other"));
        assertEnds(sealListed(fixture, other.entry(), PACK), "KEY_REFUSED " + fixture.issuer + ": KEY_NOT_LISTED");
    }

    @Test
    void list_thatIsExpiredOrRefused_endsTheRun(@TempDir Path folder) throws IOException {
        TrustFixture fixture = new TrustFixture(folder);
        String list = "LIST_REFUSED " + folder.resolve("list-1") + ": ";
        assertEnds(sealListed(fixture, fixture.entry(), PACK, "--now", "2027-06-01"), list + "LIST_EXPIRED");
        // A record's own clock does not make the list younger, nor the key's time longer.
        String record = "{\"scan\":\"" + PACK + "\",\"clock\":\"2026-11-20T00:00:00Z\"}";
        assertEnds(sealListed(fixture, fixture.entry(), record, "--now", "2027-06-01"), list + "LIST_EXPIRED");
        Path half = folder.resolve("half");
        Path payload = Files.writeString(folder.resolve("payload"), fixture.payload(1, fixture.entry()));
        Files.writeString(
                half,
                CommandRun.typed("trust sign --payload {} --key {}", payload, fixture.firstRoot)
                        .out());
        String roots = fixture.roots(true).toString();
        String key = fixture.issuer.toString();
        assertEnds(
                CommandRun.of(PACK, "seal", "--key", key, "--trust", half.toString(), "--roots", roots),
                "LIST_REFUSED " + half + "#/signatures: THRESHOLD_NOT_MET");
    }

    @Test
    void key_whoseTimeEndsDuringTheRun_sealsUntilThen(@TempDir Path folder) throws IOException {
        TrustFixture fixture = new TrustFixture(folder);
        Instant end = CommandRun.CLOCK.instant();
        String entry = with(fixture.entry(), "\"exp\":" + end.getEpochSecond());
        AtomicInteger asked = new AtomicInteger();
        Clock running = new SetClock(() -> asked.getAndIncrement() < 6 ? end.minusMillis(1) : end);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream((PACK + "\n").repeat(9).getBytes(StandardCharsets.UTF_8));
        Console console = new Console(in, new Output(out), System.err, running, false);
        int status = Main.run(console, listedArgs(fixture, entry).toArray(String[]::new));
        assertThat(status).isZero();
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(JSON.readTree(answers.get(0)).get("ok").asBoolean()).isTrue();
        assertThat(problem(answers.get(8))).isEqualTo("KEY_NOT_VALID_NOW");
    }

    @Test
    void trustOptions_withoutEachOther_areUsage(@TempDir Path folder) throws IOException {
        TrustFixture fixture = new TrustFixture(folder);
        String key = fixture.issuer.toString();
        for (String option : List.of("--trust", "--roots", "--state")) {
            CommandRun run = CommandRun.of(PACK, "seal", "--key", key, option, folder.toString());
            assertThat(run.status()).as(option).isEqualTo(ExitStatus.USAGE);
            assertThat(run.out()).isEmpty();
        }
        assertThat(CommandRun.of(PACK, "assess", "--roots", folder.toString()).status())
                .isEqualTo(ExitStatus.USAGE);
    }

    private static void assertEnds(CommandRun run, String start) {
        assertThat(run.err()).startsWith(start);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    }
}
