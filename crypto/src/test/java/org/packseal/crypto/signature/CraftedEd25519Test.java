package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.signature.Edwards.Point;

/** Signatures that the holder of a key can craft and on which libraries disagree; under the strict rule none holds. */
class CraftedEd25519Test {
    private static final byte[] SEED = new byte[32];
    private static final BigInteger SECRET = Edwards.scalar(SEED);
    private static final Point A = Edwards.B.times(SECRET.mod(Edwards.L));
    private static final BigInteger NONCE = BigInteger.valueOf(1_234_567_890_123_456_789L);
    private static final VerificationKey KEY =
            VerificationKey.ed25519(A.encoded()).orElseThrow();
    private static final Point TORSION = Edwards.torsion();

    private static byte[] message(int number) {
        return ("pack " + number).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sign(byte[] encodedR, byte[] message) {
        BigInteger k = Edwards.challenge(encodedR, A.encoded(), message);
        return Edwards.signature(encodedR, NONCE.add(k.multiply(SECRET)).mod(Edwards.L));
    }

    @Test
    void reference_agreesWithTheCodeUnderTest() {
        assertThat(SigningSecret.of(SignatureAlgorithm.ED25519, SEED)
                        .orElseThrow()
                        .verificationKey())
                .isEqualTo(KEY);
        Point r = Edwards.B.times(NONCE);
        for (int i = 0; i < 10; i++) {
            assertThat(KEY.verify(message(i), sign(r.encoded(), message(i)))).isTrue();
        }
    }

    @Test
    void rWithAPartOfSmallOrder_isRefusedForEveryChallenge() {
        Point r = Edwards.B.times(NONCE);
        for (int order = 1; order < 8; order++) {
            Point mixed = r.plus(TORSION.times(BigInteger.valueOf(order)));
            for (int i = 0; i < 24; i++) {
                // Holds only if both sides are multiplied by the cofactor.
                assertThat(KEY.verify(message(i), sign(mixed.encoded(), message(i))))
                        .as("torsion %d message %d", order, i)
                        .isFalse();
            }
        }
    }

    @Test
    void rOfSmallOrder_isRefused() {
        for (int order = 0; order < 8; order++) {
            Point r = TORSION.times(BigInteger.valueOf(order));
            for (int i = 0; i < 8; i++) {
                BigInteger k = Edwards.challenge(r.encoded(), A.encoded(), message(i));
                byte[] signature =
                        Edwards.signature(r.encoded(), k.multiply(SECRET).mod(Edwards.L));
                assertThat(KEY.verify(message(i), signature))
                        .as("multiple %d", order)
                        .isFalse();
            }
        }
    }

    @Test
    void rNotCanonical_isRefused() {
        // y = 1 as p + 1, and the identity with its sign set.
        byte[] greater = Edwards.littleEndian(Edwards.P.add(BigInteger.ONE));
        byte[] signed = Edwards.IDENTITY.encoded();
        signed[31] |= (byte) 0x80;
        for (byte[] encodedR : new byte[][] {greater, signed}) {
            BigInteger k = Edwards.challenge(encodedR, A.encoded(), message(0));
            byte[] signature = Edwards.signature(encodedR, k.multiply(SECRET).mod(Edwards.L));
            assertThat(KEY.verify(message(0), signature)).isFalse();
        }
    }

    @Test
    void sOfLOrMore_isRefused() {
        Point r = Edwards.B.times(NONCE);
        byte[] good = sign(r.encoded(), message(0));
        BigInteger s = Edwards.number(Arrays.copyOfRange(good, 32, 64));
        assertThat(KEY.verify(message(0), good)).isTrue();
        for (int times = 1; times < 15; times++) {
            BigInteger greater = s.add(Edwards.L.multiply(BigInteger.valueOf(times)));
            assertThat(KEY.verify(message(0), Edwards.signature(r.encoded(), greater)))
                    .as("S + %d L", times)
                    .isFalse();
        }
        assertThat(KEY.verify(message(0), Edwards.signature(r.encoded(), Edwards.L)))
                .isFalse();
    }

    @Test
    void everyOtherLength_isRefusedAndNothingThrown() {
        Point r = Edwards.B.times(NONCE);
        byte[] good = sign(r.encoded(), message(0));
        for (int length = 0; length < 130; length++) {
            assertThat(KEY.verify(message(0), Arrays.copyOf(good, length))).isEqualTo(length == 64);
        }
    }

    @Test
    void keyWithAPartOfSmallOrder_isNoKey() {
        for (int order = 0; order < 8; order++) {
            Point mixed = A.plus(TORSION.times(BigInteger.valueOf(order)));
            assertThat(VerificationKey.ed25519(mixed.encoded()).isPresent()).isEqualTo(order == 0);
            Point small = TORSION.times(BigInteger.valueOf(order));
            assertThat(VerificationKey.ed25519(small.encoded())).isEmpty();
        }
    }
}
