package org.packseal.crypto.signature;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A number modulo p = 2^255 − 19, so that formulas can be read as such; {@link Radix51} does the arithmetic. Not for
 * secrets. Immutable.
 */
final class FieldElement {
    static final FieldElement ZERO = of(0);
    static final FieldElement ONE = of(1);

    private final long[] limbs;

    private FieldElement(long[] limbs) {
        this.limbs = limbs;
    }

    static FieldElement of(int number) {
        long[] limbs = new long[Radix51.LIMBS];
        limbs[0] = number;
        return new FieldElement(limbs);
    }

    /** Reads 32 bytes, little-endian, without their highest bit; null if the number is p or more. */
    static @Nullable FieldElement read(byte[] bytes, int offset) {
        byte[] encoded = Arrays.copyOfRange(bytes, offset, offset + Radix51.ENCODED_LENGTH);
        encoded[Radix51.ENCODED_LENGTH - 1] &= 0x7F;
        long[] limbs = new long[Radix51.LIMBS];
        Radix51.read(encoded, limbs, 0);
        FieldElement read = new FieldElement(limbs);
        return Arrays.equals(encoded, read.encoded()) ? read : null;
    }

    FieldElement plus(FieldElement other) {
        long[] sum = limbs.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.limbs[i];
        }
        Radix51.carry(sum);
        return new FieldElement(sum);
    }

    FieldElement minus(FieldElement other) {
        long[] difference = limbs.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= other.limbs[i];
        }
        Radix51.carry(difference);
        return new FieldElement(difference);
    }

    FieldElement negated() {
        return of(0).minus(this);
    }

    FieldElement times(FieldElement other) {
        long[] product = new long[Radix51.LIMBS];
        Radix51.multiply(limbs, 0, other.limbs, 0, product, 0);
        return new FieldElement(product);
    }

    FieldElement times(int number) {
        return times(of(number));
    }

    FieldElement squared() {
        return squared(1);
    }

    private FieldElement squared(int times) {
        long[] square = new long[Radix51.LIMBS];
        Radix51.square(limbs, 0, square, 0);
        for (int i = 1; i < times; i++) {
            Radix51.square(square, 0, square, 0);
        }
        return new FieldElement(square);
    }

    /** The power to (p − 5)/8 = 2^252 − 3, with which square roots are taken (RFC 8032 section 5.1.3). */
    FieldElement rootPower() {
        return ones250().squared(2).times(this);
    }

    /** Whether this is the fourth power of a number other than 0: whether its power to (p − 1)/4 = 2^253 − 5 is 1. */
    boolean isFourthPower() {
        FieldElement ones2 = squared().times(this);
        return ones250().squared(3).times(ones2).equals(ONE);
    }

    /** The power to 2^250 − 1, built up from the powers to 2^k − 1 for smaller k. */
    private FieldElement ones250() {
        FieldElement ones2 = squared().times(this);
        FieldElement ones5 = ones2.squared().times(this).squared(2).times(ones2);
        FieldElement ones10 = ones5.squared(5).times(ones5);
        FieldElement ones15 = ones10.squared(5).times(ones5);
        FieldElement ones25 = ones15.squared(10).times(ones10);
        FieldElement ones50 = ones25.squared(25).times(ones25);
        FieldElement ones75 = ones50.squared(25).times(ones25);
        FieldElement ones125 = ones75.squared(50).times(ones50);
        return ones125.squared(125).times(ones125);
    }

    /** 32 bytes, little-endian, of the number from 0 to p − 1. */
    byte[] encoded() {
        byte[] bytes = new byte[Radix51.ENCODED_LENGTH];
        Radix51.write(limbs, 0, bytes);
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldElement element && Arrays.equals(encoded(), element.encoded());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded());
    }
}
