package org.packseal.crypto.encoding;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.text.Ascii;

/**
 * 67 bytes as one big-endian number in 106 digits of base 34: {@code 0-9} and {@code A-Z} without Y and Z, which a
 * QWERTZ keyboard exchanges. Every value below 2^536 has one text and nothing else is read.
 */
public final class Base34 {
    /** How many bytes a text stands for. */
    public static final int BYTES = 67;

    /** How many digits a text has. */
    public static final int DIGITS = 106;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWX";
    private static final int BASE = 34;
    private static final int LIMBS = 17;

    // Digits handled at once: 34^6 is below 2^31, so its product with a limb of 32 bits stays below 2^63.
    private static final int CHUNK = 6;
    private static final long CHUNK_SCALE = 1_544_804_416L;

    private Base34() {}

    /**
     * Writes a number.
     *
     * @param bytes 67 bytes
     * @return 106 digits
     * @throws IllegalArgumentException if there are not 67 bytes
     */
    public static String encode(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("Expected " + BYTES + " bytes, found another number.");
        }
        int[] limbs = limbs(bytes);
        char[] digits = new char[DIGITS];
        for (int end = DIGITS; end > 0; end -= CHUNK) {
            long chunk = divideByChunk(limbs);
            for (int i = end - 1; i >= Math.max(0, end - CHUNK); i--) {
                digits[i] = ALPHABET.charAt((int) (chunk % BASE));
                chunk /= BASE;
            }
        }
        return new String(digits);
    }

    /**
     * Reads a number.
     *
     * @param text any text
     * @return 67 bytes, or null where the text is not what {@link #encode} writes
     */
    public static byte @Nullable [] decode(CharSequence text) {
        if (text.length() != DIGITS) {
            return null;
        }
        int[] limbs = new int[LIMBS];
        int position = 0;
        while (position < DIGITS) {
            long chunk = 0;
            long scale = 1;
            int end = Math.min(position + CHUNK, DIGITS);
            for (; position < end; position++) {
                int digit = digit(text.charAt(position));
                if (digit < 0) {
                    return null;
                }
                chunk = chunk * BASE + digit;
                scale *= BASE;
            }
            if (multiplyAndAdd(limbs, scale, chunk) != 0) {
                return null;
            }
        }
        // 17 limbs hold 68 bytes, one more than a token has: the first byte must be zero.
        return (limbs[0] >>> 24) == 0 ? bytes(limbs) : null;
    }

    /**
     * Whether every character is a digit of this base.
     *
     * @param text any text
     * @return true if so
     */
    public static boolean isAlphabet(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (digit(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int digit(char c) {
        if (Ascii.isDigit(c)) {
            return c - '0';
        }
        return c >= 'A' && c <= 'X' ? c - 'A' + 10 : -1;
    }

    /** Big-endian limbs of 32 bits; the first holds three bytes. */
    private static int[] limbs(byte[] bytes) {
        int[] limbs = new int[LIMBS];
        for (int i = 0; i < BYTES; i++) {
            int limb = (i + 1) / 4;
            limbs[limb] = (limbs[limb] << 8) | (bytes[i] & 0xFF);
        }
        return limbs;
    }

    private static byte[] bytes(int[] limbs) {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            int place = i + 1;
            bytes[i] = (byte) (limbs[place / 4] >>> (24 - place % 4 * 8));
        }
        return bytes;
    }

    private static long divideByChunk(int[] limbs) {
        long remainder = 0;
        for (int i = 0; i < LIMBS; i++) {
            long dividend = (remainder << 32) | (limbs[i] & 0xFFFFFFFFL);
            limbs[i] = (int) (dividend / CHUNK_SCALE);
            remainder = dividend % CHUNK_SCALE;
        }
        return remainder;
    }

    private static long multiplyAndAdd(int[] limbs, long factor, long summand) {
        long carry = summand;
        for (int i = LIMBS - 1; i >= 0; i--) {
            long product = (limbs[i] & 0xFFFFFFFFL) * factor + carry;
            limbs[i] = (int) product;
            carry = product >>> 32;
        }
        return carry;
    }
}
