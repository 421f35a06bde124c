package org.packseal.core.cli.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.crypto.key.KeyFiles;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListProblem;
import org.packseal.crypto.trust.SigningResult;
import org.packseal.crypto.trust.TrustListLimits;
import org.packseal.crypto.trust.TrustListSigner;

/** Keys and trust lists from their making to their refusal, all through the commands. */
class TrustCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private TrustFixture fixture;

    @BeforeEach
    void makeKeys() throws IOException {
        fixture = new TrustFixture(folder);
    }

    private CommandRun verify(Path list, Path roots) {
        return CommandRun.typed(
                "trust verify --list {} --roots {} --state {}",
                list,
                roots,
                folder.resolve("state").toString());
    }

    @Test
    void keyFiles_private_areReadableByTheOwnerAlone() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fixture.issuer)))
                    .isEqualTo("rw-------");
        }
        JsonNode jwk = JSON.readTree(TrustFixture.publicJwk(fixture.issuer));
        assertThat(jwk.has("d")).isFalse();
        assertThat(jwk.get("kid").asText()).hasSize(43);
        assertThat(jwk.get("kid16").asText()).hasSize(4);
    }

    @Test
    void keyNew_bothAlgorithms_printNothingPrivate() throws IOException {
        for (String algorithm : new String[] {"Ed25519", "ES256"}) {
            Path out = folder.resolve("new-" + algorithm);
            CommandRun run = CommandRun.of("", "key", "new", "--alg", algorithm, "--out", out.toString());
            assertThat(run.status()).isZero();
            String secret = JSON.readTree(
                            Files.readString(Path.of(run.lines().get(2).substring("private  ".length()))))
                    .get("d")
                    .asText();
            assertThat(run.out()).doesNotContain(secret);
        }
        assertThat(CommandRun.of("", "key", "new", "--alg", "RSA", "--out", "x").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void list_signedByBothRoots_isVerified() throws IOException {
        CommandRun run = verify(fixture.list(1, fixture.entry()), fixture.roots(true));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        JsonNode json = JSON.readTree(run.out());
        assertThat(json.get("seq").asInt()).isEqualTo(1);
        assertThat(json.get("keys").asInt()).isEqualTo(1);
        assertThat(json.get("freshness").asText()).isEqualTo("FRESH");
    }

    @Test
    void list_signedByOneRootAfterTheOther_isVerified() throws IOException {
        Path payload = Files.writeString(folder.resolve("payload"), fixture.payload(1, fixture.entry()));
        Path half = folder.resolve("half");
        Files.writeString(half, sign(payload, fixture.firstRoot).out());
        assertThat(verify(half, fixture.roots(true)).err()).contains("LIST_REFUSED", "THRESHOLD_NOT_MET");
        Path whole = Files.writeString(
                folder.resolve("whole"), sign(half, fixture.secondRoot).out());
        assertThat(verify(whole, fixture.roots(true)).status()).isZero();
    }

    @Test
    void list_signedByTooFewRoots_isReportedAsIncomplete() throws IOException {
        Path payload = Files.writeString(folder.resolve("payload"), fixture.payload(1, fixture.entry()));
        CommandRun first = sign(payload, fixture.firstRoot);
        assertThat(first.status()).isZero();
        assertThat(first.err()).startsWith("LIST_INCOMPLETE ").contains("signed by 1 of the 2 roots needed");

        Path half = Files.writeString(folder.resolve("half"), first.out());
        assertThat(sign(half, fixture.firstRoot).err()).contains("signed by 1 of the 2 roots needed");
        CommandRun second = sign(half, fixture.secondRoot);
        assertThat(second.status()).isZero();
        assertThat(second.err()).isEmpty();
    }

    @Test
    void list_older_isRefused() throws IOException {
        Path older = fixture.list(1, fixture.entry());
        assertThat(verify(fixture.list(2, fixture.entry()), fixture.roots(true)).status())
                .isZero();
        CommandRun run = verify(older, fixture.roots(true));
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.err()).startsWith("LIST_REFUSED " + older).contains("ROLLBACK");
        assertThat(run.out()).isEmpty();
    }

    /** A list dated 2099 was accepted once, by a version that let it pass: its date stays, and every list looks old. */
    @Test
    void list_behindOneDatedFarAhead_saysWhyItCountsAsOldAndWhatHelps() throws IOException {
        Path list = fixture.list(1, fixture.entry());
        assertThat(verify(list, fixture.roots(true)).err()).isEmpty();
        editState("\"highestIat\":\\d+", "\"highestIat\":4082572800");

        CommandRun run = verify(list, fixture.roots(true));

        assertThat(run.status()).isZero();
        assertThat(JSON.readTree(run.out()).get("freshness").asText()).isEqualTo("EXPIRED");
        assertThat(run.err())
                .startsWith("HIGHEST_TIME_AHEAD " + list)
                .contains("Correct the clock", "rotated roots", TrustFixture.URN);
    }

    @Test
    void list_behindOneOfAnAbsurdNumber_saysWhatIsAcceptedAgain() throws IOException {
        Path list = fixture.list(1, fixture.entry());
        assertThat(verify(list, fixture.roots(true)).status()).isZero();
        editState("\"seq\":1", "\"seq\":9000000000");

        CommandRun run = verify(fixture.list(2, fixture.entry()), fixture.roots(true));

        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.err()).contains("LIST_REFUSED", "ROLLBACK", "9000000000", "found list 2.", "rotated roots");
    }

    private void editState(String member, String other) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("state"))) {
            Path file = files.filter(state -> state.getFileName().toString().matches("list-.*\\.json"))
                    .findAny()
                    .orElseThrow();
            String text = Files.readString(file);
            assertThat(text).containsPattern(member);
            Files.writeString(file, text.replaceAll(member, other));
        }
    }

    @Test
    void list_ofAnotherName_isRefusedWhereTheNameIsPinned_byTheRootsFileOrTheFirstList() throws IOException {
        String other = fixture.payload(1, fixture.entry()).replace(TrustFixture.URN, "urn:example:other");
        Path payload = Files.writeString(folder.resolve("payload"), other);
        CommandRun signed =
                CommandRun.typed("trust sign --payload {} --key {} {}", payload, fixture.firstRoot, fixture.secondRoot);
        Path list = Files.writeString(folder.resolve("list"), signed.out());
        assertThat(verify(list, fixture.roots(true)).err()).contains("LIST_REFUSED", "WRONG_LIST");

        CommandRun first = verify(list, fixture.roots(false));
        assertThat(first.status()).isZero();
        assertThat(first.err()).startsWith("LIST_PINNED " + list).contains("urn:example:other");
        assertThat(verify(list, fixture.roots(false)).err()).isEmpty();
        CommandRun another = verify(fixture.list(1, fixture.entry()), fixture.roots(false));
        assertThat(another.status()).isEqualTo(ExitStatus.FILE);
        assertThat(another.err()).contains("LIST_REFUSED", "WRONG_LIST", "urn:example:other", TrustFixture.URN);
    }

    @Test
    void list_withOneBadKey_isUsedWithoutIt() throws IOException, GeneralSecurityException {
        String bad = fixture.entry().replace("9521101", "4150123");
        Path list = fixture.listSignedAnyway(1, bad, fixture.entry());
        CommandRun run = verify(list, fixture.roots(true));
        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("LIST_KEY_LEFT_OUT " + list + "#/keys/");
        assertThat(JSON.readTree(run.out()).get("leftOut")).isNotEmpty();
    }

    @Test
    void list_withOneBadKey_isNotSigned() throws IOException {
        Path payload = Files.writeString(
                folder.resolve("payload"), fixture.payload(1, fixture.entry().replace("9521101", "952")));
        CommandRun run = sign(payload, fixture.firstRoot);
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.err()).contains("LIST_KEY_LEFT_OUT", "/keys/0", "LIST_REFUSED");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void list_shown_isMarkedAsNotVerified() throws IOException {
        CommandRun run = CommandRun.of(
                "", "trust", "show", fixture.list(7, fixture.entry()).toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("NOT VERIFIED").contains("Example Pharma", "prefix 9521101", "2026-11-01");
    }

    @Test
    void list_shown_warnsOfAScopeThatHoldsSeveralCompanies() throws IOException {
        Path list = fixture.list(7, fixture.entry().replace("9521101", "401234"));

        CommandRun run = CommandRun.of("", "trust", "show", list.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("WARNING", "SHORT_SCOPE /keys/0/scope/gcp: Expected a company prefix of at least 7");
        assertThat(CommandRun.of(
                                "",
                                "trust",
                                "show",
                                fixture.list(7, fixture.entry()).toString())
                        .out())
                .doesNotContain("WARNING");
    }

    @Test
    void list_shown_givesTheHashThatTheNextListNames() throws IOException {
        Path list = fixture.list(1, fixture.entry());
        String hash = JSON.readTree(verify(list, fixture.roots(true)).out())
                .get("payloadHash")
                .asText();
        assertThat(CommandRun.of("", "trust", "show", list.toString()).out()).contains("payload hash    " + hash);
    }

    @Test
    void list_shown_namesTheListBeforeIt() throws IOException {
        String previous = TrustFixture.hash(fixture.payload(1, fixture.entry()));
        for (int sequence = 1; sequence <= 2; sequence++) {
            Path payload = Files.writeString(
                    folder.resolve("payload-" + sequence), fixture.payload(sequence, fixture.entry()));
            assertThat(CommandRun.of("", "trust", "show", payload.toString()).lines())
                    .contains("previous hash   " + (sequence == 1 ? "-" : previous));
        }
    }

    @Test
    void list_withAMemberTwice_isNotShown() throws IOException {
        Path twice = Files.writeString(folder.resolve("twice"), "{\"list\":\"urn:a\",\"list\":\"urn:b\",\"keys\":[]}");
        CommandRun run = CommandRun.of("", "trust", "show", twice.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.out()).isEmpty();
    }

    /** Far above what a JSON reader takes for one text unless it is told, far below what verifiers take for a list. */
    @Test
    void list_longerThanSixteenMillion_isSignedInTurnShownAndVerified() throws IOException {
        String long16 =
                fixture.payload(1, fixture.entry()).replace(",\"keys\"", "," + " ".repeat(16_000_000) + "\"keys\"");
        Path payload = Files.writeString(folder.resolve("payload"), long16);
        Path half = Files.writeString(
                folder.resolve("half"), sign(payload, fixture.firstRoot).out());
        CommandRun second = sign(half, fixture.secondRoot);
        assertThat(second.err()).isEmpty();
        Path whole = Files.writeString(folder.resolve("whole"), second.out());
        assertThat(CommandRun.of("", "trust", "show", whole.toString()).out())
                .contains("sequence        1", TrustFixture.hash(long16));
        CommandRun verified = verify(whole, fixture.roots(true));
        assertThat(verified.err()).isEmpty();
        assertThat(verified.status()).isZero();
    }

    @Test
    void list_nestedAsDeepAsVerifiersRead_isShownAndADeeperOneIsNot() throws Exception {
        SigningKey root = KeyFiles.read(fixture.firstRoot);
        for (int depth = TrustListLimits.MAX_DEPTH; depth <= TrustListLimits.MAX_DEPTH + 1; depth++) {
            int arrays = depth - 3; // inside the list, its keys and the entry
            String member = ",\"later\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
            String deep = fixture.payload(1, fixture.entry().replaceFirst("}$", member));
            SigningResult signing = TrustListSigner.sign(deep.getBytes(StandardCharsets.UTF_8), List.of(root));
            assertThat(signing.problems())
                    .extracting(TrustListProblem::code)
                    .containsExactly(
                            depth > TrustListLimits.MAX_DEPTH
                                    ? TrustListCode.NESTED_TOO_DEEP
                                    : TrustListCode.UNUSABLE_KEYS);
            Path payload = Files.writeString(folder.resolve("payload-" + depth), deep);
            CommandRun shown = CommandRun.of("", "trust", "show", payload.toString());
            if (depth > TrustListLimits.MAX_DEPTH) {
                assertThat(shown.err()).startsWith("FILE_INVALID").contains("nesting");
            } else {
                assertThat(shown.status()).isZero();
            }
        }
    }

    @Test
    void files_unusable_endWithStatus2AndNothingPrivate() throws IOException {
        String secret = JSON.readTree(Files.readString(fixture.issuer)).get("d").asText();
        Path wrong = Files.writeString(
                folder.resolve("wrong"), Files.readString(fixture.issuer).replace("\"x\":\"", "\"x\":\"A"));
        Path cut = Files.writeString(
                folder.resolve("cut"), Files.readString(fixture.issuer).substring(0, 90));
        Path publicKey = Files.writeString(folder.resolve("public"), TrustFixture.publicJwk(fixture.issuer));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0});
        Path missing = folder.resolve("missing");
        for (Path key : new Path[] {wrong, cut, publicKey, binary, missing, folder}) {
            CommandRun run = CommandRun.of("x\n", "seal", "--key", key.toString());
            assertThat(run.status()).as(key.toString()).isEqualTo(ExitStatus.FILE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(key.toString()).doesNotContain(secret, secret.substring(0, 12), "\tat ");
            assertThat(run.err().lines()).hasSize(1);
        }
        assertThat(verify(publicKey, fixture.roots(true)).status()).isEqualTo(ExitStatus.FILE);
        assertThat(verify(fixture.list(1, fixture.entry()), binary).status()).isEqualTo(ExitStatus.FILE);
        assertThat(CommandRun.of("", "trust", "show", binary.toString()).status())
                .isEqualTo(ExitStatus.FILE);
        assertThat(CommandRun.of("", "trust").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(CommandRun.of("", "key").status()).isEqualTo(ExitStatus.USAGE);
    }

    private static CommandRun sign(Path payload, Path key) {
        return CommandRun.of("", "trust", "sign", "--payload", payload.toString(), "--key", key.toString());
    }

    @Test
    void files_swappedUnsignedOrUtf16_areToldWithTheCause(@TempDir Path folder) throws IOException {
        TrustFixture fixture = new TrustFixture(folder);
        String list = fixture.list(1, fixture.entry()).toString();
        String roots = fixture.roots(true).toString();
        String payload = folder.resolve("payload-1").toString();
        String utf16 = Files.write(
                        folder.resolve("utf16"),
                        Files.readString(Path.of(roots)).getBytes(StandardCharsets.UTF_16))
                .toString();
        assertThat(refusal(roots, roots)).contains("seems to be root keys, which go with --roots");
        assertThat(refusal(list, list)).contains("seems to be a signed trust list, which goes with --trust");
        assertThat(refusal(payload, roots)).contains("nobody has signed yet; packseal trust sign does");
        assertThat(refusal(list, utf16)).contains("UTF-16; files are read as UTF-8");
        CommandRun signed =
                CommandRun.of("", "trust", "sign", "--payload", roots, "--key", fixture.firstRoot.toString());
        assertThat(signed.err()).contains("UNKNOWN_MEMBER", "seems to be root keys, which go with --roots");
        CommandRun sealed = CommandRun.of("x", "seal", "--key", utf16);
        assertThat(sealed.err()).contains("Expected UTF-8, found UTF-16.");
    }

    private static String refusal(String list, String roots) {
        CommandRun run = CommandRun.of("x", "assess", "--trust", list, "--roots", roots);
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        return run.err();
    }
}
