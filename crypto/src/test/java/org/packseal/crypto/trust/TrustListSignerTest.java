package org.packseal.crypto.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.packseal.crypto.trust.Lists.ISSUER;
import static org.packseal.crypto.trust.Lists.RANDOM;
import static org.packseal.crypto.trust.Lists.ROOTS;
import static org.packseal.crypto.trust.Lists.ROOT_A;
import static org.packseal.crypto.trust.Lists.ROOT_B;
import static org.packseal.crypto.trust.Lists.ROOT_C;
import static org.packseal.crypto.trust.Lists.URN;
import static org.packseal.crypto.trust.Lists.entry;
import static org.packseal.crypto.trust.Lists.list;
import static org.packseal.crypto.trust.Lists.roots;
import static org.packseal.crypto.trust.Lists.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.key.MessageSigner;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.problem.TrustListProblem;

class TrustListSignerTest {
    private static final SigningKey NEW_ROOT = SigningKey.newEs256(RANDOM);
    private static final RootSet NEXT = roots(2, ROOT_C, NEW_ROOT);

    @Test
    void sign_byOneRootAfterTheOther_reachesTheThreshold() {
        String first = text(TrustListSigner.sign(payload(), List.of(ROOT_A)));
        String second = text(TrustListSigner.addSignatures(first.getBytes(UTF_8), List.of(ROOT_B)));

        assertThat(verify(first.getBytes(UTF_8)).trustList()).isEmpty();
        assertThat(verify(second.getBytes(UTF_8)).trustList()).isPresent();
    }

    @Test
    void sign_payload_isSignedByteForByte() {
        byte[] payload = (" " + new String(payload(), UTF_8).replace(",", " ,\n ")).getBytes(UTF_8);

        String signed = text(TrustListSigner.sign(payload, List.of(ROOT_A, ROOT_B)));

        assertThat(signed).contains(Base64.getUrlEncoder().withoutPadding().encodeToString(payload));
        assertThat(verify(signed.getBytes(UTF_8)).trustList()).isPresent();
    }

    @Test
    void addSignatures_sameRootAgain_replacesItsSignature() {
        String once = text(TrustListSigner.sign(payload(), List.of(ROOT_A)));

        assertThat(text(TrustListSigner.addSignatures(once.getBytes(UTF_8), List.of(ROOT_A))))
                .isEqualTo(once);
    }

    @Test
    void sign_byAKeyHeldElsewhere_isTheSameAsByOneInMemory() {
        SigningKey elsewhere = SigningKey.of(ROOT_A.publicKey(), ROOT_A);

        assertThat(text(TrustListSigner.sign(payload(), List.of(elsewhere, ROOT_B))))
                .isEqualTo(text(TrustListSigner.sign(payload(), List.of(ROOT_A, ROOT_B))));
    }

    @Test
    void sign_keyHeldElsewhereAnswersNoSignatureOfItsOwn_isRefused() {
        for (MessageSigner answer : List.<MessageSigner>of(message -> new byte[0], ROOT_B, message -> new byte[64])) {
            SigningKey elsewhere = SigningKey.of(ROOT_A.publicKey(), answer);

            assertRefused(TrustListSigner.sign(payload(), List.of(elsewhere)), TrustListCode.SIGNATURE_REJECTED);
        }
    }

    @Test
    void sign_notByARoot_isRefused() {
        assertRefused(TrustListSigner.sign(payload(), List.of(ROOT_A, ISSUER)), TrustListCode.NOT_A_ROOT);
    }

    @Test
    void sign_badPayload_isRefused() {
        assertRefused(TrustListSigner.sign("{}".getBytes(UTF_8), List.of(ROOT_A)), TrustListCode.MALFORMED);
        assertRefused(
                TrustListSigner.sign(list().set("nextUpdate", 1).payload(), List.of(ROOT_A)),
                TrustListCode.INVALID_TIME);
        assertRefused(
                TrustListSigner.addSignatures("{}".getBytes(UTF_8), List.of(ROOT_A)),
                TrustListCode.SIGNATURE_MALFORMED);
    }

