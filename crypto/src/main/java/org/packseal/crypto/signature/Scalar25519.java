package org.packseal.crypto.signature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers modulo the prime order of edwards25519, L = 2^252 + c with c = 27742317777372353535851937790883648493 (RFC 8032
 * section 5.1), in bytes, little-endian.
 *
 * <p>To reduce a number of 512 bits it is cut into limbs of 28 bits, of which nine make 2^252. As 2^252 ≡ −c (mod L) and c has
 * five limbs, limb i ≥ 9 is taken away by subtracting limb·c at limb i − 9. Three rounds leave a number from −2^153 to 2^252;
 * if it is negative, limb 9 is −1, and the fourth round adds L. Everything is public, so the time may depend on it.
 */
final class Scalar25519 {
    /** Digits to the base 256 of a number below 2^255. */
    static final int DIGITS = 32;

    /** Bytes of a number to reduce. */
    static final int WIDE_LENGTH = 64;

    private static final int BITS = 28;
    private static final long MASK = (1L << BITS) - 1;

    /** Limbs below 2^252. */
    private static final int LOW = 9;

    private static final int LIMBS = 19;
    private static final long[] C = {0xCF5D3ED, 0x12631A5, 0x79CD658, 0xF9DEA2F, 0x14DE};
    private static final long[] L = {0x5812631A5CF5D3EDL, 0x14DEF9DEA2F79CD6L, 0, 0x1000000000000000L};
    private static final VarHandle LITTLE_ENDIAN_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LITTLE_ENDIAN_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Scalar25519() {}

    /** Whether the 32 bytes from this offset are a number below L. */
    static boolean isReduced(byte[] bytes, int offset) {
        for (int i = L.length - 1; i >= 0; i--) {
            int order = Long.compareUnsigned((long) LITTLE_ENDIAN_LONG.get(bytes, offset + 8 * i), L[i]);
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    /**
     * The remainder modulo L.
     *
     * @param wide 64 bytes
     * @return 32 bytes, a number below L
     */
    static byte[] reduce(byte[] wide) {
        long[] limbs = limbs(wide);
        fold(limbs, 14, 18);
        fold(limbs, 10, 14);
        fold(limbs, 9, 10);
        fold(limbs, 9, 9);
        return bytes(limbs);
    }

    private static long[] limbs(byte[] wide) {
        // Four bytes are read at a time, the last of them from the last byte on.
        byte[] padded = new byte[WIDE_LENGTH + 3];
        System.arraycopy(wide, 0, padded, 0, WIDE_LENGTH);
        long[] limbs = new long[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            int bit = i * BITS;
            int four = (int) LITTLE_ENDIAN_INT.get(padded, bit / 8);
            limbs[i] = (four >>> (bit % 8)) & MASK;
        }
        return limbs;
    }

    /** Takes limbs first … last away; the subtraction reaches no limb above first − 1, and the carries at most first. */
    private static void fold(long[] limbs, int first, int last) {
        for (int i = first; i <= last; i++) {
            long limb = limbs[i];
            limbs[i] = 0;
            for (int j = 0; j < C.length; j++) {
                limbs[i - LOW + j] -= limb * C[j];
            }
        }
        carry(limbs, first);
    }

    /** Leaves 0 to 2^28 − 1 in each limb below this one. */
    private static void carry(long[] limbs, int first) {
        for (int i = 0; i < first; i++) {
            limbs[i + 1] += limbs[i] >> BITS;
            limbs[i] &= MASK;
        }
    }

    private static byte[] bytes(long[] limbs) {
        byte[] bytes = new byte[DIGITS];
        for (int i = 0; i < DIGITS; i++) {
            int bit = 8 * i;
            long two = limbs[bit / BITS] | (limbs[bit / BITS + 1] << BITS);
            bytes[i] = (byte) (two >> (bit % BITS));
        }
        return bytes;
    }

    /**
     * The signed digits to the base 256: −128 to 127 each.
     *
     * @param bytes hold a number below 2^255 − 2^248
     * @param offset where it begins
     * @return 32 digits, the last one 0 to 127
     */
    static byte[] digits(byte[] bytes, int offset) {
        byte[] digits = new byte[DIGITS];
        int carry = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = (bytes[offset + i] & 0xFF) + carry;
            carry = (digit + 128) >> 8;
            digits[i] = (byte) digit;
        }
        return digits;
    }
}
