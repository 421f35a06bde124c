package org.packseal.core.cli.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to lines. Only LF ends a line, because a CR may be what a keyboard scanner sent and belongs to the scan. At most
 * {@link #LIMIT} bytes of a line are ever held.
 */
public final class LineReader {
    /** Longest line in bytes: a hundred times a pack with token and all facts. */
    public static final int LIMIT = 1 << 20;

    private final InputStream in;
    private final Runnable beforeWaiting;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long bytesRead;
    private boolean ended;

    /** @param beforeWaiting runs before each read that may block, so that answers are out while input is awaited */
    public LineReader(InputStream in, Runnable beforeWaiting) {
        this(in, beforeWaiting, LIMIT);
    }

    /**
     * @param beforeWaiting runs before each read that may block
     * @param limit longest line in bytes, instead of {@link #LIMIT}
     */
    public LineReader(InputStream in, Runnable beforeWaiting, int limit) {
        this.in = in;
        this.beforeWaiting = beforeWaiting;
        this.limit = limit;
    }

    /**
     * One line without its LF.
     *
     * @param bytes the line, or its first bytes where it is too long
     * @param tooLong whether the line is longer than the limit
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from reader to decoder, never compared
    public record Line(byte[] bytes, boolean tooLong) {}

    /** Bytes taken from the stream so far. */
    long bytesRead() {
        return bytesRead;
    }

    /** Whether an LF ended the line that was read last. */
    boolean ended() {
        return ended;
    }

    /** The next line, or null at the end; a last line needs no LF. */
    @Nullable
    public Line next() throws IOException {
        if (position == end && !fill()) {
            return null;
        }
        int begin = position;
        int stop = endOfLine();
        if (stop < end && stop - begin <= limit) {
            position = stop + 1;
            ended = true;
            return new Line(Arrays.copyOfRange(buffer, begin, stop), false);
        }
        return longLine();
    }

    /** A line that is not in the buffer as a whole, or too long. */
    private Line longLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        ended = false;
        do {
            int stop = endOfLine();
            int room = limit - line.size();
            tooLong |= stop - position > room;
            line.write(buffer, position, Math.min(stop - position, room));
            position = stop;
            if (position < end) {
                position++;
                ended = true;
                break;
            }
        } while (fill());
        return new Line(line.toByteArray(), tooLong);
    }

    /** Where the next LF is, or the end of the buffer. */
    private int endOfLine() {
        int stop = position;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        if (mayBlock()) {
            beforeWaiting.run();
        }
        position = 0;
        end = Math.max(0, in.read(buffer));
        bytesRead += end;
        return end > 0;
    }

    /** Some streams say that nothing is there because they cannot tell, and some devices refuse to. */
    private boolean mayBlock() {
        try {
            return in.available() == 0;
        } catch (IOException e) {
            return true;
        }
    }
}
