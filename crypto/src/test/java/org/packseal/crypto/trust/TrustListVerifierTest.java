package org.packseal.crypto.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.packseal.crypto.trust.Lists.DAY;
import static org.packseal.crypto.trust.Lists.ISSUED;
import static org.packseal.crypto.trust.Lists.ISSUER;
import static org.packseal.crypto.trust.Lists.ROOTS;
import static org.packseal.crypto.trust.Lists.ROOT_A;
import static org.packseal.crypto.trust.Lists.ROOT_B;
import static org.packseal.crypto.trust.Lists.ROOT_C;
import static org.packseal.crypto.trust.Lists.URN;
import static org.packseal.crypto.trust.Lists.entry;
import static org.packseal.crypto.trust.Lists.list;
import static org.packseal.crypto.trust.Lists.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.crypto.issuer.ListedKeys;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.problem.TrustListProblem;

class TrustListVerifierTest {
    @Test
    void trustList_toString_namesListNumberAndSizeForLogs() {
        TrustList trust = verify(list().key(entry(ISSUER)).signed()).trustList().orElseThrow();

        assertThat(trust.toString())
                .startsWith("TrustList[" + URN + ", seq 1, nextUpdate ")
                .endsWith("issuer keys 1, statement keys 0, left out 0]");
    }

