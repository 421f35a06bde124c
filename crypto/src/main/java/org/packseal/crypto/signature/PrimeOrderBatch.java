package org.packseal.crypto.signature;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proves that many points of edwards25519 are of prime order L, in less than half of the time that {@link PrimeOrderSubgroup}
 * takes for one after the other.
 *
 * <p><b>How.</b> The points of order L are, with the identity, the kernel of a homomorphism onto the numbers modulo 8, as all
 * points are a cyclic group of 8L. So every sum of such points is of order L or the identity. Of 128 sums, each of a random
 * half of the points, every one is proved by the test for single points. If one point at least is of another order, then for
 * every choice of the other summands at most one of the two choices for this point gives a sum in the kernel: a sum passes
 * with a probability of at most 1/2, and all pass with at most 2^-128 (M. Bellare, J. Garay, T. Rabin, "Fast batch
 * verification for modular exponentiation and digital signatures", 1998, the random subset test). Whoever writes a list would
 * have to try 2^128 of them, as many as for a forged signature.
 *
 * <p><b>Which half.</b> The choices are hashes of all the points together, so that nobody can choose points to suit them,
 * and one list gives one verdict on every machine. If a sum fails, each point is tested by itself, so what is refused is
 * what is refused one by one.
 *
 * <p><b>Cost.</b> The 128 choices of a point are 16 bytes. For one byte each point is added to the one of 256 buckets that
 * the byte names, one addition for eight sums; then each sum is that of half of the buckets. A point costs one square root
 * and 16 additions, where the test of a single one costs three square roots and one further exponentiation.
 */
public final class PrimeOrderBatch {
    /** Fewer are tested one by one: the sums cost as much as some 300 tests. */
    private static final int FEWEST = 1_024;

    /** Most points in one batch: eighths of a list of 100,000 keys, which two or four processors share evenly. */
    private static final int MOST = 12_500;

    private static final int BITS = Byte.SIZE;
    private static final int BUCKETS = 1 << BITS;
    private static final int CHOICE_BYTES = 16;
    private static final int POINT = 3 * Radix51.LIMBS;
    private static final byte[] IDENTITY = identity();

    private final long[] points;
    private final byte[] choices;

    private PrimeOrderBatch(long[] points, byte[] choices) {
        this.points = points;
        this.choices = choices;
    }

    private static byte[] identity() {
        byte[] encoded = new byte[Radix51.ENCODED_LENGTH];
        encoded[0] = 1;
        return encoded;
    }

    /**
     * Proves keys that {@link VerificationKey#unproved} made; from then on they verify.
     *
     * @param keys any keys; those proved before are passed over
     * @return the keys that are none: not canonical, not of a point or not of prime order
     */
    public static Set<VerificationKey> refused(Collection<VerificationKey> keys) {
        List<Ed25519Key> unproved = new ArrayList<>();
        for (VerificationKey key : keys) {
            if (key instanceof Ed25519Key ed25519 && !ed25519.isProved()) {
                unproved.add(ed25519);
            }
        }
        int parts = (unproved.size() + MOST - 1) / MOST;
        List<Ed25519Key> refused = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> unproved.subList((int) ((long) unproved.size() * part / parts), (int)
                        ((long) unproved.size() * (part + 1) / parts)))
                .flatMap(part -> refusedOf(part).stream())
                .toList();
        return new HashSet<>(refused);
    }

    private static List<Ed25519Key> refusedOf(List<Ed25519Key> keys) {
        PrimeOrderBatch batch = keys.size() < FEWEST ? null : of(keys);
        if (batch != null && batch.isProved()) {
            keys.forEach(Ed25519Key::proved);
            return List.of();
        }
        return keys.stream().filter(key -> !key.prove()).toList();
    }

    /** The points of keys; null if one of them is no encoding of a point other than (0, 1) and (0, −1). */
    private static @Nullable PrimeOrderBatch of(List<Ed25519Key> keys) {
        long[] points = new long[keys.size() * POINT];
        byte[] encodings = new byte[keys.size() * Radix51.ENCODED_LENGTH];
        for (int i = 0; i < keys.size(); i++) {
            byte[] encoded = keys.get(i).x();
            EdwardsPoint point = EdwardsPoint.read(encoded);
            if (point == null) {
                return null;
            }
            point.writeNiels(points, i * POINT);
            System.arraycopy(encoded, 0, encodings, i * Radix51.ENCODED_LENGTH, Radix51.ENCODED_LENGTH);
        }
        return new PrimeOrderBatch(points, choices(Sha256.of(encodings), keys.size()));
    }

    /** 16 bytes for every point: the hashes of the seed followed by 0, 1, 2 and so on, each for two points. */
    private static byte[] choices(byte[] seed, int count) {
        int hashes = (count + 1) / 2;
        ByteBuffer choices = ByteBuffer.allocate(hashes * seed.length);
        ByteBuffer counted = ByteBuffer.allocate(seed.length + Integer.BYTES).put(seed);
        for (int i = 0; i < hashes; i++) {
            counted.putInt(seed.length, i);
            choices.put(Sha256.of(counted.array()));
        }
        return choices.array();
    }

    private boolean isProved() {
        for (int choice = 0; choice < CHOICE_BYTES; choice++) {
            if (!areInSubgroup(sums(buckets(choice)))) {
                return false;
            }
        }
        return true;
    }

    /** The sum of the points whose byte is 0, 1, 2 and so on, in the form in which points are added; that for 0 is not needed. */
    private long[] buckets(int choice) {
        PointSum[] sums = new PointSum[BUCKETS];
        sums[0] = new PointSum();
        for (int i = 1; i < BUCKETS; i++) {
            sums[i] = new PointSum(sums[0]);
        }
        for (int at = 0, next = choice; at < points.length; at += POINT, next += CHOICE_BYTES) {
            int bucket = choices[next] & (BUCKETS - 1);
            if (bucket != 0) {
                sums[bucket].add(points, at, false);
            }
        }
        long[] buckets = new long[BUCKETS * POINT];
        for (int i = 0; i < BUCKETS; i++) {
            sums[i].copyTo(buckets, i * POINT);
        }
        WindowTable.normalise(buckets, 0, BUCKETS);
        return buckets;
    }

    /** Eight sums: for each bit of a bucket's number that of the buckets whose number has it. */
    private static PointSum[] sums(long[] buckets) {
        PointSum[] sums = new PointSum[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            PointSum sum = new PointSum();
            for (int bucket = 1; bucket < BUCKETS; bucket++) {
                if ((bucket >> bit & 1) != 0) {
                    sum.add(buckets, bucket * POINT, false);
                }
            }
            sums[bit] = sum;
        }
        return sums;
    }

    private static boolean areInSubgroup(PointSum[] sums) {
        long[] inverses = new long[sums.length * Radix51.LIMBS];
        for (int i = 0; i < sums.length; i++) {
            sums[i].copyDenominatorTo(inverses, i * Radix51.LIMBS);
        }
        SharedInversion.invert(inverses);
        for (int i = 0; i < sums.length; i++) {
            byte[] encoded = sums[i].encoded(inverses, i * Radix51.LIMBS);
            if (!PrimeOrderSubgroup.contains(encoded, 0) && !Arrays.equals(encoded, IDENTITY)) {
                return false;
            }
        }
        return true;
    }
}
