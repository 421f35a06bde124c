package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class P256KeyTest {
    /** RFC 6979 appendix A.2.5: private key and public coordinates. */
    private static final SigningSecret RFC_6979 = SigningSecret.of(
                    SignatureAlgorithm.ES256,
                    Hex.bytes("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721"))
            .orElseThrow();

    private static final BigInteger N =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final byte[] MESSAGE = "sample".getBytes(StandardCharsets.US_ASCII);

    @Test
    void rfc6979Key_hasItsPublicCoordinates() {
        assertThat(RFC_6979.verificationKey())
                .isEqualTo(VerificationKey.p256(
                                Hex.bytes("60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"),
                                Hex.bytes("7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"))
                        .orElseThrow());
    }

    static List<Arguments> rfc6979() {
        return Vectors.of("rfc6979.tsv", 3);
    }

    @ParameterizedTest
    @MethodSource("rfc6979")
    void rfc6979Vectors_giveRAndTheLowerOfSAndNMinusS(String message, String r, String s) {
        byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
        BigInteger published = new BigInteger(s, 16);
        String signature = Hex.text(RFC_6979.sign(bytes));
        assertThat(signature.substring(0, 64)).isEqualTo(r);
        assertThat(new BigInteger(signature.substring(64), 16)).isEqualTo(published.min(N.subtract(published)));
        assertThat(RFC_6979.verificationKey().verify(bytes, Hex.bytes(signature)))
                .isTrue();
        assertThat(RFC_6979.verificationKey().verify(bytes, Hex.bytes(r + s)))
                .as("the published s, high or low")
                .isTrue();
    }

    @Test
    void sPlusN_rAndSOfZeroAndN_areRefused() {
        VerificationKey key = RFC_6979.verificationKey();
        byte[] good = RFC_6979.sign(MESSAGE);
        String r = Hex.text(good).substring(0, 64);
        String s = Hex.text(good).substring(64);
        String n = N.toString(16);
        String zero = "0".repeat(64);
        String max = "f".repeat(64);
        for (String[] pair : new String[][] {
            {zero, s}, {r, zero}, {n, s}, {r, n}, {zero, zero}, {n, n}, {max, s}, {r, max}, {zero, n}
        }) {
            assertThat(key.verify(MESSAGE, Hex.bytes(pair[0] + pair[1]))).isFalse();
        }
        for (int length = 0; length < 130; length++) {
            assertThat(key.verify(MESSAGE, Arrays.copyOf(good, length))).isEqualTo(length == 64);
        }
    }

    @Test
    void coordinates_offTheCurveOrOutOfRange_areNoKey() {
        byte[] x = Hex.bytes("60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6");
        byte[] y = Hex.bytes("7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
        byte[] p = Hex.bytes("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
        assertThat(VerificationKey.p256(x, y)).isPresent();
        byte[] off = y.clone();
        off[31] ^= 1;
        assertThat(VerificationKey.p256(x, off)).isEmpty();
        assertThat(VerificationKey.p256(y, x)).isEmpty();
        assertThat(VerificationKey.p256(p, y)).isEmpty();
        assertThat(VerificationKey.p256(x, p)).isEmpty();
        assertThat(VerificationKey.p256(new byte[32], new byte[32])).isEmpty();
        assertThat(VerificationKey.p256(Arrays.copyOf(x, 31), y)).isEmpty();
        assertThat(VerificationKey.p256(x, Arrays.copyOf(y, 33))).isEmpty();
        byte[] longer = new byte[33];
        System.arraycopy(x, 0, longer, 1, 32);
        assertThat(VerificationKey.p256(longer, y))
                .as("x with a zero before it")
                .isEmpty();
    }

    @Test
    void xOfPOrMore_isNoKeyThoughItsRemainderIsOnTheCurve() {
        // x = 5 has a point; x + p still fits 32 bytes and must not be taken for it.
        BigInteger p = new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
        BigInteger b = new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
        BigInteger x = BigInteger.valueOf(5);
        BigInteger y = x.pow(3)
                .subtract(x.multiply(BigInteger.valueOf(3)))
                .add(b)
                .mod(p)
                .modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        byte[] yBytes = Hex.bytes(String.format("%064x", y));
        assertThat(VerificationKey.p256(Hex.bytes(String.format("%064x", x)), yBytes))
                .isPresent();
        assertThat(VerificationKey.p256(Hex.bytes(String.format("%064x", x.add(p))), yBytes))
                .isEmpty();
    }

    @Test
    void secret_ofZeroOrNOrMore_isNoKey() {
        for (String scalar : new String[] {"0".repeat(64), N.toString(16), "f".repeat(64)}) {
            assertThat(SigningSecret.of(SignatureAlgorithm.ES256, Hex.bytes(scalar)))
                    .isEmpty();
        }
        assertThat(SigningSecret.of(
                        SignatureAlgorithm.ES256,
                        Hex.bytes(N.subtract(BigInteger.ONE).toString(16))))
                .isPresent();
        assertThat(SigningSecret.of(SignatureAlgorithm.ES256, new byte[31])).isEmpty();
    }
}
