package org.packseal.crypto.signature;

import java.util.Arrays;

/**
 * Verifications that share the inversion with which each ends ({@link SharedInversion}). Each has its own equation, so one bad
 * signature changes no other's answer; equations are not added up. Not thread-safe: one batch, one call.
 */
final class Ed25519Batch {
    private final PointSum[] sums;
    private final byte[][] signatures;
    private final int[] indexes;
    private final long[] denominators;
    private int size;

    Ed25519Batch(int capacity) {
        sums = new PointSum[capacity];
        signatures = new byte[capacity][];
        indexes = new int[capacity];
        denominators = new long[capacity * Radix51.LIMBS];
    }

    /** Does all of the verification but its end. */
    void add(int index, Ed25519PrecomputedKey key, SignatureInput input) {
        PointSum sum = key.difference(input.message(), input.signature());
        if (sum != null) {
            sums[size] = sum;
            signatures[size] = input.signature();
            indexes[size] = index;
            sum.copyDenominatorTo(denominators, size * Radix51.LIMBS);
            size++;
        }
    }

    /** Writes the answers at the indexes given, true where a signature holds. */
    void writeTo(boolean[] holds) {
        long[] inverses = Arrays.copyOf(denominators, size * Radix51.LIMBS);
        SharedInversion.invert(inverses);
        for (int i = 0; i < size; i++) {
            byte[] difference = sums[i].encoded(inverses, i * Radix51.LIMBS);
            holds[indexes[i]] = Ed25519PrecomputedKey.isR(difference, signatures[i]);
        }
    }
}
