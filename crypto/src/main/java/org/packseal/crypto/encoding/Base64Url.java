package org.packseal.crypto.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Base64url without padding (RFC 4648 section 5), read strictly: the exact alphabet, no padding, no white space, unused
 * bits zero. So every byte string has one text and nothing else is read; {@link java.util.Base64} accepts more.
 */
public final class Base64Url {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] DIGIT = digits();

    private Base64Url() {}

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            digits[ALPHABET.charAt(i)] = (byte) i;
        }
        return digits;
    }

    /**
     * Writes bytes.
     *
     * @param bytes any bytes
     * @return their text
     */
    public static String encode(byte[] bytes) {
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), StandardCharsets.US_ASCII);
    }

    /**
     * Reads text.
     *
     * @param text any text
     * @return the bytes, or null where the text is not what {@link #encode} writes
     */
    public static byte @Nullable [] decode(CharSequence text) {
        int length = text.length();
        if (length % 4 == 1) {
            return null;
        }
        byte[] bytes = new byte[(int) (length * 3L / 4)];
        int buffer = 0;
        int bits = 0;
        int written = 0;
        for (int i = 0; i < length; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return null;
            }
            buffer = ((buffer << 6) | digit) & 0xFFF;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                bytes[written++] = (byte) (buffer >>> bits);
            }
        }
        return (buffer & ((1 << bits) - 1)) == 0 ? bytes : null;
    }

    /**
     * Whether every character is of the alphabet; says nothing of length and unused bits.
     *
     * @param text any text
     * @return true if so
     */
    public static boolean isAlphabet(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAlphabet(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a character is of the alphabet.
     *
     * @param c any character
     * @return true if so
     */
    public static boolean isAlphabet(char c) {
        return digit(c) >= 0;
    }

    private static int digit(char c) {
        return c < DIGIT.length ? DIGIT[c] : -1;
    }
}
