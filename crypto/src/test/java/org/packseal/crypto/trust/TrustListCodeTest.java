package org.packseal.crypto.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.trust.Lists.DAY;
import static org.packseal.crypto.trust.Lists.ISSUED;
import static org.packseal.crypto.trust.Lists.ISSUER;
import static org.packseal.crypto.trust.Lists.RANDOM;
import static org.packseal.crypto.trust.Lists.ROOTS;
import static org.packseal.crypto.trust.Lists.ROOT_A;
import static org.packseal.crypto.trust.Lists.ROOT_B;
import static org.packseal.crypto.trust.Lists.URN;
import static org.packseal.crypto.trust.Lists.entry;
import static org.packseal.crypto.trust.Lists.list;
import static org.packseal.crypto.trust.Lists.roots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListProblem;

/** Every code can be reached: each constant has its case here, and a new one without a case does not compile. */
class TrustListCodeTest {
    private static final String SOME_HASH = "B".repeat(43);
    private static final SigningKey NEW_ROOT = SigningKey.newEd25519(RANDOM);
    private static final RootSet NEW_ROOTS = roots(2, ROOT_B, NEW_ROOT);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void code_everyOne_isReached(TrustListCode code) throws IOException {
        List<TrustListProblem> problems = switch (code) {
            case TOO_LARGE -> after(null, new byte[TrustListLimits.MAX_BYTES + 1]);
            case NESTED_TOO_DEEP -> after(null, "{\"a\":".repeat(100).getBytes(UTF_8));
            case MALFORMED -> after(null, new byte[0]);
            case DUPLICATE_MEMBER -> after(null, "{\"payload\":\"\",\"payload\":\"\"}".getBytes(UTF_8));
            case UNKNOWN_MEMBER -> after(null, list().set("x", 1).signed());
            case SIGNATURE_MALFORMED -> after(null, "{\"payload\":\"e30\",\"signatures\":[]}".getBytes(UTF_8));
            case WRONG_TYPE -> after(null, Lists.signed(list().payload(), "pst+jws", ROOT_A, ROOT_B));
            case WRONG_LIST ->
                after(null, list().set("list", "\"urn:example:other\"").signed());
            case ROOT_CHAIN_BROKEN -> after(null, changed(ROOT_A, NEW_ROOT));
            case ROOTS_NOT_REACHED ->
                after(null, list().set("roots", NEW_ROOTS.toJson()).signed());
            case ROOTS_ROLLED_BACK ->
                after(changed(ROOT_A, ROOT_B, NEW_ROOT), list(3, SOME_HASH).signed());
            case THRESHOLD_NOT_MET -> after(null, list().signedBy(ROOT_A));
            case INVALID_TIME ->
                after(null, list().set("nextUpdate", ISSUED - 1).signed());
            case ROLLBACK -> after(list(2, SOME_HASH).signed(), list().signed());
            case FORK -> after(list().signed(), list().key(entry(ISSUER)).signed());
            case PREVIOUS_MISMATCH -> after(list().signed(), list(2, SOME_HASH).signed());
            case CLOCK_BEHIND_LIST ->
                after(
                        null,
                        list().set("iat", ISSUED + 200 * DAY)
                                .set("nextUpdate", ISSUED + 201 * DAY)
                                .set("graceUntil", ISSUED + 202 * DAY)
                                .signed());
            case FAST_FORWARD -> after(list().signed(), list(1_002, SOME_HASH).signed());
            case UNUSABLE_KEYS ->
                TrustListSigner.sign(list().key("{}").payload(), List.of(ROOT_A))
                        .problems();
            case NOT_A_ROOT ->
                TrustListSigner.sign(list().payload(), List.of(ISSUER)).problems();
            case ROOTS_UNCHANGED ->
                TrustListSigner.changeRoots(URN, ROOTS, ROOTS, List.of(ROOT_A)).problems();
            case SIGNATURE_INVALID -> withSignatureMoved();
            case SIGNATURE_REJECTED ->
                TrustListSigner.sign(
                                list().payload(), List.of(SigningKey.of(ROOT_A.publicKey(), message -> new byte[64])))
                        .problems();
            case STATE_UNREADABLE -> withDamagedState();
            case STATE_NOT_STORED -> withFullDisk();
        };

        assertThat(problems).extracting(TrustListProblem::code).containsExactly(code);
        assertThat(problems.get(0).message()).endsWith(".").doesNotContain("null");
    }

    private List<TrustListProblem> after(byte @Nullable [] before, byte[] list) {
        TrustListVerifier verifier = Lists.verifier(new FileTrustStateStore(folder));
        if (before != null) {
            assertThat(verifier.verify(before).problems()).isEmpty();
        }
        return verifier.verify(list).problems();
    }

    private static byte[] changed(SigningKey... signers) {
        byte[] change = Lists.signed(RootRotation.payload(URN, ROOTS, NEW_ROOTS), RootRotation.TYP, signers);
        return list(2, SOME_HASH)
                .set("roots", NEW_ROOTS.toJson())
                .set("rootChanges", '[' + new String(change, UTF_8) + ']')
                .signedBy(ROOT_B, NEW_ROOT);
    }

    /** The signature over one change under the payload of another. */
    private static List<TrustListProblem> withSignatureMoved() {
        String other = change(roots(1, NEW_ROOT));
        String moved =
                change(NEW_ROOTS).replaceFirst("\"signatures\".*", other.substring(other.indexOf("\"signatures\"")));
        return TrustListSigner.addSignaturesToChange(moved.getBytes(UTF_8), ROOTS, List.of(ROOT_B))
                .problems();
    }

    private static String change(RootSet to) {
        return TrustListSigner.changeRoots(URN, ROOTS, to, List.of(ROOT_A))
                .text()
                .orElseThrow();
    }

    private List<TrustListProblem> withDamagedState() throws IOException {
        after(null, list().signed());
        try (var files = Files.list(folder)) {
            Path state = files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(state, "{}");
        }
        return after(null, list().signed());
    }

    private List<TrustListProblem> withFullDisk() {
        DurableFile full = new DurableFile() {
            @Override
            void write(Path beside, byte[] content) throws IOException {
                throw new IOException("no space left");
            }
        };
        return Lists.verifier(new FileTrustStateStore(folder, full))
                .verify(list().signed())
                .problems();
    }
}
