package org.packseal.crypto.signature;

import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Field;
import org.bouncycastle.math.raw.Nat256;

/**
 * A running sum of points of P-256, y² = x³ − 3x + b, in Jacobian coordinates x = X/Z², y = Y/Z³. BouncyCastle computes in
 * the field; its points would make half a dozen objects for each addition.
 *
 * <p>The addition of an affine point takes eight multiplications and three squarings (Hankerson, Menezes, Vanstone, "Guide to
 * Elliptic Curve Cryptography", 2004, algorithm 3.22). It is not complete: the point at infinity, a point added to itself and
 * a point added to its negative are told apart. The time depends on the points, which are public.
 *
 * <p>Not thread-safe: one check, one sum.
 */
final class P256Sum {
    /** Words of 32 bits of a coordinate. */
    static final int WORDS = 8;

    private final int[] x = new int[WORDS];
    private final int[] y = new int[WORDS];
    private final int[] z = new int[WORDS];
    private boolean isInfinity = true;

    private final int[] otherX = new int[WORDS];
    private final int[] otherY = new int[WORDS];
    private final int[] h = new int[WORDS];
    private final int[] r = new int[WORDS];
    private final int[] cube = new int[WORDS];
    private final int[] v = new int[WORDS];
    private final int[] product = new int[2 * WORDS];

    /** Adds, or subtracts, the affine point whose 16 words begin at this offset of a table. */
    void add(int[] table, int at, boolean negative) {
        System.arraycopy(table, at, otherX, 0, WORDS);
        System.arraycopy(table, at + WORDS, otherY, 0, WORDS);
        if (negative) {
            SecP256R1Field.negate(otherY, otherY);
        }
        if (isInfinity) {
            set(otherX, otherY);
        } else {
            addOther();
        }
    }

    private void set(int[] affineX, int[] affineY) {
        System.arraycopy(affineX, 0, x, 0, WORDS);
        System.arraycopy(affineY, 0, y, 0, WORDS);
        Nat256.zero(z);
        z[0] = 1;
        isInfinity = false;
    }

    private void addOther() {
        // H = x₂Z² − X and R = y₂Z³ − Y are 0 where the coordinates are equal.
        square(z, h);
        multiply(h, z, r);
        multiply(h, otherX, h);
        multiply(r, otherY, r);
        SecP256R1Field.subtract(h, x, h);
        SecP256R1Field.subtract(r, y, r);
        if (Nat256.isZero(h)) {
            addEqualOrNegative();
            return;
        }
        multiply(z, h, z);
        square(h, v);
        multiply(v, h, cube);
        multiply(v, x, v);
        // X' = R² − H³ − 2V and Y' = R(V − X') − YH³, V = XH².
        multiply(y, cube, y);
        square(r, x);
        SecP256R1Field.subtract(x, cube, x);
        SecP256R1Field.subtract(x, v, x);
        SecP256R1Field.subtract(x, v, x);
        SecP256R1Field.subtract(v, x, v);
        multiply(v, r, v);
        SecP256R1Field.subtract(v, y, y);
    }

    /** Only crafted signatures come here, so BouncyCastle's points do. No point has y = 0, the order being odd. */
    private void addEqualOrNegative() {
        if (!Nat256.isZero(r)) {
            isInfinity = true;
            return;
        }
        ECPoint point = P256.DOMAIN
                .getCurve()
                .createPoint(Nat256.toBigInteger(otherX), Nat256.toBigInteger(otherY))
                .twice()
                .normalize();
        set(P256WindowTable.words(point.getAffineXCoord()), P256WindowTable.words(point.getAffineYCoord()));
    }

    /**
     * Whether the sum's affine x is this number; the point at infinity has none.
     *
     * @param number eight words, below p
     */
    boolean hasX(int[] number) {
        square(z, h);
        multiply(h, number, h);
        return !isInfinity && Nat256.eq(h, x);
    }

    private void multiply(int[] a, int[] b, int[] out) {
        SecP256R1Field.multiply(a, b, out, product);
    }

    private void square(int[] a, int[] out) {
        SecP256R1Field.square(a, out, product);
    }
}
