package org.packseal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.packseal.crypto.Lists.ISSUER;
import static org.packseal.crypto.Lists.RANDOM;
import static org.packseal.crypto.Lists.ROOTS;
import static org.packseal.crypto.Lists.ROOT_A;
import static org.packseal.crypto.Lists.ROOT_B;
import static org.packseal.crypto.Lists.ROOT_C;
import static org.packseal.crypto.Lists.URN;
import static org.packseal.crypto.Lists.entry;
import static org.packseal.crypto.Lists.list;
import static org.packseal.crypto.Lists.roots;
import static org.packseal.crypto.Lists.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustListSignerTest {
    private static final SigningKey NEW_ROOT = SigningKey.newEs256(RANDOM);

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
                .extracting(LeftOutKey::fault)
                .containsExactlyInAnyOrder(
                        KeyFault.COLLISION, KeyFault.COLLISION, KeyFault.ROOT_KEY, KeyFault.MALFORMED);
    }

    @Test
    void sign_nobody_isTheCallersBug() {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustListSigner.sign(payload(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustListSigner.changeRoots("list", ROOTS, ROOTS, List.of(ROOT_A)));
    }

    @Test
    void changeRoots_signedByBothThresholds_leadsVerifiersOn() {
        RootSet next = roots(2, ROOT_C, NEW_ROOT);
        String change = text(TrustListSigner.changeRoots(URN, ROOTS, next, List.of(ROOT_A, ROOT_C, NEW_ROOT)));
        Lists list = list().set("roots", next.toJson()).set("rootChanges", '[' + change + ']');

        SigningResult signed = TrustListSigner.sign(list.payload(), List.of(ROOT_C, NEW_ROOT));

        assertThat(verify(text(signed).getBytes(UTF_8)).problems()).isEmpty();
    }

    @Test
    void changeRoots_withoutBothThresholds_isRefused() {
        RootSet next = roots(2, ROOT_C, NEW_ROOT);

        assertRefused(
                TrustListSigner.changeRoots(URN, ROOTS, next, List.of(ROOT_C, NEW_ROOT)),
                TrustListCode.THRESHOLD_NOT_MET);
        assertRefused(
                TrustListSigner.changeRoots(URN, ROOTS, next, List.of(ROOT_A, ROOT_C)),
                TrustListCode.THRESHOLD_NOT_MET);
    }

    @Test
    void rootSet_text_readsBackEqual() throws KeyFormatException {
        RootSet read = RootSet.read(ROOTS.toJson());

        assertThat(read).isEqualTo(ROOTS).hasSameHashCodeAs(ROOTS);
        assertThat(read.fingerprint())
                .isEqualTo(roots(2, ROOT_C, ROOT_B, ROOT_A).fingerprint());
        assertThat(read.fingerprint())
                .isNotEqualTo(roots(1, ROOT_A, ROOT_B, ROOT_C).fingerprint());
        assertThat(read.keyIds()).containsExactly(ROOT_A.keyId(), ROOT_B.keyId(), ROOT_C.keyId());
        assertThat(read).isNotEqualTo(roots(2, ROOT_A, ROOT_B, NEW_ROOT));
    }

    @Test
    void rootSet_bad_isRefused() {
        assertThat(rootFault("{\"threshold\":1,\"keys\":[]}")).isEqualTo(KeyFault.INVALID_THRESHOLD);
        assertThat(rootFault("{\"threshold\":0,\"keys\":[" + ROOT_A.publicJwk() + "]}"))
                .isEqualTo(KeyFault.INVALID_THRESHOLD);
        assertThat(rootFault("{\"threshold\":2,\"keys\":[" + ROOT_A.publicJwk() + "]}"))
                .isEqualTo(KeyFault.INVALID_THRESHOLD);
        assertThat(rootFault("{\"threshold\":1,\"keys\":[" + ROOT_A.privateJwk() + "]}"))
                .isEqualTo(KeyFault.PRIVATE_MATERIAL);
        assertThat(rootFault("{\"threshold\":1,\"keys\":[{\"x5c\":[],"
                        + ROOT_A.publicJwk().substring(1) + "]}"))
                .isEqualTo(KeyFault.MALFORMED);
        assertThat(rootFault("[]")).isEqualTo(KeyFault.MALFORMED);
    }

    @Test
    void rootSet_ofMoreThanThirtyTwoKeys_isRefused() throws KeyFormatException {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            keys.add(SigningKey.newEd25519(RANDOM).publicJwk());
        }
        assertThat(RootSet.of(32, keys).keyIds()).hasSize(32);
        keys.add(NEW_ROOT.publicJwk());
        assertThat(catchThrowableOfType(KeyFormatException.class, () -> RootSet.of(2, keys))
                        .fault())
                .isEqualTo(KeyFault.INVALID_THRESHOLD);
    }

    @Test
    void content_ofAnUnsignedOrBadList_isShownWithoutBeingBelieved() throws TrustListException {
        Lists list = list().key(entry(ISSUER)).key("{}");

        TrustListContent content = TrustListContent.read(list.signedBy(ISSUER));

        assertThat(content.urn()).isEqualTo(URN);
        assertThat(content.sequence()).isEqualTo(1);
        assertThat(content.claimedSigners()).containsExactly(ISSUER.keyId());
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

    private static KeyFault rootFault(String json) {
        return catchThrowableOfType(KeyFormatException.class, () -> RootSet.read(json))
                .fault();
    }

    private static void assertRefused(SigningResult result, TrustListCode code) {
        assertThat(result.text()).isEmpty();
        assertThat(result.problems()).extracting(TrustListProblem::code).containsExactly(code);
    }
}
