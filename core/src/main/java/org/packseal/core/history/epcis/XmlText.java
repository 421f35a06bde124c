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
import java.util.Locale;
import java.util.Map;

/**
 * The characters of an XML text, with the byte at which each tag begins: the parser itself counts characters only. Bounds
 * what the parser has to hold at once, and watches the prolog. Not thread-safe.
 */
final class XmlText extends Reader {
    private static final int CHUNK = 4096;

    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.US_ASCII,
            "iso-8859-1", StandardCharsets.ISO_8859_1,
            "windows-1252", Charset.forName("windows-1252"));

    private final InputStream in;
    private final XmlTags tags = new XmlTags();
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final int bytesPerUnit;
    private boolean ended;
    /** Byte at which the next character begins. */
    private long offset;

    private long sinceTag;
    private char[] pending = {};
    private int next;

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
            offset = 3;
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            in.skipNBytes(2);
            offset = 2;
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
        follow(text);
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
        }
        bytes.flip();
    }

    /** Text and attributes are held whole by the parser; between two tags there is no more of them than an event may have. */
    private void follow(char[] text) throws XmlRefusedException {
        for (char c : text) {
            tags.accept(c, offset);
            offset += bytesOf(c);
            sinceTag = c == '<' ? 0 : sinceTag + 1;
            if (sinceTag > ReaderLimits.MAX_EVENT_BYTES) {
                throw new XmlRefusedException(
                        HistoryProblemCode.EVENT_TOO_LARGE,
                        "Expected at most " + ReaderLimits.MAX_EVENT_BYTES
                                + " characters between two tags, found more.");
            }
        }
    }

    private int bytesOf(char c) {
        if (bytesPerUnit > 0) {
            return bytesPerUnit;
        }
        // Both halves of a surrogate pair count two: together the four bytes of the character.
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /** Byte at which the next start tag begins: the parser reports start tags in their order. */
    long nextStartTag() {
        return tags.nextStart();
    }

    @Override
    public void close() {
        // The stream is the caller's.
    }
}