    @Test
    void verify_goodList_isAccepted() {
        Lists list = list().key(entry(ISSUER));

        TrustListResult result = verify(list.signed());

        assertThat(result.problems()).isEmpty();
        TrustList trust = result.trustList().orElseThrow();
        assertThat(trust.urn()).isEqualTo(URN);
        assertThat(trust.sequence()).isEqualTo(1);
        assertThat(trust.payloadHash()).isEqualTo(list.hash());
        assertThat(trust.issuedAt()).isEqualTo(at(0));
        assertThat(trust.nextUpdate()).isEqualTo(at(7 * DAY));
        assertThat(trust.graceUntil()).isEqualTo(at(30 * DAY));
        assertThat(trust.leftOut()).isEmpty();
        assertThat(trust.size()).isEqualTo(1);
        assertThat(ListedKeys.of(trust).withThumbprint(ISSUER.publicKey().kid()))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | {\"seq\":1, | DUPLICATE_MEMBER | /seq",
                "\"threshold\" | \"threshold\":2,\"threshold\" | DUPLICATE_MEMBER | /roots/threshold",
                "\"issuer\":{ | \"issuer\":{\"name\":\"Other\", | DUPLICATE_MEMBER | /keys/0/issuer/name",
                "{ | {\"crit\":[], | UNKNOWN_MEMBER | /crit",
                "\"threshold\" | \"more\":1,\"threshold\" | MALFORMED | /roots/more",
                "\"seq\":1 | \"seq\":\"1\" | MALFORMED | /seq",
                "\"seq\":1 | \"seq\":0 | MALFORMED | /seq",
                "\"seq\":1 | \"seq\":1.0 | MALFORMED | /seq",
                "\"seq\":1 | \"seq\":null | MALFORMED | /seq",
                "\"seq\":1, | `` | MALFORMED | /seq",
                "\"seq\":1 | \"seq\":2 | MALFORMED | /prev",
                "\"seq\":1 | \"seq\":1,\"prev\":\"\" | MALFORMED | /prev",
                "\"seq\":1 | \"seq\":2,\"prev\":\"short\" | MALFORMED | /prev",
                "urn:example | example | MALFORMED | /list",
                "urn:example: | urn:x: | MALFORMED | /list",
                "urn:example:medicines | urn:example: | MALFORMED | /list",
                "urn:example:medicines | urn:example:medi cines | MALFORMED | /list",
                "urn:example:medicines | urn:example:medi\\\"cines | MALFORMED | /list",
                "urn:example:medicines | urn:example:medi\\\\cines | MALFORMED | /list",
                "urn:example:medicines | urn:example:médicines | MALFORMED | /list",
                "\"rootChanges\":[] | \"rootChanges\":{} | MALFORMED | /rootChanges",
                "\"threshold\":2 | \"threshold\":0 | MALFORMED | /roots/threshold",
                "\"threshold\":2 | \"threshold\":4 | MALFORMED | /roots/threshold",
                "\"iat\":1800000000 | \"iat\":-1 | INVALID_TIME | /iat",
                "\"iat\":1800000000 | \"iat\":253402300800 | INVALID_TIME | /iat",
                "\"iat\":1800000000 | \"iat\":1900000000 | INVALID_TIME | /nextUpdate",
                "\"nextUpdate\":18006 | \"nextUpdate\":19006 | INVALID_TIME | /nextUpdate",
            })
    void verify_payloadOutOfForm_isRefusedWithPlace(String original, String changed, TrustListCode code, String place) {
        String payload = new String(list().key(entry(ISSUER)).payload(), UTF_8);
        assertThat(payload).contains(original);
        int from = payload.indexOf(original);
        String bad = payload.substring(0, from) + changed + payload.substring(from + original.length());

        TrustListProblem problem = refusal(Lists.signed(bad.getBytes(UTF_8), ListPayload.TYP, ROOT_A, ROOT_B));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.where()).isEqualTo(place);
    }

    @Test
    void verify_listNameOfAnyLengthButTooLong_isAccepted() {
        for (int length : new int[] {255, 256}) {
            String urn = "urn:example:" + "x".repeat(length - 12);
            byte[] list = list().set("list", '"' + urn + '"').signed();
            if (length > 255) {
                assertThat(refusal(list).where()).isEqualTo("/list");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Lists.of(urn, ROOTS, new InMemoryTrustStateStore()));
            } else {
                assertThat(Lists.of(urn, ROOTS, new InMemoryTrustStateStore())
                                .verify(list)
                                .problems())
                        .isEmpty();
            }
        }
    }

    @Test
    void verify_timesAllTheSame_isAccepted() {
        Lists list = list().set("nextUpdate", ISSUED).set("graceUntil", ISSUED);
        TrustList trust = verify(list.signed()).trustList().orElseThrow();
        assertThat(trust.freshness(at(0))).isEqualTo(Freshness.FRESH);
        assertThat(trust.freshness(at(1))).isEqualTo(Freshness.EXPIRED);
    }

    @Test
    void verify_keysThatAreNoArray_isRefused() {
        assertThat(refusal(list().set("keys", "{}").signed()).where()).isEqualTo("/keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"payload\" | {\"payload\":\"e30\",\"payload\" | DUPLICATE_MEMBER",
                "{\"payload\" | {\"header\":{},\"payload\" | UNKNOWN_MEMBER",
                "{\"protected\" | {\"header\":{},\"protected\" | UNKNOWN_MEMBER",
                "\"}]} | =\"}]} | SIGNATURE_MALFORMED",
                "\"}]} | AAAA\"}]} | SIGNATURE_MALFORMED",
                "\"signatures\" | \"signaturez\" | UNKNOWN_MEMBER",
                "{\"payload\":\" | {\"payload\":\"= | MALFORMED",
                "]} | ]}] | MALFORMED",
            })
    void verify_outerFormOutOfForm_isRefused(String original, String changed, TrustListCode code) {
        String list = new String(list().signed(), UTF_8);
        assertThat(list).contains(original);

        assertThat(refusal(list.replace(original, changed).getBytes(UTF_8)).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"pst-trust+jws\",\"crit\":[]}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"pst-trust+jws\",\"jwk\":{}}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"pst-trust+jws\",\"b64\":false}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"pst-trust+jws\",\"cty\":\"json\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"pst-trust+jws\",\"jku\":\"https://example.com\"}",
                "{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"pst-trust+jws\"}",
                "{\"alg\":\"EdDSA\",\"typ\":\"pst-trust+jws\"}",
                "{\"kid\":\"%s\",\"typ\":\"pst-trust+jws\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}",
                "{\"alg\":1,\"kid\":\"%s\",\"typ\":\"pst-trust+jws\"}",
                "[]",
            })
    void verify_headerOutOfForm_isRefused(String header) {
        assertThat(refusal(withFirstHeader(header)).code()).isEqualTo(TrustListCode.SIGNATURE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"pst-trust+jws\"}",
                "{\"alg\":\"Ed25519\",\"kid\":\"%s\",\"typ\":\"pst-trust+jws\"}",
                "{ \"typ\" : \"pst-trust+jws\", \"kid\" : \"%s\", \"alg\" : \"EdDSA\" }",
            })
    void verify_headerSpelledOtherwise_isAccepted(String header) {
        assertThat(verify(withFirstHeader(header)).trustList()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pst+jws", "pst-roots+jws", "PST-TRUST+JWS", "application/pst-trust+jws", "pst-trust+jws "})
    void verify_anotherTyp_isRefusedThoughSigned(String typ) {
        assertThat(refusal(Lists.signed(list().payload(), typ, ROOT_A, ROOT_B)).code())
                .isEqualTo(TrustListCode.WRONG_TYPE);
    }

    @Test
    void verify_nestedTenThousandLevels_isRefused() {
        assertThat(refusal("{\"payload\":".repeat(10_000).getBytes(UTF_8)).code())
                .isEqualTo(TrustListCode.NESTED_TOO_DEEP);
        assertThat(refusal(list().set("keys", "[".repeat(10_000)).signed()).code())
                .isEqualTo(TrustListCode.NESTED_TOO_DEEP);
        assertThat(refusal(list().set("keys", "[{\"x\":" + "[".repeat(10_000)).signed())
                        .code())
                .isEqualTo(TrustListCode.NESTED_TOO_DEEP);
        assertThat(refusal(list().set("rootChanges", "[".repeat(10_000)).signed())
                        .code())
                .isEqualTo(TrustListCode.NESTED_TOO_DEEP);
    }

    @Test
    void verify_tooLong_isRefusedUnread() {
        assertThat(refusal(new byte[TrustListLimits.MAX_BYTES + 1]).code()).isEqualTo(TrustListCode.TOO_LARGE);
    }

    @Test
    void verify_moreSignaturesThanRootsCanGive_isRefused() {
        String list = new String(list().signedBy(ROOT_C, ROOT_A, ROOT_B), UTF_8);
        String last = list.substring(list.lastIndexOf('{'), list.lastIndexOf(']'));
        String most = list.replace(last, (last + ',').repeat(61) + last);
        String tooMany = list.replace(last, (last + ',').repeat(62) + last);

        assertThat(verify(most.getBytes(UTF_8)).trustList()).isPresent();
        assertThat(refusal(tooMany.getBytes(UTF_8)).code()).isEqualTo(TrustListCode.SIGNATURE_MALFORMED);
        assertThat(refusal("{\"payload\":\"e30\",\"signatures\":[]}".getBytes(UTF_8))
                        .code())
                .isEqualTo(TrustListCode.SIGNATURE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "[]", "null", "{}", "{\"payload\":7}", "\u00e9", "{\"payload\":\"e30\"}"})
    void verify_noListAtAll_isRefused(String text) {
        assertThat(refusal(text.getBytes(UTF_8)).message()).endsWith(".");
    }

    @Test
    void verify_tooFewRoots_isRefused() {
        assertThat(refusal(list().signedBy(ROOT_A)).code()).isEqualTo(TrustListCode.THRESHOLD_NOT_MET);
        assertThat(refusal(list().signedBy(ROOT_A, ISSUER)).code()).isEqualTo(TrustListCode.THRESHOLD_NOT_MET);
        assertThat(verify(list().signedBy(ROOT_C, ISSUER, ROOT_A)).trustList()).isPresent();
    }

    @Test
    void verify_oneRootSigningTwice_countsOnce() {
        String list = new String(list().signedBy(ROOT_A), UTF_8);
        String signature = list.substring(list.indexOf("[{") + 1, list.indexOf("}]") + 1);

        assertThat(refusal(list.replace(signature, signature + ',' + signature).getBytes(UTF_8))
                        .code())
                .isEqualTo(TrustListCode.THRESHOLD_NOT_MET);
    }

    @Test
    void rootSet_oneKeyUnderTwoSpellings_isRefused() {
        String jwk = ROOT_A.publicKey().toJwk();
        String bare = jwk.substring(0, jwk.indexOf(",\"kid\"")) + '}';

        assertThat(catchThrowableOfType(
                                KeyFormatException.class,
                                () -> RootSet.read("{\"threshold\":2,\"keys\":[" + jwk + "," + bare + "]}"))
                        .fault())
                .isEqualTo(KeyFault.DUPLICATE);
    }

    @Test
    void verify_signatureUnderAnotherRootsName_countsForNeither() {
        String list = new String(list().signedBy(ROOT_A, ROOT_C), UTF_8);
        String headerA = header(ROOT_A);
        String headerC = header(ROOT_C);
        assertThat(list).contains(headerA).contains(headerC);
        String swapped = list.replace(headerA, "*").replace(headerC, headerA).replace("*", headerC);

        assertThat(refusal(swapped.getBytes(UTF_8)).code()).isEqualTo(TrustListCode.THRESHOLD_NOT_MET);
    }

    @Test
    void verify_algorithmOtherThanTheKeys_doesNotCount() {
        String header = "{\"alg\":\"ES256\",\"kid\":\"%s\",\"typ\":\"pst-trust+jws\"}";

        assertThat(refusal(withFirstHeader(header)).code()).isEqualTo(TrustListCode.THRESHOLD_NOT_MET);
        assertThat(refusal(withFirstHeader(header.replace("ES256", "none"))).code())
                .isEqualTo(TrustListCode.THRESHOLD_NOT_MET);
    }

    @Test
    void verify_anyByteOfThePayloadChanged_isRefused() {
        byte[] payload = list().payload();
        String signed = new String(list().signed(), UTF_8);
        String encoded = encode(payload);
        for (int i = 0; i < payload.length; i += 7) {
            byte[] changed = payload.clone();
            changed[i] ^= 1;
            byte[] list = signed.replace(encoded, encode(changed)).getBytes(UTF_8);

            assertThat(verify(list).trustList()).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void verify_anotherListUnderTheSameRoots_isRefused() {
        assertThat(refusal(list().set("list", "\"urn:example:devices\"").signed())
                        .code())
                .isEqualTo(TrustListCode.WRONG_LIST);
    }

    @Test
    void freshness_atEachBoundary_changesOneSecondLater() {
        TrustList trust = verify(list().signed()).trustList().orElseThrow();

        assertThat(trust.freshness(at(-1))).isEqualTo(Freshness.CLOCK_UNRELIABLE);
        assertThat(trust.freshness(at(0))).isEqualTo(Freshness.FRESH);
        assertThat(trust.freshness(at(7 * DAY))).isEqualTo(Freshness.FRESH);
        assertThat(trust.freshness(at(7 * DAY).plusNanos(1))).isEqualTo(Freshness.STALE);
        assertThat(trust.freshness(at(30 * DAY))).isEqualTo(Freshness.STALE);
        assertThat(trust.freshness(at(30 * DAY).plusNanos(1))).isEqualTo(Freshness.EXPIRED);
        assertThat(trust.freshness(Instant.MAX)).isEqualTo(Freshness.EXPIRED);
        assertThat(trust.freshness(Instant.MIN)).isEqualTo(Freshness.CLOCK_UNRELIABLE);
    }

    @Test
    void freshness_graceBeyondTheCap_endsAtTheCap() {
        byte[] list = list().set("graceUntil", ISSUED + 1_000 * DAY).signed();

        TrustList usual = verify(list).trustList().orElseThrow();
        TrustList shorter = Lists.verifier(new InMemoryTrustStateStore())
                .withMaxGrace(Duration.ofDays(3))
                .verify(list)
                .trustList()
                .orElseThrow();

        assertThat(usual.graceUntil()).isEqualTo(at(90 * DAY));
        assertThat(usual.freshness(at(90 * DAY))).isEqualTo(Freshness.STALE);
        assertThat(usual.freshness(at(90 * DAY + 1))).isEqualTo(Freshness.EXPIRED);
        assertThat(shorter.freshness(at(3 * DAY))).isEqualTo(Freshness.FRESH);
        assertThat(shorter.freshness(at(3 * DAY + 1))).isEqualTo(Freshness.EXPIRED);
    }

    @Test
    void orElseThrow_refusedList_throwsItsProblem() throws TrustListException {
        TrustListResult refused = verify(list().signedBy(ROOT_A));

        assertThat(catchThrowableOfType(TrustListException.class, refused::orElseThrow)
                        .problem())
                .isEqualTo(refused.problems().get(0));
        assertThat(verify(list().signed()).orElseThrow().sequence()).isEqualTo(1);
    }

    @Test
    void verifier_impossibleSettings_areTheCallersBug() {
        TrustStateStore store = new InMemoryTrustStateStore();

        assertThatIllegalArgumentException().isThrownBy(() -> Lists.of("medicines", ROOTS, store));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lists.verifier(store).withMaxGrace(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lists.verifier(store).withMaxGrace(Duration.ofDays(-1)));
    }

    private static TrustListProblem refusal(byte[] list) {
        TrustListResult result = verify(list);
        assertThat(result.trustList()).isEmpty();
        assertThat(result.problems()).hasSize(1);
        return result.problems().get(0);
    }

    /** The first signature holds, whatever its header says; signed here as RFC 7515 section 5.1 has it. */
    private static byte[] withFirstHeader(String header) {
        String list = new String(list().signedBy(ROOT_A, ROOT_B), UTF_8);
        String encodedHeader =
                encode(header.replace("%s", ROOT_A.publicKey().kid()).getBytes(UTF_8));
        String input = encodedHeader + '.' + encode(list().payload());
        String entry = "{\"protected\":\"" + encodedHeader + "\",\"signature\":\""
                + encode(ROOT_A.sign(input.getBytes(UTF_8))) + "\"}";
        String first = list.substring(list.indexOf("[{") + 1, list.indexOf("},") + 1);
        assertThat(first).contains(header(ROOT_A));
        return list.replace(first, entry).getBytes(UTF_8);
    }

    private static String header(SigningKey root) {
        return encode(("{\"alg\":\"EdDSA\",\"kid\":\"" + root.publicKey().kid() + "\",\"typ\":\"pst-trust+jws\"}")
                .getBytes(UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Instant at(long secondsAfterIssue) {
        return Instant.ofEpochSecond(ISSUED + secondsAfterIssue);
    }
}
