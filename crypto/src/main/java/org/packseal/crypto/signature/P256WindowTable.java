package org.packseal.crypto.signature;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Field;

/**
 * The multiples j·256^i·P, j = 1 … 128, i = 0 … 31, of one point P of P-256, as {@link WindowTable} has them of a point of
 * edwards25519: a multiple of P is then the sum of at most 32 points and nothing is ever doubled. Affine coordinates of eight
 * words each: 256 KiB. Immutable and thread-safe.
 */
final class P256WindowTable {
    /** Size in bytes. */
    static final long BYTES = 4L * P256WindowTable.WINDOWS * P256WindowTable.WINDOW;

    private static final int WINDOWS = 32;
    private static final int MULTIPLES = 128;
    private static final int POINT = 2 * P256Sum.WORDS;
    private static final int WINDOW = MULTIPLES * POINT;
    private static final BigInteger HALF_N = P256.N.shiftRight(1);

    private final int[] points = new int[WINDOWS * WINDOW];

    private P256WindowTable() {}

    /** The table of a point. */
    static P256WindowTable of(ECPoint point) {
        P256WindowTable table = new P256WindowTable();
        ECPoint first = point.normalize();
        for (int window = 0; window < WINDOWS; window++) {
            ECPoint[] multiples = new ECPoint[MULTIPLES];
            multiples[0] = first;
            for (int i = 1; i < MULTIPLES; i++) {
                multiples[i] = multiples[i - 1].add(first);
            }
            // One inversion for all.
            P256.DOMAIN.getCurve().normalizeAll(multiples);
            for (int i = 0; i < MULTIPLES; i++) {
                table.write(multiples[i], window * WINDOW + i * POINT);
            }
            first = multiples[MULTIPLES - 1].twice().normalize();
        }
        return table;
    }

    private void write(ECPoint point, int at) {
        System.arraycopy(words(point.getAffineXCoord()), 0, points, at, P256Sum.WORDS);
        System.arraycopy(words(point.getAffineYCoord()), 0, points, at + P256Sum.WORDS, P256Sum.WORDS);
    }

    static int[] words(ECFieldElement element) {
        return SecP256R1Field.fromBigInteger(element.toBigInteger());
    }

    /**
     * Adds scalar·P.
     *
     * @param scalar 0 to n − 1
     * @param sum is added to
     */
    void addMultiple(BigInteger scalar, P256Sum sum) {
        // −scalar is n − scalar: the smaller of both is below 2^255 and has 32 digits from −127 to 128.
        boolean negative = scalar.compareTo(HALF_N) > 0;
        byte[] bytes = new byte[P256.LENGTH];
        P256.write(negative ? P256.N.subtract(scalar) : scalar, bytes, 0);
        int carry = 0;
        for (int window = 0; window < WINDOWS; window++) {
            int digit = (bytes[P256.LENGTH - 1 - window] & 0xFF) + carry;
            carry = digit > MULTIPLES ? 1 : 0;
            digit -= carry << 8;
            if (digit != 0) {
                sum.add(points, window * WINDOW + (Math.abs(digit) - 1) * POINT, negative != digit < 0);
            }
        }
    }
}
