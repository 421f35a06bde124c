package org.packseal.crypto.signature;

import java.math.BigInteger;

/**
 * The multiples j·256^i·P, j = 1 … 128, i = 0 … 31, of one point P of edwards25519. With them a multiple of P by any number
 * below 2^255 is the sum of at most 32 points: one for each of its signed digits to the base 256 ({@link Scalar25519}), and
 * nothing is ever doubled (E. Brickell, D. Gordon, K. McCurley, D. Wilson, "Fast exponentiation with precomputation", 1992).
 *
 * <p>Points are in affine Niels form, 15 limbs each ({@link PointSum}): 4,096 points take 480 KiB, a size at which the two
 * tables of a check still fit the second-level cache. Immutable and thread-safe.
 */
final class WindowTable {
    /** Where y + x, y − x and 2dxy begin in a point's limbs. */
    static final int PLUS = 0;

    static final int MINUS = Radix51.LIMBS;
    static final int PRODUCT = 2 * Radix51.LIMBS;

    /** Size in bytes. */
    static final long BYTES = 8L * Scalar25519.DIGITS * WindowTable.MULTIPLES * WindowTable.POINT;

    private static final int POINT = 3 * Radix51.LIMBS;
    private static final int MULTIPLES = 128;
    private static final int WINDOW = MULTIPLES * POINT;

    private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

    /** 2d, where d = −121665/121666 (RFC 8032 section 5.1). */
    private static final long[] TWICE_D = Radix51.of(BigInteger.valueOf(-2 * 121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(P))
            .mod(P));

    private final long[] points = new long[Scalar25519.DIGITS * WINDOW];

    private WindowTable() {}

    /** The table of a point. */
    static WindowTable of(EdwardsPoint point) {
        WindowTable table = new WindowTable();
        long[] first = point.niels();
        for (int window = 0; window < Scalar25519.DIGITS; window++) {
            table.fill(window * WINDOW, first);
            // 256P is 128P twice.
            PointSum next = new PointSum();
            int last = (window + 1) * WINDOW - POINT;
            next.add(table.points, last, false);
            next.add(table.points, last, false);
            first = niels(next);
        }
        return table;
    }

    /** Adds digit·256^i·P for every digit. */
    void addMultiple(byte[] digits, PointSum sum) {
        for (int i = 0; i < Scalar25519.DIGITS; i++) {
            int digit = digits[i];
            if (digit != 0) {
                sum.add(points, i * WINDOW + (Math.abs(digit) - 1) * POINT, digit < 0);
            }
        }
    }

    private void fill(int start, long[] first) {
        PointSum multiple = new PointSum();
        for (int at = start; at < start + WINDOW; at += POINT) {
            multiple.add(first, 0, false);
            multiple.copyTo(points, at);
        }
        normalise(points, start, MULTIPLES);
    }

    private static long[] niels(PointSum sum) {
        long[] point = new long[POINT];
        sum.copyTo(point, 0);
        normalise(point, 0, 1);
        return point;
    }

    /** Turns X, Y, Z into y + x, y − x, 2dxy, for all points with one inversion ({@link SharedInversion}). */
    static void normalise(long[] points, int start, int count) {
        long[] denominators = new long[count * Radix51.LIMBS];
        for (int i = 0; i < count; i++) {
            System.arraycopy(points, start + i * POINT + PRODUCT, denominators, i * Radix51.LIMBS, Radix51.LIMBS);
        }
        SharedInversion.invert(denominators);
        long[] x = new long[Radix51.LIMBS];
        long[] y = new long[Radix51.LIMBS];
        for (int i = 0; i < count; i++) {
            int at = start + i * POINT;
            Radix51.multiply(points, at, denominators, i * Radix51.LIMBS, x, 0);
            Radix51.multiply(points, at + Radix51.LIMBS, denominators, i * Radix51.LIMBS, y, 0);
            writeNiels(x, y, points, at);
        }
    }

    static void writeNiels(long[] x, long[] y, long[] points, int at) {
        for (int i = 0; i < Radix51.LIMBS; i++) {
            points[at + PLUS + i] = y[i] + x[i];
            points[at + MINUS + i] = y[i] - x[i];
        }
        Radix51.multiply(x, 0, y, 0, points, at + PRODUCT);
        Radix51.multiply(points, at + PRODUCT, TWICE_D, 0, points, at + PRODUCT);
    }
}
