package org.packseal.core.history.bytes;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote, and refuses anything else. Not thread-safe. */
public final class ByteReader {
    /** A character of a text takes at most this many bytes in UTF-8. */
    private static final int MAX_CHARACTER = 4;

    private final byte[] bytes;
    private int at;

    /** Reads from the first byte on. */
    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    private int next() {
        if (at == bytes.length) {
            throw new IllegalArgumentException("Expected more bytes of a history, found its end at byte " + at + ".");
        }
        return bytes[at++] & 0xFF;
    }

    /** Reads an unsigned number of at most a given size. */
    public long number(long most) {
        long value = any();
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(
                    "Expected a number of at most " + most + " before byte " + at + " of a history.");
        }
        return value;
    }

    private long any() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("Expected the end of a number before byte " + at + " of a history.");
    }

    /** Reads a number that may be negative. */
    public long signed() {
        long value = any();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Reads eight bytes. */
    public long fixed() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | next();
        }
        return value;
    }

    /** Reads a text of at most so many characters. */
    public String text(int most) {
        int length = (int) number((long) most * MAX_CHARACTER);
        if (length > bytes.length - at) {
            throw new IllegalArgumentException(
                    "Expected " + length + " bytes of text at byte " + at + " of a history.");
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** {@return whether all bytes were read} */
    public boolean atEnd() {
        return at == bytes.length;
    }
}
