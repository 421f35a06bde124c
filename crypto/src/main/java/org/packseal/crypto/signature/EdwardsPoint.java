package org.packseal.crypto.signature;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A point of edwards25519 by its coordinates, in the limbs of {@link Radix51}. Immutable. */
final class EdwardsPoint {
    /** The base point B, y = 4/5 and x even (RFC 8032 section 5.1). */
    static final EdwardsPoint BASE = base();

    private static final int D_NUMERATOR = 121_665;
    private static final int D_DENOMINATOR = 121_666;

    private final long[] x;
    private final long[] y;

    private EdwardsPoint(long[] x, long[] y) {
        this.x = x;
        this.y = y;
    }

    private static EdwardsPoint base() {
        byte[] encoded = new byte[Radix51.ENCODED_LENGTH];
        Arrays.fill(encoded, (byte) 0x66);
        encoded[0] = 0x58;
        return decode(encoded);
    }

    /**
     * Decodes a point (RFC 8032 section 5.1.3).
     *
     * @param encoded 32 bytes, already known to be the canonical encoding of a point other than (0, 1) and (0, −1)
     */
    static EdwardsPoint decode(byte[] encoded) {
        return Objects.requireNonNull(read(encoded));
    }

    /**
     * Decodes a point (RFC 8032 section 5.1.3), or answers null unless 32 bytes are the canonical encoding of a point other
     * than (0, 1) and (0, −1).
     */
    static @Nullable EdwardsPoint read(byte[] encoded) {
        FieldElement y = FieldElement.read(encoded, 0);
        if (y == null) {
            return null;
        }
        FieldElement ySquared = y.squared();
        // x² = (y² − 1)/(dy² + 1) with d = −121665/121666.
        RatioRoot root = RatioRoot.of(
                ySquared.minus(FieldElement.ONE).times(D_DENOMINATOR),
                FieldElement.of(D_DENOMINATOR).minus(ySquared.times(D_NUMERATOR)));
        FieldElement x = root.value();
        if (!root.isRatioSquare() || x.equals(FieldElement.ZERO)) {
            return null;
        }
        boolean isOdd = (x.encoded()[0] & 1) != 0;
        boolean isOddDue = encoded[Radix51.ENCODED_LENGTH - 1] < 0;
        return new EdwardsPoint(limbs(isOdd == isOddDue ? x : x.negated()), limbs(y));
    }

    private static long[] limbs(FieldElement element) {
        long[] limbs = new long[Radix51.LIMBS];
        Radix51.read(element.encoded(), limbs, 0);
        return limbs;
    }

    /** (−x, y). */
    EdwardsPoint negated() {
        long[] negative = new long[Radix51.LIMBS];
        for (int i = 0; i < Radix51.LIMBS; i++) {
            negative[i] = -x[i];
        }
        return new EdwardsPoint(negative, y);
    }

    /** The 15 limbs of the point's Niels form ({@link WindowTable}). */
    long[] niels() {
        long[] point = new long[3 * Radix51.LIMBS];
        writeNiels(point, 0);
        return point;
    }

    /** Writes the same to 15 neighbouring elements. */
    void writeNiels(long[] points, int at) {
        WindowTable.writeNiels(x, y, points, at);
    }
}