    @Test
    void sign_badOrCollidingKeys_isRefusedWithEachOfThem() {
        Lists list = list().key(entry(ISSUER).kid16("abcd"))
                .key(entry(NEW_ROOT).kid16("abcd"))
                .key(entry(ROOT_B).kid16("0001"))
                .key("{}");

        SigningResult result = TrustListSigner.sign(list.payload(), List.of(ROOT_A));

        assertRefused(result, TrustListCode.UNUSABLE_KEYS);
        assertThat(result.unusableKeys())
                .extracting(RejectedKey::code)
                .containsExactlyInAnyOrder(
                        KeyFault.COLLISION, KeyFault.COLLISION, KeyFault.ROOT_KEY, KeyFault.MALFORMED);
    }

    @Test
    void sign_nobody_isTheCallersBug() {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustListSigner.sign(payload(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustListSigner.changeRoots("list", ROOTS, NEXT, List.of(ROOT_A)));
        assertThatIllegalArgumentException().isThrownBy(() -> TrustListSigner.changeRoots(URN, ROOTS, NEXT, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustListSigner.addSignaturesToChange(begun(ROOT_A), ROOTS, List.of()));
    }

    @Test
    void changeRoots_signedByOneRootAfterTheOther_leadsVerifiersOn() {
        byte[] change = begun(ROOT_A);
        assertThat(TrustListSigner.sign(nextList(change).payload(), List.of(ROOT_C))
                        .problems())
                .extracting(TrustListProblem::code)
                .containsExactly(TrustListCode.ROOT_CHAIN_BROKEN);
        for (SigningKey root : List.of(NEW_ROOT, ROOT_C)) {
            change = bytes(TrustListSigner.addSignaturesToChange(change, ROOTS, List.of(root)));
        }

        SigningResult signed = TrustListSigner.sign(nextList(change).payload(), List.of(ROOT_C, NEW_ROOT));

        assertThat(verify(bytes(signed)).problems()).isEmpty();
    }

    @Test
    void rootChange_onItsWay_tellsWhatItSaysAndWhoHasSigned() throws TrustListException {
        RootRotation change = RootRotation.read(begun(ROOT_A, ROOT_C));

        assertThat(change.listUrn()).isEqualTo(URN);
        assertThat(change.from()).isEqualTo(ROOTS.fingerprint());
        assertThat(change.to()).isEqualTo(NEXT);
        assertThat(change.signers(ROOTS))
                .containsExactlyInAnyOrder(
                        ROOT_A.publicKey().kid(), ROOT_C.publicKey().kid());
        assertThat(change.signers(NEXT)).containsExactly(ROOT_C.publicKey().kid());
        assertThat(change.claimedSigners())
                .containsExactly(ROOT_A.publicKey().kid(), ROOT_C.publicKey().kid());
        assertThat(change.meetsThresholdOf(ROOTS)).isTrue();
        assertThat(change.meetsThresholdOf(NEXT)).isFalse();
    }

    @Test
    void rootChange_thatIsNone_isNotRead() {
        byte[] noSet = Lists.signed("{\"list\":\"urn:a:b\",\"from\":\"\"}".getBytes(UTF_8), RootRotation.TYP, ROOT_A);
        byte[] noUrn = Lists.signed(RootRotation.payload("list", ROOTS, NEXT), RootRotation.TYP, ROOT_A);
        assertThat(changeFault(noUrn)).isEqualTo(TrustListCode.MALFORMED);
        assertThat(changeFault(noSet)).isEqualTo(TrustListCode.MALFORMED);
        assertThat(changeFault(new byte[200_001])).isEqualTo(TrustListCode.TOO_LARGE);
        assertThat(changeFault(list().signed())).isEqualTo(TrustListCode.WRONG_TYPE);
        assertThat(changeFault("{\"a\":{\"b\":{\"c\":{}}}}".getBytes(UTF_8))).isEqualTo(TrustListCode.NESTED_TOO_DEEP);
    }

    private static TrustListCode changeFault(byte[] change) {
        return catchThrowableOfType(TrustListException.class, () -> RootRotation.read(change))
                .problem()
                .code();
    }

    @Test
    void changeRoots_byAKeyOfNeitherSet_isRefused() {
        assertRefused(TrustListSigner.changeRoots(URN, ROOTS, NEXT, List.of(ROOT_A, ISSUER)), TrustListCode.NOT_A_ROOT);
        assertRefused(
                TrustListSigner.addSignaturesToChange(begun(ROOT_A), ROOTS, List.of(ISSUER)), TrustListCode.NOT_A_ROOT);
    }

    @Test
    void changeRoots_toTheSameSet_isRefusedHoweverItIsWritten() {
        RootSet reordered = roots(2, ROOT_C, ROOT_A, ROOT_B);
        assertRefused(
                TrustListSigner.changeRoots(URN, ROOTS, reordered, List.of(ROOT_A)), TrustListCode.ROOTS_UNCHANGED);
        byte[] made = Lists.signed(RootRotation.payload(URN, ROOTS, reordered), RootRotation.TYP, ROOT_A);
        assertRefused(
                TrustListSigner.addSignaturesToChange(made, ROOTS, List.of(ROOT_B)), TrustListCode.ROOTS_UNCHANGED);
        assertThat(TrustListSigner.changeRoots(URN, ROOTS, roots(1, ROOT_A, ROOT_B, ROOT_C), List.of(ROOT_A))
                        .problems())
                .isEmpty(); // another threshold is another set
    }

    @Test
    void addSignaturesToChange_ofOtherRoots_isRefused() {
        assertRefused(
                TrustListSigner.addSignaturesToChange(begun(ROOT_A), NEXT, List.of(ROOT_C)),
                TrustListCode.ROOT_CHAIN_BROKEN);
    }

    @Test
    void addSignaturesToChange_thatIsNone_isRefused() {
        assertRefused(
                TrustListSigner.addSignaturesToChange(list().signed(), ROOTS, List.of(ROOT_A)),
                TrustListCode.WRONG_TYPE);
    }

    @Test
    void addSignaturesToChange_signedByAStrangerOrAltered_isRefused() {
        byte[] stranger = Lists.signed(RootRotation.payload(URN, ROOTS, NEXT), RootRotation.TYP, ROOT_A, ISSUER);
        byte[] altered = new String(begun(ROOT_A), UTF_8)
                .replace(encoded(URN), encoded("urn:example:evildoers"))
                .getBytes(UTF_8);
        for (byte[] change : List.of(stranger, altered)) {
            assertRefused(
                    TrustListSigner.addSignaturesToChange(change, ROOTS, List.of(ROOT_B)),
                    TrustListCode.SIGNATURE_INVALID);
        }
    }

    /** What the beginning of a change's payload looks like with this URN in it. */
    private static String encoded(String urn) {
        String start = "{\"list\":\"" + urn + "\"";
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(start.substring(0, 30).getBytes(UTF_8));
    }

    @Test
    void sign_chainThatDoesNotLeadToTheListsRoots_isRefused() {
        byte[] change = begun(ROOT_A, ROOT_C, NEW_ROOT);

        assertRefused(
                TrustListSigner.sign(
                        nextList(change).set("roots", ROOTS.toJson()).payload(), List.of(ROOT_A)),
                TrustListCode.ROOTS_NOT_REACHED);
        assertRefused(
                TrustListSigner.sign(nextList(change, change).payload(), List.of(ROOT_C)),
                TrustListCode.ROOT_CHAIN_BROKEN);
        byte[] fromElsewhere = Lists.signed(
                RootRotation.payload(URN, roots(1, ISSUER), roots(1, ROOT_A)), RootRotation.TYP, ROOT_A, ISSUER);
        assertRefused(
                TrustListSigner.sign(nextList(change, fromElsewhere).payload(), List.of(ROOT_C)),
                TrustListCode.ROOT_CHAIN_BROKEN);
        byte[] back = Lists.signed(RootRotation.payload(URN, NEXT, ROOTS), RootRotation.TYP, ROOT_A, ROOT_C, NEW_ROOT);
        assertRefused(
                TrustListSigner.sign(
                        nextList(change, back).set("roots", ROOTS.toJson()).payload(), List.of(ROOT_A)),
                TrustListCode.ROOT_CHAIN_BROKEN);
    }

    @Test
    void sign_chainWithoutAThresholdThatIsSeen_isRefused() {
        assertRefused(
                TrustListSigner.sign(nextList(begun(ROOT_A, ROOT_B, ROOT_C)).payload(), List.of(ROOT_C)),
                TrustListCode.ROOT_CHAIN_BROKEN);
        RootSet third = roots(1, ROOT_A, ISSUER);
        byte[] short1 = Lists.signed(RootRotation.payload(URN, NEXT, third), RootRotation.TYP, ROOT_C, ISSUER);
        Lists list = nextList(begun(ROOT_A, ROOT_C, NEW_ROOT), short1).set("roots", third.toJson());
        assertRefused(TrustListSigner.sign(list.payload(), List.of(ROOT_A)), TrustListCode.ROOT_CHAIN_BROKEN);
        byte[] first = begun(ROOT_C, NEW_ROOT); // one old root short, which only a verifier with the old set can see
        SigningResult unseen = TrustListSigner.sign(nextList(first).payload(), List.of(ROOT_C, NEW_ROOT));
        assertThat(verify(bytes(unseen)).problems())
                .extracting(TrustListProblem::code)
                .containsExactly(TrustListCode.ROOT_CHAIN_BROKEN);
    }

    @Test
    void sign_changeOfAnotherListOrTooMany_isRefused() {
        byte[] other = Lists.signed(
                RootRotation.payload("urn:example:devices", ROOTS, NEXT), RootRotation.TYP, ROOT_A, ROOT_C);
        assertRefused(
                TrustListSigner.sign(nextList(other).payload(), List.of(ROOT_C)), TrustListCode.ROOT_CHAIN_BROKEN);
        byte[][] many = new byte[101][];
        Arrays.fill(many, begun(ROOT_A));
        assertRefused(TrustListSigner.sign(nextList(many).payload(), List.of(ROOT_C)), TrustListCode.TOO_LARGE);
    }

    @Test
    void sign_issuerKeyThatWasARootOfTheChain_isRefused() {
        RootSet third = roots(1, ROOT_A);
        byte[] second =
                Lists.signed(RootRotation.payload(URN, NEXT, third), RootRotation.TYP, ROOT_A, ROOT_C, NEW_ROOT);
        Lists list = nextList(begun(ROOT_A, ROOT_C, NEW_ROOT), second)
                .set("roots", third.toJson())
                .key(entry(NEW_ROOT));
        assertRefused(TrustListSigner.sign(list.payload(), List.of(ROOT_A)), TrustListCode.UNUSABLE_KEYS);
    }

    /** A change to {@link #NEXT} with the signatures of these roots. */
    private static byte[] begun(SigningKey... roots) {
        return bytes(TrustListSigner.changeRoots(URN, ROOTS, NEXT, List.of(roots)));
    }

    /** A list of {@link #NEXT} with these changes. */
    private static Lists nextList(byte[]... changes) {
        List<String> texts =
                Arrays.stream(changes).map(change -> new String(change, UTF_8)).toList();
        return list().set("roots", NEXT.toJson()).set("rootChanges", texts);
    }

    private static byte[] bytes(SigningResult result) {
        return text(result).getBytes(UTF_8);
    }

    @Test
    void content_ofAnUnsignedOrBadList_isShownWithoutBeingBelieved() throws TrustListException {
        Lists list = list().key(entry(ISSUER)).key("{}");

        TrustListContent content = TrustListContent.read(list.signedBy(ISSUER));

        assertThat(content.urn()).isEqualTo(URN);
        assertThat(content.sequence()).isEqualTo(1);
        assertThat(content.claimedSigners()).containsExactly(ISSUER.publicKey().kid());
        assertThat(content.roots()).isEqualTo(ROOTS);
        assertThat(content.rootChanges()).isZero();
        assertThat(content.usableKeys()).isEqualTo(1);
        assertThat(content.unusableKeys()).hasSize(1);
        assertThat(content.payloadHash()).isEqualTo(list.hash());
        assertThat(content.previousHash()).isEmpty();
        assertThat(content.payloadJson()).isEqualTo(new String(list.payload(), UTF_8));
        assertThat(content.issuedAt()).isBefore(content.nextUpdate());
        assertThat(content.graceUntil()).isAfter(content.nextUpdate());
        assertThat(catchThrowableOfType(TrustListException.class, () -> TrustListContent.read(new byte[0]))
                        .problem()
                        .code())
                .isEqualTo(TrustListCode.MALFORMED);
    }

    private static byte[] payload() {
        return list().key(entry(ISSUER)).payload();
    }

    private static String text(SigningResult result) {
        assertThat(result.problems()).isEmpty();
        return result.text().orElseThrow();
    }

    private static void assertRefused(SigningResult result, TrustListCode code) {
        assertThat(result.text()).isEmpty();
        assertThat(result.problems()).extracting(TrustListProblem::code).containsExactly(code);
    }
}
