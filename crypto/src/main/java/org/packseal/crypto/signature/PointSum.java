package org.packseal.crypto.signature;

/**
 * A running sum of points of edwards25519, −x² + y² = 1 + dx²y², in extended coordinates x = X/Z, y = Y/Z, xy = T/Z.
 *
 * <p>The addition is "madd" of H. Hisil, K. Wong, G. Carter, E. Dawson, "Twisted Edwards curves revisited" (2008) section
 * 3.1 with the summand in affine Niels form (y + x, y − x, 2dxy): seven multiplications. −1 is a square modulo p and d is
 * none, so the formula is complete: it also holds for the identity and for equal points, and Z is never 0.
 *
 * <p>Not thread-safe: one check, one sum.
 */
final class PointSum {
    private static final int X = 0;
    private static final int Y = Radix51.LIMBS;
    private static final int Z = 2 * Radix51.LIMBS;
    private static final int T = 3 * Radix51.LIMBS;

    private final long[] sum = new long[4 * Radix51.LIMBS];

    private final long[] left;
    private final long[] right;
    private final long[] product;
    private final long[] other;

    /** The identity (0, 1). */
    PointSum() {
        this(new long[Radix51.LIMBS], new long[Radix51.LIMBS], new long[Radix51.LIMBS], new long[Radix51.LIMBS]);
    }

    /** The identity, computed in the working space of another sum, so that many sums of one thread stay small. */
    PointSum(PointSum space) {
        this(space.left, space.right, space.product, space.other);
    }

    private PointSum(long[] left, long[] right, long[] product, long[] other) {
        this.left = left;
        this.right = right;
        this.product = product;
        this.other = other;
        sum[Y] = 1;
        sum[Z] = 1;
    }

    /** Adds, or subtracts, the point whose Niels form begins at this offset of a table. */
    void add(long[] table, int at, boolean negative) {
        // The negative of (x, y) is (−x, y): y + x and y − x change places, and 2dxy its sign.
        int plus = negative ? at + WindowTable.MINUS : at + WindowTable.PLUS;
        int minus = negative ? at + WindowTable.PLUS : at + WindowTable.MINUS;
        for (int i = 0; i < Radix51.LIMBS; i++) {
            left[i] = sum[Y + i] - sum[X + i];
            right[i] = sum[Y + i] + sum[X + i];
        }
        Radix51.multiply(left, 0, table, minus, left, 0);
        Radix51.multiply(right, 0, table, plus, right, 0);
        Radix51.multiply(sum, T, table, at + WindowTable.PRODUCT, product, 0);
        combine(negative ? -1 : 1);
    }

    /** From A = left, B = right and C = product: X = EF, Y = GH, Z = FG, T = EH. */
    private void combine(int sign) {
        for (int i = 0; i < Radix51.LIMBS; i++) {
            long a = left[i];
            long b = right[i];
            long c = sign * product[i];
            long d = 2 * sum[Z + i];
            left[i] = b - a;
            right[i] = b + a;
            product[i] = d - c;
            other[i] = d + c;
        }
        Radix51.multiply(left, 0, product, 0, sum, X);
        Radix51.multiply(other, 0, right, 0, sum, Y);
        Radix51.multiply(product, 0, other, 0, sum, Z);
        Radix51.multiply(left, 0, right, 0, sum, T);
    }

    /** Copies X, Y and Z to 15 neighbouring elements. */
    void copyTo(long[] target, int to) {
        System.arraycopy(sum, 0, target, to, T);
    }

    /** The denominator, never 0. */
    void copyDenominatorTo(long[] target, int to) {
        System.arraycopy(sum, Z, target, to, Radix51.LIMBS);
    }

    /**
     * The encoding of the sum (RFC 8032 section 5.1.2).
     *
     * @param inverse holds 1/Z
     * @param at where it begins
     * @return 32 bytes
     */
    byte[] encoded(long[] inverse, int at) {
        byte[] bytes = new byte[Radix51.ENCODED_LENGTH];
        Radix51.multiply(sum, X, inverse, at, left, 0);
        Radix51.write(left, 0, bytes);
        int signOfX = bytes[0] << 7;
        Radix51.multiply(sum, Y, inverse, at, left, 0);
        Radix51.write(left, 0, bytes);
        bytes[Radix51.ENCODED_LENGTH - 1] |= (byte) signOfX;
        return bytes;
    }
}
