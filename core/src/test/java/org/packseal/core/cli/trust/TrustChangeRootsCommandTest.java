package org.packseal.core.cli.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.console.ExitStatus;

/** A change of roots from its beginning to the lists that carry it, and what an operator can get wrong. */
class TrustChangeRootsCommandTest {
    @TempDir
    Path folder;

    private TrustFixture fixture;
    private Path oldRoots;
    private Path newRoots;
    private Path thirdRoot;
    private Path fourthRoot;
    private Path fifthRoot;
    private int files;

    @BeforeEach
    void makeKeys() throws IOException {
        fixture = new TrustFixture(folder);
        oldRoots = fixture.roots(true);
        thirdRoot = fixture.newKey("root-3", "Ed25519");
        fourthRoot = fixture.newKey("root-4", "ES256");
        fifthRoot = fixture.newKey("root-5", "Ed25519");
        newRoots = file("{" + newRootMembers() + "}");
    }

    private String newRootMembers() throws IOException {
        return TrustFixture.rootMembers(2, thirdRoot, fourthRoot, fifthRoot);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file-" + files++), text);
    }

    private static CommandRun changeRoots(Object... args) {
        List<String> all = new ArrayList<>(List.of("trust", "change-roots"));
        for (Object arg : args) {
            all.add(arg.toString());
        }
        return CommandRun.of("", all.toArray(String[]::new));
    }

    /** A change begun with the first key, to which the others add on machines of their own. */
    private String change(Path... keys) throws IOException {
        CommandRun run = changeRoots("--from", oldRoots, "--to", newRoots, "--key", keys[0]);
        for (int i = 1; i < keys.length; i++) {
            run = changeRoots("--from", oldRoots, "--change", file(run.out()), "--key", keys[i]);
        }
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().strip();
    }

    private CommandRun sign(String payload, Path... keys) throws IOException {
        List<String> args = new ArrayList<>(
                List.of("trust", "sign", "--payload", file(payload).toString(), "--key"));
        for (Path key : keys) {
            args.add(key.toString());
        }
        return CommandRun.of("", args.toArray(String[]::new));
    }

    private Path signed(String payload, Path... keys) throws IOException {
        CommandRun run = sign(payload, keys);
        assertThat(run.err()).matches("(LIST_INCOMPLETE .*\\R)?");
        return file(run.out());
    }

    private CommandRun verify(Path list) {
        String state = folder.resolve("state").toString();
        return CommandRun.of(
                "", "trust", "verify", "--list", list.toString(), "--roots", oldRoots.toString(), "--state", state);
    }

    private String nextPayload(String changes) throws IOException {
        String first = TrustFixture.hash(fixture.payload(1, fixture.entry()));
        return TrustFixture.payloadUnder(2, first, newRootMembers(), changes, fixture.entry());
    }

    private static void assertRefused(CommandRun run, String start, String code) {
        assertThat(run.err()).startsWith(start).contains(code);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    }

    @Test
    void story_fromTwoRootsToThree_isFollowedByVerifiersOfTheOldOnes() throws IOException {
        assertThat(verify(fixture.list(1, fixture.entry())).status()).isZero();
        String whole = change(fixture.firstRoot, thirdRoot, fixture.secondRoot, fifthRoot);
        String next = nextPayload(whole);

        assertThat(verify(signed(nextPayload(""), thirdRoot, fourthRoot)).err()).contains("ROOTS_NOT_REACHED");
        assertThat(verify(signed(next, thirdRoot)).err()).contains("THRESHOLD_NOT_MET");
        String lacksOld = change(fixture.firstRoot, thirdRoot, fourthRoot);
        assertThat(verify(signed(nextPayload(lacksOld), thirdRoot, fourthRoot)).err())
                .contains("ROOT_CHAIN_BROKEN");
        String lacksNew = change(fixture.firstRoot, fixture.secondRoot, thirdRoot);
        assertThat(sign(nextPayload(lacksNew), thirdRoot, fourthRoot).err()).contains("ROOT_CHAIN_BROKEN");
        assertThat(sign(next, fixture.firstRoot).err()).contains("NOT_A_ROOT");

        CommandRun accepted = verify(signed(next, thirdRoot, fourthRoot));
        assertThat(accepted.err()).isEmpty();
        assertThat(new ObjectMapper().readTree(accepted.out()).get("seq").asInt())
                .isEqualTo(2);
        // Whoever has the old roots can still sign a list that knows nothing of the change.
        String back = fixture.payload(3, fixture.entry());
        assertThat(verify(signed(back, fixture.firstRoot, fixture.secondRoot)).err())
                .contains("LIST_REFUSED", "ROOTS_ROLLED_BACK");
    }

