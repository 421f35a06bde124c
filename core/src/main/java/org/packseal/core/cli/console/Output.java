package org.packseal.core.cli.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Standard output: whole lines in UTF-8, whatever the console's own encoding. */
public final class Output {
    private static final byte[] REPLACEMENT_CHARACTER = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

    private final BufferedOutputStream stream;
    private final ReentrantLock wholeLines = new ReentrantLock();

    public Output(OutputStream stream) {
        this.stream = new BufferedOutputStream(stream, 1 << 16);
    }

    /** Writes one line; an interruption never cuts it in half. */
    public void line(String text) {
        text(text + "\n");
    }

    /** Writes text as it stands. */
    public void text(String text) {
        ByteBuffer bytes = encode(text);
        wholeLines.lock();
        try {
            stream.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            wholeLines.unlock();
        }
    }

    /** Hands everything written so far to the reader. */
    public void flush() {
        wholeLines.lock();
        try {
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            wholeLines.unlock();
        }
    }

    /** Flushes and lets nobody write any more, unless the reader has been blocking for a second. */
    public void close() {
        try {
            if (wholeLines.tryLock(1, TimeUnit.SECONDS)) {
                stream.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The process is ending and its reader is gone.
            return;
        }
    }

    /** Half a surrogate pair cannot be written in UTF-8 and becomes U+FFFD. */
    private static ByteBuffer encode(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(REPLACEMENT_CHARACTER)
                    .encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
