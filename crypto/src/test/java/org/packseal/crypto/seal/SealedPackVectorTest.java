package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;

/**
 * One sealed pack in every form, committed as bytes. Key, signed bytes and signatures were computed by a program of its
 * own with the JDK's Ed25519, {@code Base64} and {@code BigInteger}, sharing no code with this library: whoever
 * implements the token from its description must arrive at these.
 */
class SealedPackVectorTest {
    private static final String SECRET = "AQgPFh0kKzI5QEdOVVxjanF4f4aNlJuiqbC3vsXM09o";
    private static final String PUBLIC = "5AMJmM_VrRcjwWn5VqoLnrhhm1mSvWEsKvQo68efjfA";
    private static final String KEY_ID = "cC96rVim1OHvqE8p5LiXLb38oZ7hFcDM7mm2tJQjiPE";
    private static final String SCAN =
            "]d20104012345678901" + "17280630" + "10LOT-7/A\u001d" + "21S!\"%&'()*+,-./19\u001d" + "71012345678";
    private static final String SIGNED_BYTES = "5053543100" + "11" + "702f" + "05"
            + "023031" + "0e3034303132333435363738393031"
            + "023130" + "074c4f542d372f41"
            + "023137" + "06323830363330"
            + "023231" + "1053212225262728292a2b2c2d2e2f3139"
            + "03373130" + "083132333435363738";
    private static final String COMPACT =
            "EXAvo7sF0puWhfZ04_Lel4td7VePCzRRIiMd2fHIL2erAXA7GSjNpdQJkt31PWX4bQJO10s3oYeUxNys_3qDpkhpAw";
    private static final String UPPER = "085BIBXJSNWTOCJ5CNQNL0G3BBXGR9R7R1708EOJRL5EUAC8XPC8C"
            + "TQ1BBAQ4E4BRBW9BT02LBBA18KWC8UUSJB0MDHMHC9ILDDE3C8WV5";
    private static final String JWS =
            "eyJhbGciOiJFZERTQSIsImtpZCI6ImNDOTZyVmltMU9IdnFFOHA1TGlYTGIzOG9aN2hGY0RNN21tMnRKUWppUEUiLCJ0eXAiOiJwc3Qrandz"
                    + "In0.eyJ2IjoxLCIwMSI6IjA0MDEyMzQ1Njc4OTAxIiwiMTAiOiJMT1QtNy9BIiwiMTciOiIyODA2MzAiLCIyMSI6IlMhXCIlJicoKSor"
                    + "LC0uLzE5IiwiNzEwIjoiMTIzNDU2NzgifQ.eGe1DztTBPUOUQPmaV1QqPBkWStmP8SduPrfRDJa0PGhbhbUkncJefMJ8Jfp0tufj5vB"
                    + "vfYvowS_o7TmnlSIBQ";

    private static final ScanParser PARSER =
            ScanParser.builder().clock(Packs.CLOCK).build();

    private static SigningKey key() throws KeyFormatException {
        return SigningKey.read(
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + PUBLIC + "\",\"d\":\"" + SECRET + "\"}");
    }

    @Test
    void ourSealing_givesTheCommittedBytesInEveryForm() throws KeyFormatException {
        assertThat(key().publicKey().kid()).isEqualTo(KEY_ID);
        assertThat(key().publicKey().kid16()).isEqualTo("702f");
        assertThat(seal(TokenForm.COMPACT)).isEqualTo(COMPACT);
        assertThat(seal(TokenForm.UPPER)).isEqualTo(UPPER);
        assertThat(seal(TokenForm.JWS)).isEqualTo(JWS);
        assertThat(seal(TokenForm.JWS_DETACHED)).isEqualTo(JWS.replaceAll("\\..*\\.", ".."));
    }

    private static String seal(TokenForm form) throws KeyFormatException {
        return PackSealer.with(key()).form(form).seal(PARSER.parse(SCAN)).token();
    }

    @Test
    void ourVerifier_acceptsTheCommittedBytes() throws KeyFormatException {
        TokenVerifier verifier = Packs.verifier(Packs.entry(key()));
        for (String scan : List.of(
                SCAN + "\u001d98" + COMPACT,
                SCAN + "\u001d98" + UPPER.substring(0, 53) + "\u001d99" + UPPER.substring(53))) {
            TokenCheck check = verifier.check(PARSER.parse(scan));
            assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
            assertThat(check.signed()).extracting(Element::ai).containsExactly("01", "10", "17", "21", "710");
            assertThat(check.unsigned()).isEmpty();
        }
        assertThat(verifier.check(PARSER.parse(SCAN), JWS).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @Test
    void oneCharacterOfThePackChanged_isRefused() throws KeyFormatException {
        TokenVerifier verifier = Packs.verifier(Packs.entry(key()));
        String changed = SCAN.replace("LOT-7", "LOT-8") + "\u001d98" + COMPACT;
        assertThat(verifier.check(PARSER.parse(changed)).result()).isEqualTo(TokenResult.SIGNATURE_INVALID);
    }

    @Test
    void jdk_acceptsTheCommittedSignatureOverTheCommittedBytes() throws GeneralSecurityException {
        byte[] token = Objects.requireNonNull(Base64Url.decode(COMPACT));
        String x = HexFormat.of().formatHex(Objects.requireNonNull(Base64Url.decode(PUBLIC)));
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex("302a300506032b6570032100" + x))));
        jdk.update(HexFormat.of().parseHex(SIGNED_BYTES));
        assertThat(jdk.verify(Arrays.copyOfRange(token, 3, 67))).isTrue();
    }
}
