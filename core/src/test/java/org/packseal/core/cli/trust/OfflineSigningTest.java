package org.packseal.core.cli.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.cli.CommandRun;
import org.packseal.crypto.key.KeyFiles;
import org.packseal.crypto.problem.KeyFormatException;

/** Keys that sign on another machine: the bytes go out, the signatures come back, and nothing else changes. */
class OfflineSigningTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACKS = """
            (01)09521101530001(17)280630(10)B7(21)K7M2
            (01)09521101530001(17)280630(10)B7(21)K7M3
            """;

    @TempDir
    private Path folder;

    @Test
    void seal_offline_writesTheBytes_andThenGivesTheSameAsWithTheKey() throws Exception {
        Path issuer = new TrustFixture(folder).issuer;
        Path exchange = folder.resolve("exchange");
        CommandRun first = offline(issuer, exchange, PACKS, "seal");

        assertThat(first.status()).isEqualTo(2);
        assertThat(first.err()).contains("SIGNATURE_AWAITED", "found none for 2 files ending in .tbs");
        assertThat(JSON.readTree(first.lines().get(0)).at("/problems/0/code").asText())
                .isEqualTo("SIGNATURE_REJECTED");
        signAll(issuer, exchange);
        CommandRun second = offline(issuer, exchange, PACKS, "seal");

        assertThat(second.status()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.lines())
                .isEqualTo(
                        CommandRun.of(PACKS, "seal", "--key", issuer.toString()).lines());
    }

    @Test
    void trustSign_oneRootOffline_reachesTheThreshold() throws Exception {
        TrustFixture fixture = new TrustFixture(folder);
        Path payload = Files.writeString(folder.resolve("payload"), fixture.payload(1, fixture.entry()));
        Path exchange = folder.resolve("exchange");
        String[] sign = {"trust", "sign", "--payload", payload.toString(), "--key", fixture.firstRoot.toString()};
        CommandRun first = offline(fixture.secondRoot, exchange, "", sign);

        assertThat(first.status()).isEqualTo(2);
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).startsWith("SIGNATURE_AWAITED");
        signAll(fixture.secondRoot, exchange);
        CommandRun second = offline(fixture.secondRoot, exchange, "", sign);

        assertThat(second.out()).isEqualTo(Files.readString(fixture.list(1, fixture.entry())));
    }

    @Test
    void changeRoots_offline_isTheSameAsWithTheKey() throws Exception {
        TrustFixture fixture = new TrustFixture(folder);
        Path next = Files.writeString(
                folder.resolve("next"), "{" + TrustFixture.rootMembers(1, fixture.newKey("third", "Ed25519")) + "}");
        String[] change = {
            "trust", "change-roots", "--from", fixture.roots(true).toString(), "--to", next.toString()
        };
        Path exchange = folder.resolve("exchange");

        assertThat(offline(fixture.firstRoot, exchange, "", change).err()).startsWith("SIGNATURE_AWAITED");
        signAll(fixture.firstRoot, exchange);

        assertThat(offline(fixture.firstRoot, exchange, "", change).out())
                .isEqualTo(CommandRun.of("", with(change, "--key", fixture.firstRoot.toString()))
                        .out())
                .isNotEmpty();
    }

    @Test
    void keyShow_ofAPrivateKey_printsItsPublicHalfAlone() throws IOException {
        Path issuer = new TrustFixture(folder).issuer;
        CommandRun run = CommandRun.of("", "key", "show", "--key", issuer.toString());

        assertThat(run.status()).isZero();
        assertThat(run.lines()).containsExactly(TrustFixture.publicJwk(issuer));
    }

    @Test
    void statementOfACompletePayload_offline_isTheSameAsWithTheKey() throws Exception {
        Path laboratory = new TrustFixture(folder).newKey("laboratory", "Ed25519");
        Path payload = Files.writeString(
                folder.resolve("statement"),
                "{\"v\":1,\"id\":\"urn:uuid:6f1c2a4e-0000-4000-8000-000000000001\",\"iat\":1795824000,\"seq\":1,"
                        + "\"subject\":{\"gtin\":\"09521101530001\"},"
                        + "\"facts\":[{\"key\":\"comp.apiIdentity\",\"value\":\"ABSENT\"}]}");
        String[] sign = {"statement", "sign", payload.toString(), "--now", "2026-11-28T00:00:00Z"};
        Path exchange = folder.resolve("exchange");

        assertThat(offline(laboratory, exchange, "", sign).err()).startsWith("SIGNATURE_AWAITED");
        signAll(laboratory, exchange);

        assertThat(offline(laboratory, exchange, "", sign).out())
                .isEqualTo(CommandRun.of("", with(sign, "--key", laboratory.toString()))
                        .out())
                .isNotEmpty();
    }

    @Test
    void recordAndCustody_offline_signTheBytesOfTheFirstCall() throws Exception {
        TrustFixture fixture = new TrustFixture(folder);
        Path exchange = folder.resolve("exchange");
        String[] make = {"record", "make", "--organisation", "Example Pharmacy", "--full", "--now", "2026-11-28"};
        CommandRun first = offline(fixture.issuer, exchange, PACKS, make);
        assertThat(first.status()).isEqualTo(2);
        assertThat(first.err()).contains("SIGNATURE_AWAITED", "found none for 2 files ending in .tbs");
        signAll(fixture.issuer, exchange);
        CommandRun second = offline(fixture.issuer, exchange, PACKS, make);
        assertThat(second.err()).isEmpty();
        assertThat(second.status()).isZero();
        assertThat(JSON.readTree(second.lines().get(0)).get("ok").asBoolean()).isTrue();
        assertThat(second.lines().get(0)).isNotEqualTo(second.lines().get(1));

        Path record = Files.writeString(folder.resolve("record"), second.lines().get(0));
        String[] add = {
            "record",
            "custody",
            "add",
            "--previous",
            record.toString(),
            "--act",
            "COLLECTED",
            "--from",
            "A",
            "--to",
            "B",
            "--now",
            "2026-11-28"
        };
        CommandRun awaited = offline(fixture.issuer, exchange, "", add);
        assertThat(awaited.err()).startsWith("SIGNATURE_AWAITED");
        assertThat(awaited.out()).isEmpty();
        signAll(fixture.issuer, exchange);
        CommandRun act = offline(fixture.issuer, exchange, "", add);
        assertThat(act.err()).isEmpty();
        assertThat(act.out())
                .isEqualTo(offline(fixture.issuer, exchange, "", add).out());
        assertThat(act.out().split("\\.", -1)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"record make --organisation A --full", "record custody add --previous r --act SEALED --from A"})
    void offline_withoutAFixedTime_isAUsageErrorThatSaysWhy(String command) throws Exception {
        TrustFixture fixture = new TrustFixture(folder);
        Path record = Files.writeString(folder.resolve("r"), "a.b.c");
        String[] words = command.replace(" r ", " " + record + " ").split(" ", -1);
        CommandRun run = offline(fixture.issuer, folder.resolve("exchange"), PACKS, words);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("Expected --now beside --offline, found none");
        assertThat(folder.resolve("exchange")).doesNotExist();
    }

    @Test
    void signatureOfAnotherKey_isRefused() throws Exception {
        TrustFixture fixture = new TrustFixture(folder);
        Path exchange = folder.resolve("exchange");
        offline(fixture.issuer, exchange, PACKS, "seal");
        signAll(fixture.firstRoot, exchange);

        JsonNode answer = JSON.readTree(
                offline(fixture.issuer, exchange, PACKS, "seal").lines().get(0));
        assertThat(answer.at("/problems/0/code").asText()).isEqualTo("SIGNATURE_REJECTED");
        assertThat(answer.has("token")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                    | Expected --key, --pkcs11 or --offline, found none of them.",
                "--offline d                         | Expected --offline and --public-key together, found one of them.",
                "--public-key f                      | Expected --offline and --public-key together, found one of them.",
                "--alias a                           | Expected --pkcs11 and --alias together, found one of them.",
                "--pkcs11 f                          | Expected --pkcs11 and --alias together, found one of them.",
            })
    void optionsThatDoNotBelongTogether_areAUsageError(String options, String message) {
        String[] given = options == null ? new String[0] : options.split(" ");
        CommandRun run = CommandRun.of(PACKS, with(new String[] {"seal"}, given));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith(message);
    }

    @Test
    void twoKeys_whereOneSigns_areAUsageError() throws IOException {
        Path issuer = new TrustFixture(folder).issuer;
        CommandRun run = offline(issuer, folder, PACKS, "seal", "--key", issuer.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("Expected one private key, found 2.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EC PRIVATE KEY | SEC 1 form; openssl pkcs8 -topk8 -nocrypt",
                "ENCRYPTED PRIVATE KEY | an encrypted key; openssl pkcs8 -in FILE",
                "RSA PRIVATE KEY | Expected a JWK or an unencrypted PKCS #8 key in PEM"
            })
    void keyInTheFormOfOtherTools_isRefusedWithTheCommandThatConvertsIt(String kind, String expected) throws Exception {
        String pem = "-----BEGIN " + kind + "-----\nMHcCAQEEIAAA\n-----END " + kind + "-----\n";
        Path file = Files.writeString(folder.resolve("key.pem"), pem);
        CommandRun run = CommandRun.of(PACKS, "seal", "--key", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("KEY_INVALID " + file + ": MALFORMED: ")
                .contains(expected);
    }

    @Test
    void configurationThatNamesNoLibrary_isRefusedWithItsName() throws IOException {
        Path config = Files.writeString(folder.resolve("token.cfg"), "name = none\nlibrary = /nowhere/none.so\n");
        CommandRun run = CommandRun.of(PACKS, "seal", "--pkcs11", config.toString(), "--alias", "a");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("KEY_INVALID " + config)
                .contains("Expected a configuration of SunPKCS11 that names a library");
    }

    /** Signs everything that lies in the folder, as the other machine would. */
    private static void signAll(Path key, Path exchange) throws IOException, KeyFormatException {
        try (Stream<Path> files = Files.list(exchange)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".tbs")).toList()) {
                Path signature = Path.of(file.toString().replace(".tbs", ".sig"));
                Files.write(signature, KeyFiles.read(key).sign(Files.readAllBytes(file)));
            }
        }
    }

    private static CommandRun offline(Path key, Path exchange, String input, String... command) {
        String publicKey = key.toString().replace(".private.", ".public.");
        return CommandRun.of(input, with(command, "--offline", exchange.toString(), "--public-key", publicKey));
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }
}
