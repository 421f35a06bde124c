package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.seal.Packs.ED25519;
import static org.packseal.crypto.seal.Packs.ES256;
import static org.packseal.crypto.seal.Packs.EXPIRY;
import static org.packseal.crypto.seal.Packs.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.token.Checks;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.gs1.element.Element;

/** Tokens in JWS form, with headers and payloads that a key holder or an attacker might write otherwise. */
class JwsTokenTest {
    private static final String HEADER =
            "{\"alg\":\"EdDSA\",\"kid\":\"" + ED25519.publicKey().kid() + "\",\"typ\":\"pst+jws\"}";
    private static final String PAYLOAD = "{\"v\":1,\"01\":\"04012345678901\",\"10\":\"B7\\\"x\",\"17\":\"280630\","
            + "\"21\":\"aS/12\",\"710\":\"12345678\"}";

    private static String encode(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Well signed, whatever it says. */
    private static String sign(String header, String payload) {
        String input = encode(header) + "." + encode(payload);
        return input + "." + Base64Url.encode(ED25519.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private static TokenCheck check(String jws) {
        return Checks.check(verifier(), Packs.pack(), jws);
    }

    @Test
    void headerAndPayload_areSpelledAsSpecified() {
        assertThat(PackSealer.with(ED25519)
                        .form(TokenForm.JWS)
                        .seal(Packs.pack(), EXPIRY)
                        .token())
                .isEqualTo(sign(HEADER, PAYLOAD));
    }

    @Test
    void detachedForm_isTheSameTokenWithoutItsPayload() {
        String token = sign(HEADER, PAYLOAD);
        String detached = token.substring(0, token.indexOf('.')) + "." + token.substring(token.lastIndexOf('.'));
        assertThat(PackSealer.with(ED25519)
                        .form(TokenForm.JWS_DETACHED)
                        .seal(Packs.pack(), EXPIRY)
                        .token())
                .isEqualTo(detached);
        assertThat(check(detached).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @Test
    void bothNamesOfEd25519_areRead() {
        assertThat(check(sign(HEADER, PAYLOAD)).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check(sign(HEADER.replace("EdDSA", "Ed25519"), PAYLOAD)).result())
                .isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @Test
    void everyOtherHeader_isMalformed_howeverWellSigned() {
        String kid = ED25519.publicKey().kid();
        String members = "\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"typ\":\"pst+jws\"";
        List<String> headers = List.of(
                "",
                "{}",
                "{" + members,
                "{" + members + "}}",
                "{" + members + "} ",
                " {" + members + "}",
                "{" + members.replace(",", ", ") + "}",
                "{" + members.replace(":", ": ") + "}",
                "{" + members + ",\"crit\":[\"b64\"],\"b64\":false}",
                "{" + members + ",\"jwk\":" + ED25519.publicKey().toJwk() + "}",
                "{" + members + ",\"jku\":\"https://example.com/keys\"}",
                "{" + members + ",\"x5u\":\"https://example.com/keys\"}",
                "{" + members + ",\"x5c\":[]}",
                "{" + members + ",\"cty\":\"json\"}",
                "{" + members + ",\"alg\":\"EdDSA\"}",
                "{\"alg\":\"none\"," + members + "}",
                "{\"kid\":\"" + kid + "\",\"alg\":\"EdDSA\",\"typ\":\"pst+jws\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\"}",
                "{\"alg\":\"EdDSA\",\"typ\":\"pst+jws\"}",
                "{" + members.replace("pst+jws", "pst-trust+jws") + "}",
                "{" + members.replace("pst+jws", "PST+JWS") + "}",
                "{" + members.replace("pst+jws", "JWT") + "}",
                "{" + members.replace("EdDSA", "EdDSA\\u0000") + "}",
                "{" + members.replace("EdDSA", "Ed\\u0044SA") + "}",
                "{" + members.replace(kid, "") + "}",
                "{" + members.replace(kid, "a".repeat(65)) + "}",
                "{" + members.replace(kid, "a b") + "}",
                "{".repeat(400),
                "[".repeat(400) + "]".repeat(400));
        headers.forEach(header -> assertMalformed(sign(header, PAYLOAD), TokenProblem.WRONG_HEADER, header));
    }

    private static void assertMalformed(String jws, TokenProblem problem, String spelling) {
        TokenCheck check = check(jws);
        assertThat(check.result()).as(spelling).isEqualTo(TokenResult.MALFORMED);
        assertThat(check.problem()).as(spelling).contains(problem);
    }

    @Test
    void unknownAlgorithms_areUnsupported_andNoneIsOneOfThem() {
        for (String algorithm : List.of("none", "HS256", "RS256", "ES384", "eddsa", "Ed448", "ES256K", "ML-DSA-44")) {
            assertThat(check(sign(HEADER.replace("EdDSA", algorithm), PAYLOAD)).result())
                    .as(algorithm)
                    .isEqualTo(TokenResult.UNSUPPORTED_VERSION);
        }
        String unsigned = encode(HEADER.replace("EdDSA", "none")) + "." + encode(PAYLOAD) + ".";
        assertThat(check(unsigned).result()).isEqualTo(TokenResult.MALFORMED);
    }

    @Test
    void algorithmOtherThanTheKeys_isInvalid() {
        TokenCheck check = check(sign(HEADER.replace("EdDSA", "ES256"), PAYLOAD));
        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_INVALID);
        assertThat(check.problem()).contains(TokenProblem.ALGORITHM_MISMATCH);
    }

    @Test
    void keyIdOfAnotherKey_isInvalidOrUnknown() {
        assertThat(resultWithKeyId(ES256.publicKey().kid())).isEqualTo(TokenResult.SIGNATURE_INVALID);
        assertThat(resultWithKeyId("unheard-of")).isEqualTo(TokenResult.UNKNOWN_KEY);
        // The short number of compact tokens is no name here.
        assertThat(resultWithKeyId(ED25519.publicKey().kid16())).isEqualTo(TokenResult.UNKNOWN_KEY);
    }

    private static TokenResult resultWithKeyId(String keyId) {
        return check(sign(HEADER.replace(ED25519.publicKey().kid(), keyId), PAYLOAD))
                .result();
    }

    @Test
    void everyOtherSpellingOfThePayload_isMalformed_howeverWellSigned() {
        List<String> payloads = List.of(
                "{}",
                "{\"v\":1}",
                PAYLOAD.substring(1),
                PAYLOAD + " ",
                PAYLOAD + "}",
                " " + PAYLOAD,
                PAYLOAD.replace(",", ", "),
                PAYLOAD.replace("\"v\":1,", ""),
                PAYLOAD.replace("\"v\":1", "\"v\":1.0"),
                PAYLOAD.replace("\"v\":1", "\"v\":01"),
                PAYLOAD.replace("\"v\":1", "\"v\":2 "),
                PAYLOAD.replace("\"v\":1", "\"v\":2.0"),
                PAYLOAD.replace("\"v\":1", "\"v\":100"),
                "{\"v\":2}",
                PAYLOAD.replace("\"v\":1", "\"v\":\"1\""),
                PAYLOAD.replace("\"v\":1", "\"v\":1,\"v\":1"),
                PAYLOAD.replace("\"17\":\"280630\"", "\"17\":\"280630\",\"17\":\"280630\""),
                PAYLOAD.replace("\"17\":\"280630\"", "\"17\":\"280630\",\"11\":\"260101\""),
                PAYLOAD.replace("\"17\":\"280630\"", "\"17\":\"280630\",\"20\":\"11\""),
                PAYLOAD.replace("\"17\":\"280630\"", "\"17\":280630"),
                PAYLOAD.replace("\"17\":\"280630\"", "\"17\":null"),
                PAYLOAD.replace("\"17\":\"280630\"", "\"17\":\"\""),
                PAYLOAD.replace("\"17\":\"280630\"", "\"17\":[\"280630\"]"),
                PAYLOAD.replace("280630", "28063\\u0030"),
                PAYLOAD.replace("aS/12", "aS\\/12"),
                PAYLOAD.replace("aS/12", "aS 12"),
                PAYLOAD.replace("aS/12", "aS/12".repeat(60)),
                PAYLOAD.replace("\"01\":\"04012345678901\",", ""),
                PAYLOAD.replace("\"21\":\"aS/12\",", ""),
                "{\"v\":1,\"01\":" + "[".repeat(1000) + "]".repeat(1000) + "}",
                "[" + PAYLOAD + "]");
        payloads.forEach(payload -> assertMalformed(sign(HEADER, payload), TokenProblem.WRONG_PAYLOAD, payload));
    }

    /** What a letter of the wrong case makes of a part; no issuer writes it. */
    @Test
    void partThatIsNotPrintableAscii_isNotCanonical() {
        for (String jws : List.of(
                sign(HEADER, PAYLOAD.replace("aS/12", "a\u00e9")),
                sign(HEADER, PAYLOAD.replace("aS/12", "a\u007f")),
                sign(HEADER.replace("EdDSA", "EdDS\u0001"), PAYLOAD),
                sign(HEADER.replace("EdDSA", "EdDS\u00c1"), PAYLOAD))) {
            assertMalformed(jws, TokenProblem.NOT_CANONICAL, jws);
        }
    }

    @Test
    void laterVersionOfThePayload_isUnsupported() {
        assertThat(check(sign(HEADER, PAYLOAD.replace("\"v\":1", "\"v\":2"))).result())
                .isEqualTo(TokenResult.UNSUPPORTED_VERSION);
    }

    @Test
    void nestingToTenThousandLevels_isRefusedByItsLength() {
        String nested = "{\"v\":1,\"01\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertMalformed(sign(HEADER, nested), TokenProblem.WRONG_LENGTH, "nested");
    }

    @Test
    void payloadOfAnotherPack_subsetAndSuperset_areAMismatch() {
        List<String> others = List.of(
                PAYLOAD.replace("aS/12", "aS/13"),
                PAYLOAD.replace("04012345678901", "04012345678918"),
                PAYLOAD.replace("\"10\":\"B7\\\"x\",", ""),
                PAYLOAD.replace("\"17\":\"280630\",", ""),
                PAYLOAD.replace("\"17\":\"280630\"", "\"17\":\"290630\""),
                PAYLOAD.replace("\"17\":", "\"15\":"),
                PAYLOAD.replace("\"10\":\"B7\\\"x\",", "\"10\":\"B7\\\"x\",\"11\":\"260101\","),
                PAYLOAD.replace(",\"710\":\"12345678\"", ",\"710\":\"12345678\",\"717\":\"1\""),
                PAYLOAD.replace(",\"710\":\"12345678\"", ""));
        for (String other : others) {
            assertThat(check(sign(HEADER, other)).result()).as(other).isEqualTo(TokenResult.PAYLOAD_MISMATCH);
        }
    }

    @Test
    void payloadOfAnotherPack_badlySigned_isInvalidAndNoMismatch() {
        String other = sign(HEADER, PAYLOAD.replace("aS/12", "aS/13"));
        String genuine = sign(HEADER, PAYLOAD);
        String mixed = other.substring(0, other.lastIndexOf('.')) + genuine.substring(genuine.lastIndexOf('.'));
        assertThat(check(mixed).result()).isEqualTo(TokenResult.SIGNATURE_INVALID);
    }

    @Test
    void packWithoutSerial_besideAWholePayload_isAMismatch() {
        List<Element> pack = Packs.without(Packs.pack(), "21");
        assertThat(Checks.check(verifier(), pack, sign(HEADER, PAYLOAD)).result())
                .isEqualTo(TokenResult.PAYLOAD_MISMATCH);
    }

    @Test
    void quotationMarkAndBackslash_areTheOnlyEscapes() {
        List<Element> pack = Packs.replaced(Packs.pack(), "21", "a\"b\\c/d<e&'~");
        String token =
                PackSealer.with(ED25519).form(TokenForm.JWS).seal(pack, EXPIRY).token();
        assertThat(token).isEqualTo(sign(HEADER, PAYLOAD.replace("aS/12", "a\\\"b\\\\c/d<e&'~")));
        assertThat(Checks.check(verifier(), pack, token).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @Test
    void partsOtherwiseEncodedOrSignatureOfAnotherLength_areMalformed() {
        String token = sign(HEADER, PAYLOAD);
        int first = token.indexOf('.');
        int last = token.lastIndexOf('.');
        byte[] signature = decode(token.substring(last + 1));
        for (String text : List.of(
                token.substring(0, first) + "=" + token.substring(first),
                token.substring(0, last) + "=" + token.substring(last),
                token.substring(0, last - 1) + "!" + token.substring(last))) {
            assertThat(check(text).problem()).as(text).contains(TokenProblem.NOT_CANONICAL);
        }
        for (int length : new int[] {0, 63, 65, 96, 128}) {
            String text = token.substring(0, last + 1) + Base64Url.encode(Arrays.copyOf(signature, length));
            assertThat(check(text).problem()).as(text).contains(TokenProblem.WRONG_LENGTH);
            assertThat(check(text).result()).as(text).isEqualTo(TokenResult.MALFORMED);
        }
    }

    @Test
    void textThatIsNoJws_isMalformed() {
        for (String text : List.of("", ".", "..", "a.b", "a.b.c.d", "x".repeat(5000), sign(HEADER, PAYLOAD) + "=")) {
            assertThat(check(text).result()).as(text).isEqualTo(TokenResult.MALFORMED);
        }
        assertThat(check(sign(HEADER, PAYLOAD) + ".x").result()).isEqualTo(TokenResult.MALFORMED);
        assertThat(check("!".repeat(4_092) + ".a.b").problem()).contains(TokenProblem.NOT_CANONICAL);
        assertThat(check("!".repeat(4_093) + ".a.b").problem()).contains(TokenProblem.WRONG_LENGTH);
    }

    private static byte[] decode(String text) {
        return Objects.requireNonNull(Base64Url.decode(text));
    }
}