    @Test
    void eachStep_reportsWhatIsMissing() throws IOException {
        CommandRun first =
                changeRoots("--from", oldRoots, "--to", newRoots, "--key", fixture.firstRoot, "--key", thirdRoot);
        assertThat(first.status()).isZero();
        assertThat(first.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("list       " + TrustFixture.URN),
                        line -> assertThat(line).startsWith("old roots  ").endsWith("  threshold 2 of 2, signed by 1"),
                        line -> assertThat(line).startsWith("new roots  ").endsWith("  threshold 2 of 3, signed by 1"),
                        line -> assertThat(line)
                                .isEqualTo("CHANGE_INCOMPLETE standard output: "
                                        + "signatures are missing, 1 of old roots and 1 of new ones"));
        CommandRun last = changeRoots(
                "--from", oldRoots, "--change", file(first.out()), "--key", fixture.secondRoot, fourthRoot, fifthRoot);
        assertThat(last.err())
                .contains("threshold 2 of 2, signed by 2", "threshold 2 of 3, signed by 3", "complete   ")
                .doesNotContain("CHANGE_INCOMPLETE");
    }

    @Test
    void sameRootAgain_countsOnce() throws IOException {
        Path begun = file(change(fixture.firstRoot));
        CommandRun again = changeRoots("--from", oldRoots, "--change", begun, "--key", fixture.firstRoot);
        assertThat(again.err()).contains("threshold 2 of 2, signed by 1");
    }

    @Test
    void outputs_ofEveryStep_holdNothingPrivate() throws IOException {
        CommandRun good = changeRoots("--from", oldRoots, "--to", newRoots, "--key", thirdRoot, fourthRoot);
        CommandRun bad = changeRoots("--from", oldRoots, "--to", oldRoots, "--key", thirdRoot);
        CommandRun misplaced = changeRoots("--from", thirdRoot, "--to", newRoots, "--key", thirdRoot);
        for (Path key : List.of(thirdRoot, fourthRoot)) {
            String secret =
                    new ObjectMapper().readTree(Files.readString(key)).get("d").asText();
            for (CommandRun run : List.of(good, bad, misplaced)) {
                assertThat(run.out() + run.err()).doesNotContain(secret);
            }
        }
    }

    @Test
    void key_ofNeitherSet_isRefused() throws IOException {
        assertRefused(
                changeRoots("--from", oldRoots, "--to", newRoots, "--key", fixture.firstRoot, fixture.issuer),
                "CHANGE_REFUSED " + newRoots,
                "NOT_A_ROOT");
        Path begun = file(change(thirdRoot));
        assertRefused(
                changeRoots("--from", oldRoots, "--change", begun, "--key", fixture.issuer),
                "CHANGE_REFUSED " + begun,
                "NOT_A_ROOT");
    }

    @Test
    void newRoots_thatAreTheOldOnes_areRefused() throws IOException {
        Path reordered = file("{" + TrustFixture.rootMembers(2, fixture.secondRoot, fixture.firstRoot) + "}");
        for (Path same : List.of(oldRoots, reordered)) {
            assertRefused(
                    changeRoots("--from", oldRoots, "--to", same, "--key", fixture.firstRoot),
                    "CHANGE_REFUSED " + same,
                    "ROOTS_UNCHANGED");
        }
    }

    @Test
    void names_thatDisagree_areRefused() throws IOException {
        Path begun = file(change(thirdRoot));
        String other = "urn:example:other";
        Path otherRoots = file("{\"list\":\"" + other + "\"," + newRootMembers() + "}");
        for (CommandRun run : List.of(
                changeRoots("--urn", other, "--from", oldRoots, "--to", newRoots, "--key", thirdRoot),
                changeRoots("--from", oldRoots, "--to", otherRoots, "--key", thirdRoot),
                changeRoots("--from", oldRoots, "--to", otherRoots, "--change", begun, "--key", thirdRoot),
                changeRoots("--urn", other, "--from", fixture.roots(false), "--change", begun, "--key", thirdRoot))) {
            assertRefused(run, "CHANGE_REFUSED ", "WRONG_LIST");
        }
    }

