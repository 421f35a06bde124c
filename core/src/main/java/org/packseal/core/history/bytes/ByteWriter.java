package org.packseal.core.history.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers in as few bytes as they need: seven bits a byte, the lowest first. Not thread-safe. */
public final class ByteWriter {
    private byte[] bytes = new byte[256];
    private int length;

    private void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }

    /** Writes a number as unsigned. */
    public void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    /** Writes a number that may be negative, so that small ones of either sign stay short. */
    public void signed(long value) {
        number((value << 1) ^ (value >> (Long.SIZE - 1)));
    }

    /** Writes eight bytes. */
    public void fixed(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            put((int) (value >>> shift));
        }
    }

    /** Writes a text in UTF-8 with its length. */
    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        for (byte b : utf8) {
            put(b);
        }
    }

    /** {@return what was written} */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
