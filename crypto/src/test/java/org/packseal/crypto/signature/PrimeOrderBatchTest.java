package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.signature.Edwards.Point;

/** Keys proved together are refused exactly where BouncyCastle's multiplication by L refuses them one by one. */
class PrimeOrderBatchTest {
    private static final long SEED = 20_261_128;
    private static final Point TORSION = Edwards.torsion();

    /** Enough for the sums, and for two batches. */
    private static final int MANY = 13_000;

    private static final List<byte[]> GOOD = good(MANY);

    /** Public keys of BouncyCastle's, which are of prime order. */
    private static List<byte[]> good(int count) {
        byte[] secret = new byte[32];
        Random random = new Random(SEED);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    random.nextBytes(secret);
                    byte[] encoded = new byte[32];
                    Ed25519.generatePublicKey(secret, 0, encoded, 0);
                    return encoded;
                })
                .toList();
    }

    private static Point mixed(int scalar, int torsion) {
        return Edwards.B.times(BigInteger.valueOf(scalar)).plus(TORSION.times(BigInteger.valueOf(torsion)));
    }

    private static List<VerificationKey> keys(List<byte[]> encodings) {
        return encodings.stream()
                .map(encoded -> VerificationKey.unproved(encoded).orElseThrow())
                .toList();
    }

    private static void assertOnlyRefused(List<byte[]> encodings, Set<Integer> places) {
        List<VerificationKey> keys = keys(encodings);
        Set<VerificationKey> refused = PrimeOrderBatch.refused(keys);
        assertThat(IntStream.range(0, keys.size())
                        .filter(i -> refused.contains(keys.get(i)))
                        .boxed()
                        .collect(Collectors.toSet()))
                .as("seed %d", SEED)
                .isEqualTo(places);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(((Ed25519Key) keys.get(i)).isProved()).as("key %d", i).isEqualTo(!places.contains(i));
        }
    }

    @Test
    void refused_keysOfPrimeOrder_none() {
        for (int count : new int[] {0, 1, 1_023, 1_024, 1_025, MANY}) {
            assertOnlyRefused(GOOD.subList(0, count), Set.of());
        }
    }

    @Test
    void refused_oneKeyWithAPartOfSmallOrder_itAlone() {
        for (int torsion = 1; torsion < 8; torsion++) {
            List<byte[]> encodings = new ArrayList<>(GOOD.subList(0, 1_100));
            encodings.set(torsion * 100, mixed(torsion, torsion).encoded());
            assertOnlyRefused(encodings, Set.of(torsion * 100));
        }
    }

    /** Their sum is of prime order, so that one sum of all would not tell. */
    @Test
    void refused_partsOfSmallOrderThatCancel_allOfThem() {
        List<byte[]> encodings = new ArrayList<>(GOOD);
        Set<Integer> places = new HashSet<>();
        for (int torsion = 1; torsion < 8; torsion++) {
            encodings.set(torsion, mixed(torsion, torsion).encoded());
            encodings.set(torsion + 7_000, mixed(torsion + 8, 8 - torsion).encoded());
            places.add(torsion);
            places.add(torsion + 7_000);
        }
        assertOnlyRefused(encodings, places);
    }

    @Test
    void refused_pointsOfSmallOrder_noPointsAndOtherEncodings_asOneByOne() {
        List<byte[]> odd = new ArrayList<>();
        for (int multiple = 0; multiple < 8; multiple++) {
            byte[] encoded = TORSION.times(BigInteger.valueOf(multiple)).encoded();
            odd.add(encoded.clone());
            encoded[31] ^= (byte) 0x80;
            odd.add(encoded);
        }
        for (int above = 0; above < 19; above++) {
            odd.add(Edwards.littleEndian(Edwards.P.add(BigInteger.valueOf(above))));
        }
        for (int y = 0; y < 20; y++) {
            odd.add(Edwards.littleEndian(BigInteger.valueOf(y)));
        }
        for (byte[] encoded : odd) {
            List<byte[]> encodings = new ArrayList<>(GOOD.subList(0, 1_100));
            encodings.set(77, encoded);
            assertOnlyRefused(encodings, Ed25519.validatePublicKeyFull(encoded, 0) ? Set.of() : Set.of(77));
        }
    }

    @Test
    void refused_keyAndItsNegative_neither() {
        List<byte[]> encodings = new ArrayList<>();
        for (byte[] encoded : GOOD.subList(0, 600)) {
            byte[] negative = encoded.clone();
            negative[31] ^= (byte) 0x80;
            encodings.add(encoded);
            encodings.add(negative);
        }
        assertOnlyRefused(encodings, Set.of());
    }

    @Test
    void verify_unprovedKey_throws() {
        VerificationKey key = VerificationKey.unproved(GOOD.get(0)).orElseThrow();
        assertThatThrownBy(() -> key.verify(new byte[1], new byte[64])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(key::precomputed).isInstanceOf(IllegalStateException.class);
        assertThat(PrimeOrderBatch.refused(List.of(key))).isEmpty();
        assertThat(key.verify(new byte[1], new byte[64])).isFalse();
    }

    @Test
    void unproved_otherLengths_empty() {
        assertThat(VerificationKey.unproved(new byte[31])).isEmpty();
        assertThat(VerificationKey.unproved(new byte[33])).isEmpty();
    }
}
