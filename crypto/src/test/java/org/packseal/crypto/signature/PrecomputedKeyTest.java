package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.signature.Edwards.Point;

/**
 * Verification with tables against verification without them, which is the reference: random and crafted signatures, each
 * of a kind that some library accepts and some refuses. 20,000 in the ordinary build, a quarter of them P-256;
 * {@code -Dpackseal.cases=1000000} for more, {@code -Dpackseal.seed} for others.
 */
class PrecomputedKeyTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261128L);
    private static final int CASES = Integer.getInteger("packseal.cases", 20_000);
    private static final int P256_CASES = CASES / 4;
    private static final int ED25519_CASES = CASES - P256_CASES;
    private static final int KEYS = 8;
    private static final int CASES_PER_SIGNATURE = 16;

    private final Random random = new Random(SEED);
    private int held;
    private int refused;

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private void assertSame(VerificationKey key, PrecomputedKey fast, byte[] message, byte[] signature) {
        boolean expected = key.verify(message, signature);
        if (fast.verify(message, signature) != expected) {
            throw new AssertionError("Expected %s of %s, message %s, signature %s, seed %d"
                    .formatted(expected, key, Hex.text(message), Hex.text(signature), SEED));
        }
        if (expected) {
            held++;
        } else {
            refused++;
        }
    }

    private void assertBothHappened(int cases) {
        assertThat(held).as("held, seed %d", SEED).isGreaterThan(cases / 40);
        assertThat(refused).as("refused, seed %d", SEED).isGreaterThan(cases / 4);
        assertThat(held + refused).isGreaterThanOrEqualTo(cases);
    }

    private byte[] flipped(byte[] original) {
        byte[] copy = original.clone();
        int bit = random.nextInt(8 * copy.length);
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        return copy;
    }

    @Test
    void ed25519_randomAndCrafted_isJudgedAsByTheReference() {
        while (held + refused < ED25519_CASES) {
            CraftedEd25519 crafted = new CraftedEd25519(random, bytes(32));
            PrecomputedKey fast = crafted.key().precomputed();
            for (int i = 0; i < ED25519_CASES / KEYS / CASES_PER_SIGNATURE; i++) {
                ed25519Cases(crafted, fast, bytes(random.nextInt(200)));
            }
        }
        assertBothHappened(ED25519_CASES);
    }

    private void ed25519Cases(CraftedEd25519 crafted, PrecomputedKey fast, byte[] message) {
        byte[] good = crafted.secret().sign(message);
        List<byte[]> signatures = new ArrayList<>(crafted.signatures(message));
        signatures.add(good);
        signatures.add(flipped(good));
        signatures.add(flipped(good));
        signatures.add(bytes(64));
        for (byte[] signature : signatures) {
            assertSame(crafted.key(), fast, message, signature);
        }
        if (message.length > 0) {
            assertSame(crafted.key(), fast, flipped(message), good);
        }
    }

    @Test
    void everyFlippedBit_ofEitherAlgorithm_isRefused() {
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            SigningSecret secret =
                    SigningSecret.of(algorithm, Hex.bytes("01".repeat(32))).orElseThrow();
            PrecomputedKey fast = secret.verificationKey().precomputed();
            byte[] message = bytes(80);
            byte[] good = secret.sign(message);
            assertThat(fast.verify(message, good)).isTrue();
            for (int bit = 0; bit < 512; bit++) {
                byte[] wrong = good.clone();
                wrong[bit / 8] ^= (byte) (1 << bit % 8);
                assertThat(fast.verify(message, wrong))
                        .as("%s bit %d", algorithm, bit)
                        .isFalse();
            }
            for (int length = 0; length < 130; length++) {
                assertThat(fast.verify(message, Arrays.copyOf(good, length))).isEqualTo(length == 64);
            }
        }
    }

    @Test
    void p256_randomAndCrafted_isJudgedAsByTheReference() {
        while (held + refused < P256_CASES) {
            byte[] scalar = bytes(32);
            scalar[0] = 1;
            SigningSecret secret =
                    SigningSecret.of(SignatureAlgorithm.ES256, scalar).orElseThrow();
            VerificationKey key = secret.verificationKey();
            PrecomputedKey fast = key.precomputed();
            for (int i = 0; i < P256_CASES / KEYS / CASES_PER_SIGNATURE; i++) {
                byte[] message = bytes(random.nextInt(200));
                for (byte[] signature : p256Signatures(new BigInteger(1, scalar), secret.sign(message), message)) {
                    assertSame(key, fast, message, signature);
                }
            }
        }
        assertBothHappened(P256_CASES);
    }

    private List<byte[]> p256Signatures(BigInteger secret, byte[] good, byte[] message) {
        BigInteger r = new BigInteger(1, good, 0, 32);
        BigInteger s = new BigInteger(1, good, 32, 32);
        BigInteger e = new BigInteger(1, Sha256.of(message));
        BigInteger n = P256.N;
        List<byte[]> signatures = new ArrayList<>();
        signatures.add(good);
        signatures.add(p256(r, n.subtract(s)));
        signatures.add(p256(n.subtract(r), s));
        signatures.add(p256(r.add(n), s));
        signatures.add(p256(r, s.add(n)));
        signatures.add(p256(BigInteger.ZERO, s));
        signatures.add(p256(r, BigInteger.ZERO));
        signatures.add(p256(n, s));
        signatures.add(p256(r, n));
        signatures.add(p256(BigInteger.ONE, BigInteger.ONE));
        // e + r·d ≡ 0: the sum of the two products is the point at infinity.
        BigInteger cancelling = e.negate().multiply(secret.modInverse(n)).mod(n);
        signatures.add(p256(cancelling, s));
        // e ≡ r·d: the two products are equal, so that the last addition is a doubling.
        signatures.add(p256(e.multiply(secret.modInverse(n)).mod(n), s));
        signatures.add(flipped(good));
        signatures.add(flipped(good));
        signatures.add(flipped(good));
        signatures.add(bytes(64));
        return signatures;
    }

    private static byte[] p256(BigInteger r, BigInteger s) {
        byte[] signature = new byte[64];
        P256.write(r, signature, 0);
        P256.write(s, signature, 32);
        return signature;
    }

    /** What the holder of an Ed25519 key can make: points of small order are added to R or stand for it. */
    private static final class CraftedEd25519 {
        private static final Point TORSION = Edwards.torsion();
        private static final byte[][] SMALL = small();

        private final SigningSecret secret;
        private final BigInteger scalar;
        private final byte[] publicPoint;
        private final BigInteger nonce;
        private final byte[][] mixed = new byte[8][];

        CraftedEd25519(Random random, byte[] seed) {
            secret = SigningSecret.of(SignatureAlgorithm.ED25519, seed).orElseThrow();
            scalar = Edwards.scalar(seed);
            publicPoint = secret.verificationKey().x();
            nonce = new BigInteger(250, random);
            Point r = Edwards.B.times(nonce);
            for (int i = 0; i < 8; i++) {
                mixed[i] = r.plus(TORSION.times(BigInteger.valueOf(i))).encoded();
            }
        }

        SigningSecret secret() {
            return secret;
        }

        VerificationKey key() {
            return secret.verificationKey();
        }

        /** Points of small order in every encoding of 32 bytes that some library reads. */
        private static byte[][] small() {
            List<byte[]> encodings = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                encodings.add(TORSION.times(BigInteger.valueOf(i)).encoded());
            }
            for (int y = -1; y <= 1; y++) {
                BigInteger number = Edwards.P.add(BigInteger.valueOf(y));
                encodings.add(Edwards.littleEndian(number));
                encodings.add(Edwards.littleEndian(number.setBit(255)));
            }
            encodings.add(Edwards.littleEndian(BigInteger.ONE.setBit(255)));
            return encodings.toArray(byte[][]::new);
        }

        List<byte[]> signatures(byte[] message) {
            int number = message.length;
            List<byte[]> signatures = new ArrayList<>();
            signatures.add(signature(mixed[0], nonce, message));
            signatures.add(signature(mixed[1 + number % 7], nonce, message));
            // R of small order: [S]B = R + [k]A holds for the identity, or where [k]A is said to be without its part.
            signatures.add(signature(SMALL[0], BigInteger.ZERO, message));
            signatures.add(signature(SMALL[number % SMALL.length], BigInteger.ZERO, message));
            signatures.add(signature(SMALL[(number / 3) % SMALL.length], BigInteger.ZERO, message));
            byte[] good = signature(mixed[0], nonce, message);
            BigInteger s = Edwards.number(Arrays.copyOfRange(good, 32, 64));
            signatures.add(Edwards.signature(mixed[0], s.add(Edwards.L.multiply(BigInteger.valueOf(1 + number % 14)))));
            signatures.add(Edwards.signature(mixed[0], Edwards.L));
            signatures.add(Edwards.signature(mixed[0], Edwards.L.subtract(s)));
            signatures.add(Edwards.signature(mixed[0], BigInteger.ZERO));
            byte[] negative = good.clone();
            negative[31] ^= (byte) 0x80;
            signatures.add(negative);
            return signatures;
        }

        private byte[] signature(byte[] encodedR, BigInteger logarithm, byte[] message) {
            BigInteger k = Edwards.challenge(encodedR, publicPoint, message);
            return Edwards.signature(encodedR, logarithm.add(k.multiply(scalar)).mod(Edwards.L));
        }
    }
}
