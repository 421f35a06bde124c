package org.packseal.crypto.signature;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519Field;
import org.jspecify.annotations.Nullable;

/**
 * A number modulo p = 2^255 − 19, so that formulas can be read as such; BouncyCastle does the arithmetic. Not for secrets:
 * the time depends on the number. Immutable.
 */
final class FieldElement {
    static final FieldElement ONE = of(1);

    private static final int ENCODED_LENGTH = 32;

    private final int[] limbs;

    private FieldElement(int[] limbs) {
        this.limbs = limbs;
    }

    static FieldElement of(int number) {
        int[] limbs = X25519Field.create();
        X25519Field.one(limbs);
        X25519Field.mul(limbs, number, limbs);
        return new FieldElement(limbs);
    }

    /** Reads 32 bytes, little-endian, without their highest bit; null if the number is p or more. */
    static @Nullable FieldElement read(byte[] bytes, int offset) {
        byte[] encoded = Arrays.copyOfRange(bytes, offset, offset + ENCODED_LENGTH);
        encoded[ENCODED_LENGTH - 1] &= 0x7F;
        int[] limbs = X25519Field.create();
        X25519Field.decode255(encoded, limbs);
        FieldElement read = new FieldElement(limbs);
        return Arrays.equals(encoded, read.encoded()) ? read : null;
    }

    FieldElement plus(FieldElement other) {
        int[] sum = X25519Field.create();
        X25519Field.add(limbs, other.limbs, sum);
        X25519Field.carry(sum);
        return new FieldElement(sum);
    }

    FieldElement minus(FieldElement other) {
        int[] difference = X25519Field.create();
        X25519Field.sub(limbs, other.limbs, difference);
        X25519Field.carry(difference);
        return new FieldElement(difference);
    }

    FieldElement negated() {
        int[] negative = X25519Field.create();
        X25519Field.negate(limbs, negative);
        return new FieldElement(negative);
    }

    FieldElement times(FieldElement other) {
        int[] product = X25519Field.create();
        X25519Field.mul(limbs, other.limbs, product);
        return new FieldElement(product);
    }

    FieldElement times(int number) {
        int[] product = X25519Field.create();
        X25519Field.mul(limbs, number, product);
        return new FieldElement(product);
    }

    FieldElement squared() {
        return squared(1);
    }

    private FieldElement squared(int times) {
        int[] square = X25519Field.create();
        X25519Field.sqr(limbs, times, square);
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

    /** The power to 2^250 − 1, by way of powers to other numbers of nothing but binary ones. */
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
        byte[] bytes = new byte[ENCODED_LENGTH];
        X25519Field.encode(normal(), bytes);
        return bytes;
    }

    private int[] normal() {
        int[] normal = limbs.clone();
        X25519Field.normalize(normal);
        return normal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldElement element && Arrays.equals(normal(), element.normal());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(normal());
    }
}
