package org.packseal.crypto.signature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * Arithmetic modulo p = 2^255 − 19 on numbers of five limbs in radix 2^51, each number five neighbouring elements of a
 * {@code long} array. {@link FieldElement} makes it readable where few are needed.
 *
 * <p><b>Representation.</b> A number is the sum of limb[i]·2^(51i). Limbs are signed and need not be reduced: every
 * operand may have limbs of up to 2^52.6 in absolute value, which the sum of any three products satisfies. Every result
 * of {@link #multiply} and {@link #square} has limbs between −2^16 and 2^51 + 2^16. As 2^255 ≡ 19 (mod p), the product
 * of limbs i and j counts 19 times at i + j − 5 where i + j is 5 or more.
 *
 * <p><b>Products of 128 bits without carries.</b> Each product ab is split at bit 51 into a high part h = ⌊ab / 2^51⌋
 * and a low part ab − 2^51·h. {@link Math#multiplyHigh} returns the high part alone if the operands are shifted left by
 * 13 bits together, here by 9 and 4. High parts are added up; low parts need not be computed one by one, because the
 * sum of the low parts is Σab − 2^51·Σh, is below 2^54, and so is exact although both terms wrap modulo 2^64.
 *
 * <p>The method follows D. J. Bernstein et al., "High-speed high-security signatures" (2011) section 4 in its choice of
 * radix. Meant for public data only, although no branch depends on a value.
 */
final class Radix51 {
    /** Limbs of a number. */
    static final int LIMBS = 5;

    /** Bytes of an encoded number. */
    static final int ENCODED_LENGTH = 32;

    private static final int BITS = 51;
    private static final long MASK = (1L << BITS) - 1;
    private static final int LEFT = 9;
    private static final int RIGHT = 4;
    private static final VarHandle LITTLE_ENDIAN_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Radix51() {}

    /** Reads 32 bytes, little-endian, without their highest bit. */
    static void read(byte[] bytes, long[] out, int to) {
        long w0 = (long) LITTLE_ENDIAN_LONG.get(bytes, 0);
        long w1 = (long) LITTLE_ENDIAN_LONG.get(bytes, 8);
        long w2 = (long) LITTLE_ENDIAN_LONG.get(bytes, 16);
        long w3 = (long) LITTLE_ENDIAN_LONG.get(bytes, 24);
        out[to] = w0 & MASK;
        out[to + 1] = ((w0 >>> 51) | (w1 << 13)) & MASK;
        out[to + 2] = ((w1 >>> 38) | (w2 << 26)) & MASK;
        out[to + 3] = ((w2 >>> 25) | (w3 << 39)) & MASK;
        out[to + 4] = (w3 >>> 12) & MASK;
    }

    /** A constant. */
    static long[] of(BigInteger number) {
        byte[] bytes = new byte[ENCODED_LENGTH];
        for (int i = 0; i < ENCODED_LENGTH; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        long[] limbs = new long[LIMBS];
        read(bytes, limbs, 0);
        return limbs;
    }

    /** Writes the one encoding of a number: 32 bytes, little-endian, of its remainder below p. */
    static void write(long[] a, int from, byte[] bytes) {
        long[] r = new long[LIMBS];
        System.arraycopy(a, from, r, 0, LIMBS);
        carry(r);
        carry(r);
        // The number is now below 2^255; it is p or more exactly if adding 19 reaches 2^255, and then 19 − 2^255 = −p
        // is added.
        long quotient = (r[0] + 19) >> BITS;
        for (int i = 1; i < LIMBS; i++) {
            quotient = (r[i] + quotient) >> BITS;
        }
        r[0] += 19 * quotient;
        for (int i = 0; i < LIMBS - 1; i++) {
            r[i + 1] += r[i] >> BITS;
            r[i] &= MASK;
        }
        r[4] &= MASK;
        LITTLE_ENDIAN_LONG.set(bytes, 0, r[0] | (r[1] << 51));
        LITTLE_ENDIAN_LONG.set(bytes, 8, (r[1] >>> 13) | (r[2] << 38));
        LITTLE_ENDIAN_LONG.set(bytes, 16, (r[2] >>> 26) | (r[3] << 25));
        LITTLE_ENDIAN_LONG.set(bytes, 24, (r[3] >>> 39) | (r[4] << 12));
    }

    /**
     * Carries from limb to limb, and from the last, 19 times, into the first: makes a sum or difference a valid operand
     * again.
     */
    static void carry(long[] r) {
        for (int i = 0; i < LIMBS - 1; i++) {
            r[i + 1] += r[i] >> BITS;
            r[i] &= MASK;
        }
        r[0] += 19 * (r[4] >> BITS);
        r[4] &= MASK;
    }

    /** out = a · b; out may be one of them. */
    static void multiply(long[] a, int i, long[] b, int j, long[] out, int to) {
        long a0 = a[i];
        long a1 = a[i + 1];
        long a2 = a[i + 2];
        long a3 = a[i + 3];
        long a4 = a[i + 4];
        long b0 = b[j];
        long b1 = b[j + 1];
        long b2 = b[j + 2];
        long b3 = b[j + 3];
        long b4 = b[j + 4];
        long c1 = 19 * b1;
        long c2 = 19 * b2;
        long c3 = 19 * b3;
        long c4 = 19 * b4;
        long low0 = a0 * b0 + a1 * c4 + a2 * c3 + a3 * c2 + a4 * c1;
        long low1 = a0 * b1 + a1 * b0 + a2 * c4 + a3 * c3 + a4 * c2;
        long low2 = a0 * b2 + a1 * b1 + a2 * b0 + a3 * c4 + a4 * c3;
        long low3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + a4 * c4;
        long low4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0;
        a0 <<= LEFT;
        a1 <<= LEFT;
        a2 <<= LEFT;
        a3 <<= LEFT;
        a4 <<= LEFT;
        b0 <<= RIGHT;
        b1 <<= RIGHT;
        b2 <<= RIGHT;
        b3 <<= RIGHT;
        b4 <<= RIGHT;
        c1 <<= RIGHT;
        c2 <<= RIGHT;
        c3 <<= RIGHT;
        c4 <<= RIGHT;
        long high0 = high(a0, b0) + high(a1, c4) + high(a2, c3) + high(a3, c2) + high(a4, c1);
        long high1 = high(a0, b1) + high(a1, b0) + high(a2, c4) + high(a3, c3) + high(a4, c2);
        long high2 = high(a0, b2) + high(a1, b1) + high(a2, b0) + high(a3, c4) + high(a4, c3);
        long high3 = high(a0, b3) + high(a1, b2) + high(a2, b1) + high(a3, b0) + high(a4, c4);
        long high4 = high(a0, b4) + high(a1, b3) + high(a2, b2) + high(a3, b1) + high(a4, b0);
        store(
                low0 - (high0 << BITS) + 19 * high4,
                low1 - (high1 << BITS) + high0,
                low2 - (high2 << BITS) + high1,
                low3 - (high3 << BITS) + high2,
                low4 - (high4 << BITS) + high3,
                out,
                to);
    }

    /** out = a²; out may be a. */
    static void square(long[] a, int i, long[] out, int to) {
        long a0 = a[i];
        long a1 = a[i + 1];
        long a2 = a[i + 2];
        long a3 = a[i + 3];
        long a4 = a[i + 4];
        long d0 = 2 * a0;
        long d1 = 2 * a1;
        long d2 = 2 * a2;
        long c3 = 19 * a3;
        long c4 = 19 * a4;
        long d3 = 2 * a3;
        long low0 = a0 * a0 + d1 * c4 + d2 * c3;
        long low1 = d0 * a1 + d2 * c4 + a3 * c3;
        long low2 = d0 * a2 + a1 * a1 + d3 * c4;
        long low3 = d0 * a3 + d1 * a2 + a4 * c4;
        long low4 = d0 * a4 + d1 * a3 + a2 * a2;
        d0 <<= LEFT;
        d1 <<= LEFT;
        d2 <<= LEFT;
        d3 <<= LEFT;
        c3 <<= RIGHT;
        c4 <<= RIGHT;
        long r1 = a1 << RIGHT;
        long r2 = a2 << RIGHT;
        long r3 = a3 << RIGHT;
        long r4 = a4 << RIGHT;
        long high0 = high(a0 << LEFT, a0 << RIGHT) + high(d1, c4) + high(d2, c3);
        long high1 = high(d0, r1) + high(d2, c4) + high(a3 << LEFT, c3);
        long high2 = high(d0, r2) + high(a1 << LEFT, r1) + high(d3, c4);
        long high3 = high(d0, r3) + high(d1, r2) + high(a4 << LEFT, c4);
        long high4 = high(d0, r4) + high(d1, r3) + high(a2 << LEFT, r2);
        store(
                low0 - (high0 << BITS) + 19 * high4,
                low1 - (high1 << BITS) + high0,
                low2 - (high2 << BITS) + high1,
                low3 - (high3 << BITS) + high2,
                low4 - (high4 << BITS) + high3,
                out,
                to);
    }

    private static long high(long a, long b) {
        return Math.multiplyHigh(a, b);
    }

    /** Carries from limb to limb, and from the last, 19 times, into the first. */
    private static void store(long r0, long r1, long r2, long r3, long r4, long[] out, int to) {
        r1 += r0 >> BITS;
        r2 += r1 >> BITS;
        r3 += r2 >> BITS;
        r4 += r3 >> BITS;
        out[to] = (r0 & MASK) + 19 * (r4 >> BITS);
        out[to + 1] = r1 & MASK;
        out[to + 2] = r2 & MASK;
        out[to + 3] = r3 & MASK;
        out[to + 4] = r4 & MASK;
    }

    /** out = 1/a = a^(p − 2), and 0 of 0; p − 2 = (2^250 − 1)·2^5 + 11. The names tell the exponents. */
    static void invert(long[] a, int i, long[] out, int to) {
        long[] number = new long[LIMBS];
        System.arraycopy(a, i, number, 0, LIMBS);
        long[] power2 = squared(number, 1);
        long[] power9 = product(squared(power2, 2), number);
        long[] power11 = product(power9, power2);
        long[] ones5 = product(squared(power11, 1), power9);
        long[] ones10 = product(squared(ones5, 5), ones5);
        long[] ones20 = product(squared(ones10, 10), ones10);
        long[] ones40 = product(squared(ones20, 20), ones20);
        long[] ones50 = product(squared(ones40, 10), ones10);
        long[] ones100 = product(squared(ones50, 50), ones50);
        long[] ones200 = product(squared(ones100, 100), ones100);
        long[] ones250 = product(squared(ones200, 50), ones50);
        multiply(squared(ones250, 5), 0, power11, 0, out, to);
    }

    private static long[] squared(long[] a, int times) {
        long[] square = new long[LIMBS];
        square(a, 0, square, 0);
        for (int i = 1; i < times; i++) {
            square(square, 0, square, 0);
        }
        return square;
    }

    private static long[] product(long[] a, long[] b) {
        long[] product = new long[LIMBS];
        multiply(a, 0, b, 0, product, 0);
        return product;
    }
}
