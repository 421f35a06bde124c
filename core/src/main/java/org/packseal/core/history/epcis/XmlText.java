package org.packseal.core.history.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * The characters of an XML text, with the byte at which each tag begins: the parser itself counts characters only. Bounds
 * what the parser has to hold at once, and watches the prolog. Not thread-safe.
 */
final class XmlText extends Reader {
    private static final int CHUNK = 4096;

    /** The parser reads ahead by some thousand characters; a tag lies at most this many chunks behind. */
    private static final int REMEMBERED = 1 + ReaderLimits.MAX_EVENT_BYTES / CHUNK;

    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.US_ASCII,
            "iso-8859-1", StandardCharsets.ISO_8859_1,
            "windows-1252", Charset.forName("windows-1252"));

    private final InputStream in;
    private final PrologGuard prolog = new PrologGuard();
    private final Deque<Chunk> chunks = new ArrayDeque<>();
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final int bytesPerUnit;
    private boolean ended;
    private long charsRead;
    private long bytesRead;
    private long sinceTag;
    private char[] pending = {};
    private int next;

    /** Characters decoded together. */
    private static final class Chunk {
        private final long firstChar;
        private final long firstByte;
        private final char[] chars;

        Chunk(long firstChar, long firstByte, char[] chars) {
            this.firstChar = firstChar;
            this.firstByte = firstByte;
            this.chars = chars;
        }
    }

    XmlText(InputStream in) throws IOException {
        this.in = in;
        Charset charset = charset();
        bytesPerUnit =
                charset.equals(StandardCharsets.UTF_8) ? 0 : charset.name().startsWith("UTF-16") ? 2 : 1;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.limit(0);
    }

    /** From the byte order mark, or else the XML declaration (XML 1.0, appendix F). */
    private Charset charset() throws IOException {
        in.mark(CHUNK);
        byte[] head = in.readNBytes(256);
        in.reset();
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
            bytesRead = 3;
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            in.skipNBytes(2);
            bytesRead = 2;
            return startsWith(head, 0xFE) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        String declared = declared(new String(head, StandardCharsets.ISO_8859_1));
        Charset charset = CHARSETS.get(declared);
        if (charset == null) {
            throw new XmlRefusedException(
                    HistoryProblemCode.NOT_XML,
                    "Expected XML in UTF-8, UTF-16, ISO-8859-1, Windows-1252 or US-ASCII, found another encoding.");
        }
        return charset;
    }

    private static boolean startsWith(byte[] head, int... start) {
        boolean equal = head.length >= start.length;
        for (int i = 0; equal && i < start.length; i++) {
            equal = (head[i] & 0xFF) == start[i];
        }
        return equal;
    }

    private static String declared(String head) {
        int end = head.indexOf("?>");
        int at = head.indexOf("encoding");
        if (!head.strip().startsWith("<?xml") || at < 0 || at > end) {
            return "utf-8";
        }
        int equals = head.indexOf('=', at);
        int from = equals + 1;
        while (from < end && head.charAt(from) <= ' ') {
            from++;
        }
        int to = equals < 0 || from >= end ? -1 : head.indexOf(head.charAt(from), from + 1);
        return to < 0 ? "" : head.substring(from + 1, to).toLowerCase(Locale.ROOT);
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (next == pending.length && !decode()) {
            return -1;
        }
        int given = Math.min(count, pending.length - next);
        System.arraycopy(pending, next, into, from, given);
        next += given;
        return given;
    }

    private boolean decode() throws IOException {
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        long firstByte = bytesRead - bytes.remaining();
        while (chars.position() == 0) {
            if (ended && !bytes.hasRemaining()) {
                return false;
            }
            fill();
            if (decoder.decode(bytes, chars, ended).isError()) {
                throw new CharacterCodingException();
            }
        }
        char[] text = new char[chars.position()];
        chars.flip().get(text);
        remember(new Chunk(charsRead, firstByte, text));
        bound(text);
        prolog.accept(text, 0, text.length);
        charsRead += text.length;
        pending = text;
        next = 0;
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
            bytesRead += read;
        }
        bytes.flip();
    }

    private void remember(Chunk chunk) {
        chunks.addLast(chunk);
        if (chunks.size() > REMEMBERED) {
            chunks.removeFirst();
        }
    }

    /** Text and attributes are held whole by the parser; between two tags there is no more of them than an event may have. */
    private void bound(char[] text) throws XmlRefusedException {
        for (char c : text) {
            sinceTag = c == '<' ? 0 : sinceTag + 1;
            if (sinceTag > ReaderLimits.MAX_EVENT_BYTES) {
                throw new XmlRefusedException(
                        HistoryProblemCode.EVENT_TOO_LARGE,
                        "Expected at most " + ReaderLimits.MAX_EVENT_BYTES
                                + " characters between two tags, found more.");
            }
        }
    }

    /**
     * Byte at which the last tag in front of a character begins.
     *
     * @param before number of the character, counted from 0, that follows the tag
     * @return offset in the file
     */
    long tagOffset(long before) {
        Iterator<Chunk> backwards = chunks.descendingIterator();
        while (backwards.hasNext()) {
            Chunk chunk = backwards.next();
            int from = (int) Math.min(chunk.chars.length, before - chunk.firstChar) - 1;
            for (int i = from; i >= 0; i--) {
                if (chunk.chars[i] == '<') {
                    return chunk.firstByte + bytesOf(chunk.chars, i);
                }
            }
        }
        return bytesRead;
    }

    private long bytesOf(char[] chars, int count) {
        if (bytesPerUnit > 0) {
            return (long) count * bytesPerUnit;
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            char c = chars[i];
            // Both halves of a surrogate pair count two: together the four bytes of the character.
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    @Override
    public void close() {
        // The stream is the caller's.
    }
}