    @Test
    void name_inNoFile_isGivenByTheOption() throws IOException {
        Path unnamed = fixture.roots(false);
        CommandRun named =
                changeRoots("--urn", TrustFixture.URN, "--from", unnamed, "--to", newRoots, "--key", thirdRoot);
        assertThat(named.out().strip()).isEqualTo(change(thirdRoot));
        CommandRun nameless = changeRoots("--from", unnamed, "--to", newRoots, "--key", thirdRoot);
        assertThat(nameless.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(nameless.err()).startsWith("Expected --urn, found none");
        assertRefused(
                changeRoots("--urn", "medicines", "--from", unnamed, "--to", newRoots, "--key", thirdRoot),
                "CHANGE_REFUSED " + newRoots,
                "not named by a URN");
    }

    @Test
    void begin_withoutNewRoots_isUsage() {
        CommandRun run = changeRoots("--from", oldRoots, "--key", thirdRoot);
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).startsWith("Expected --to, ");
        assertThat(changeRoots("--to", newRoots, "--key", thirdRoot).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(changeRoots("--from", oldRoots, "--to", newRoots).status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void oldRoots_notThoseInForce_areRefusedWhereTheListIsGiven() throws IOException {
        Path list = fixture.list(1, fixture.entry());
        assertThat(changeRoots("--list", list, "--from", oldRoots, "--to", newRoots, "--key", thirdRoot)
                        .status())
                .isZero();
        Path others = file("{" + TrustFixture.rootMembers(1, fixture.firstRoot) + "}");
        Object[] wrong = {
            "--urn", TrustFixture.URN, "--list", list, "--from", others, "--to", newRoots, "--key", thirdRoot
        };
        assertRefused(changeRoots(wrong), "CHANGE_REFUSED " + list, "ROOT_CHAIN_BROKEN");
        // The set that verifiers pin is no longer in force once it was changed, and lists lead on from it.
        Path next = signed(
                nextPayload(change(fixture.firstRoot, fixture.secondRoot, thirdRoot, fourthRoot)),
                thirdRoot,
                fourthRoot);
        assertRefused(
                changeRoots("--list", next, "--from", oldRoots, "--to", others, "--key", fixture.firstRoot),
                "CHANGE_REFUSED " + next,
                "ROOT_CHAIN_BROKEN");
    }

    @Test
    void listInForce_thatIsNot_isRefused() throws IOException {
        Path half = signed(fixture.payload(1, fixture.entry()), fixture.firstRoot);
        assertRefused(
                changeRoots("--list", half, "--from", oldRoots, "--to", newRoots, "--key", thirdRoot),
                "LIST_REFUSED " + half,
                "THRESHOLD_NOT_MET");
        Path other = signed(
                fixture.payload(1, fixture.entry()).replace(TrustFixture.URN, "urn:example:other"),
                fixture.firstRoot,
                fixture.secondRoot);
        assertRefused(
                changeRoots("--list", other, "--from", oldRoots, "--to", newRoots, "--key", thirdRoot),
                "LIST_REFUSED " + other,
                "WRONG_LIST");
        assertRefused(
                changeRoots("--list", newRoots, "--from", oldRoots, "--to", newRoots, "--key", thirdRoot),
                "LIST_REFUSED " + newRoots,
                "");
    }

    @Test
    void change_ofOtherRoots_isRefused() throws IOException {
        Path begun = file(change(thirdRoot));
        Path others = file("{" + TrustFixture.rootMembers(1, thirdRoot) + "}");
        assertRefused(
                changeRoots("--from", others, "--change", begun, "--key", thirdRoot),
                "CHANGE_REFUSED " + begun + "#/from",
                "ROOT_CHAIN_BROKEN");
        assertRefused(
                changeRoots("--from", oldRoots, "--to", others, "--change", begun, "--key", thirdRoot),
                "CHANGE_REFUSED " + others,
                "ROOTS_NOT_REACHED");
        assertThat(changeRoots("--from", oldRoots, "--to", newRoots, "--change", begun, "--key", fifthRoot)
                        .err())
                .contains("threshold 2 of 3, signed by 2");
    }

    @Test
    void change_thatIsNone_isRefused() throws IOException {
        Path list = fixture.list(1, fixture.entry());
        assertRefused(
                changeRoots("--from", oldRoots, "--change", list, "--key", thirdRoot),
                "CHANGE_REFUSED " + list,
                "WRONG_TYPE");
        Path empty = file("");
        assertRefused(
                changeRoots("--from", oldRoots, "--change", empty, "--key", thirdRoot),
                "CHANGE_REFUSED " + empty,
                "MALFORMED");
        Path missing = folder.resolve("missing");
        assertRefused(
                changeRoots("--from", oldRoots, "--change", missing, "--key", thirdRoot),
                "FILE_NOT_FOUND " + missing,
                "");
    }

    @Test
    void change_alteredOnItsWay_isRefused() throws IOException {
        String altered = change(fixture.firstRoot)
                .replace(encoded("{\"list\":\"urn:example:pac"), encoded("{\"list\":\"urn:example:qac"));
        Path file = file(altered);
        assertRefused(
                changeRoots("--from", fixture.roots(false), "--change", file, "--key", thirdRoot),
                "CHANGE_REFUSED " + file + "#/signatures",
                "SIGNATURE_INVALID");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void show_change_tellsBothSetsAndWhoClaimsToHaveSigned() throws IOException {
        CommandRun run = show(file(change(fixture.firstRoot, fourthRoot)));
        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "NOT VERIFIED    use packseal trust change-roots",
                        "change of roots " + TrustFixture.URN,
                        "from            " + fingerprint(oldRoots),
                        "to              2 of 3",
                        "  fingerprint   " + fingerprint(newRoots),
                        "  root          " + keyId(thirdRoot),
                        "  root          " + keyId(fourthRoot),
                        "  root          " + keyId(fifthRoot),
                        "  signature of  " + keyId(fixture.firstRoot),
                        "  signature of  " + keyId(fourthRoot));
    }

    @Test
    void show_list_tellsItsChangesOfRoots() throws IOException {
        String whole = change(fixture.firstRoot, fixture.secondRoot, thirdRoot, fourthRoot);
        CommandRun run = show(signed(nextPayload(whole), thirdRoot, fourthRoot));
        assertThat(run.lines())
                .containsSubsequence(
                        "roots           2 of 3",
                        "  fingerprint   " + fingerprint(newRoots),
                        "root changes    1",
                        "  from          " + fingerprint(oldRoots),
                        "  to            2 of 3",
                        "    fingerprint " + fingerprint(newRoots),
                        "    signature of " + keyId(fixture.firstRoot));
    }

    @Test
    void show_unusableRootsAndChanges_saysSo() throws IOException {
        String payload = nextPayload("{}").replace("\"threshold\":2", "\"threshold\":9");
        assertThat(show(file(payload)).lines())
                .anySatisfy(line -> assertThat(line).startsWith("roots           UNUSABLE, INVALID_THRESHOLD: "))
                .anySatisfy(line -> assertThat(line).startsWith("  change        UNUSABLE, SIGNATURE_MALFORMED: "));
        Path unsigned = file("{\"list\":\"" + TrustFixture.URN + "\",\"from\":\"x\",\"roots\":{}}");
        assertRefused(show(unsigned), "CHANGE_REFUSED " + unsigned, "");
        Path bad = file("{\"threshold\":2,\"keys\":[]}");
        assertRefused(show(bad), "KEY_INVALID " + bad, "INVALID_THRESHOLD");
    }

    @Test
    void show_roots_givesTheFingerprintToCompare() throws IOException {
        CommandRun run = show(oldRoots);
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("NOT VERIFIED    compare the fingerprint");
        assertThat(run.lines())
                .contains("list            " + TrustFixture.URN, "roots           2 of 2")
                .contains("  root          " + keyId(fixture.firstRoot));
        assertThat(fingerprint(oldRoots)).hasSize(43).isEqualTo(fingerprint(fixture.roots(false)));
    }

    private static CommandRun show(Path file) {
        return CommandRun.of("", "trust", "show", file.toString());
    }

    private static String fingerprint(Path roots) {
        String name = "  fingerprint   ";
        return show(roots).lines().stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }

    private static String keyId(Path key) throws IOException {
        return new ObjectMapper()
                .readTree(TrustFixture.publicJwk(key))
                .get("kid")
                .asText();
    }
}
