package org.packseal.core.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Standard output: whole lines in UTF-8, whatever the console's own encoding. */
public final class Output {
    private static final byte[] REPLACEMENT_CHARACTER = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

    private static final int BUFFER = 1 << 16;
    private static final int PIECE = 1 << 13;

    private final OutputStream stream;
    private final ReentrantLock wholeLines = new ReentrantLock();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    /** The encoder is several times as fast from an array as from a text. */
    private final char[] chars = new char[PIECE];

    /** Half a surrogate pair cannot be written in UTF-8 and becomes U+FFFD. */
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(REPLACEMENT_CHARACTER);

    public Output(OutputStream stream) {
        this.stream = stream;
    }

    /** Writes one line; an interruption never cuts it in half. */
    public void line(String text) {
        whole(() -> {
            write(text);
            write("\n");
        });
    }

    /**
     * Writes lines that are in UTF-8 already; an interruption never cuts one in half.
     *
     * @param encoded whole lines, each with its line feed
     */
    public void lines(ByteArrayOutputStream encoded) {
        whole(() -> {
            drain();
            encoded.writeTo(stream);
        });
    }

    /** Writes text as it is. */
    public void text(String text) {
        whole(() -> write(text));
    }

    /** Hands everything written so far to the reader. */
    public void flush() {
        whole(() -> {
            drain();
            stream.flush();
        });
    }

    /** Something that is written without an interruption. */
    private interface Writing {
        void run() throws IOException;
    }

    private void whole(Writing writing) {
        wholeLines.lock();
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            wholeLines.unlock();
        }
    }

    private void write(String text) throws IOException {
        encoder.reset();
        int from = 0;
        do {
            int to = Math.min(text.length(), from + chars.length);
            text.getChars(from, to, chars, 0);
            CharBuffer piece = CharBuffer.wrap(chars, 0, to - from);
            while (encoder.encode(piece, buffer, to == text.length()).isOverflow()) {
                drain();
            }
            // The first half of a surrogate pair at the end of a piece is left for the next.
            from = to - piece.remaining();
        } while (from < text.length());
        while (encoder.flush(buffer).isOverflow()) {
            drain();
        }
    }

    private void drain() throws IOException {
        stream.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Flushes and lets nobody write any more, unless the reader has been blocking for a second. */
    public void close() {
        try {
            if (wholeLines.tryLock(1, TimeUnit.SECONDS)) {
                drain();
                stream.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The process is ending and its reader is gone.
            return;
        }
    }
}
