package org.packseal.core.history.epcis;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that remembers its last bytes, so that reading can start again at the line behind a broken one. It remembers
 * as much as one event may take. Not thread-safe.
 */
final class RestartableInput extends InputStream {
    private static final int CHUNK = 64 * 1024;
    private static final int CAPACITY = 2 * ReaderLimits.MAX_EVENT_BYTES;

    private final InputStream in;
    private byte[] kept = new byte[CHUNK];
    private int length;
    private int next;
    /** Offset in the file of the first byte kept. */
    private long base;

    RestartableInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return next < length || fill() ? kept[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (next == length && !fill()) {
            return -1;
        }
        int given = Math.min(count, length - next);
        System.arraycopy(kept, next, into, from, given);
        next += given;
        return given;
    }

    private boolean fill() throws IOException {
        if (length + CHUNK > kept.length) {
            makeRoom();
        }
        int read = in.read(kept, length, kept.length - length);
        if (read > 0) {
            length += read;
        }
        return read > 0;
    }

    private void makeRoom() {
        if (kept.length < CAPACITY && length < CAPACITY) {
            kept = java.util.Arrays.copyOf(kept, Math.min(CAPACITY, 2 * kept.length) + CHUNK);
            return;
        }
        forget(base + length / 2);
    }

    /** What lies before this offset is not needed any more. */
    void forget(long before) {
        int dropped = (int) Math.min(Math.min(before - base, next), length);
        if (dropped > 0 && dropped >= length / 2) {
            System.arraycopy(kept, dropped, kept, 0, length - dropped);
            length -= dropped;
            next -= dropped;
            base += dropped;
        }
    }

    /** Passes over the byte order mark of UTF-8, which some editors write. */
    void skipByteOrderMark() throws IOException {
        boolean mark = fill()
                && length >= 3
                && (kept[0] & 0xFF) == 0xEF
                && (kept[1] & 0xFF) == 0xBB
                && (kept[2] & 0xFF) == 0xBF;
        next = mark ? 3 : 0;
    }

    /** Offset in the file of the byte that is read next. */
    long offset() {
        return base + next;
    }

    /**
     * Moves to the next line that begins with a bracket.
     *
     * @param after offset behind which the line begins
     * @return whether there is one
     */
    boolean restart(long after) throws IOException {
        next = (int) Math.max(0, Math.min(after - base, length));
        int previous = read();
        for (int c = read(); c >= 0; c = read()) {
            if (previous == '\n' && (c == '{' || c == '[')) {
                next--;
                return true;
            }
            previous = c;
        }
        return false;
    }
}
