package org.packseal.core.history.epcis;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.gs1.ScanParser;

/**
 * Reads files of events: EPCIS 2.0 documents in JSON and JSON-LD, query documents, single events, events one a line,
 * EPCIS XML 1.0 to 2.0, and scan lines such as {@code {"scan":"…","time":"…","place":"…","kind":"SUPPLY"}}; plain or
 * compressed with gzip. The form is told from the content.
 *
 * <p>One event is in memory at a time, whatever the size of the file. Whatever is wrong is named in the report, and the
 * rest is read: a bad event is skipped, a bad part of an event is left out. After broken syntax the rest of a document is
 * lost; where events stand one a line, only that line. No document type definition is read, no external entity
 * fetched. Immutable and thread-safe.
 */
public final class EpcisReader {
    private static final int GZIP_MAGIC_1 = 0x1F;
    private static final int GZIP_MAGIC_2 = 0x8B;
    private static final int BUFFER = 64 * 1024;

    private final Instant now;
    private final ScanParser parser;

    private EpcisReader(Instant now) {
        this.now = now;
        this.parser =
                ScanParser.builder().clock(Clock.fixed(now, ZoneOffset.UTC)).build();
    }

    /**
     * A reader for one moment.
     *
     * @param now the time of evaluation: events more than 24 hours later are refused
     * @return the reader
     */
    public static EpcisReader at(Instant now) {
        return new EpcisReader(Objects.requireNonNull(now, "now"));
    }

    /**
     * Reads one file.
     *
     * @param in the file; not closed
     * @param feed the source that the events count for
     * @param sink takes the events as they are read
     * @return what reading came to
     * @throws IOException if the stream cannot be read
     */
    public HistoryReport read(InputStream in, Feed feed, Consumer<HistoryEvent> sink) throws IOException {
        return read(feed.name(), in, feed, sink);
    }

    /**
     * Reads one file.
     *
     * @param file name of the file in problems
     * @param in the file; not closed
     * @param feed the source that the events count for
     * @param sink takes the events as they are read
     * @return what reading came to
     * @throws IOException if the stream cannot be read
     */
    public HistoryReport read(String file, InputStream in, Feed feed, Consumer<HistoryEvent> sink) throws IOException {
        Objects.requireNonNull(sink, "sink");
        ReadContext context = new ReadContext(file, sink);
        EventAssembly assembly = new EventAssembly(context, feed, now, parser);
        Unzipped text = new Unzipped(in);
        try {
            InputStream content = text.open();
            if (isXml(content)) {
                XmlDocument.read(content, context, assembly);
            } else {
                new JsonDocument(content, context, assembly).read();
            }
        } catch (ZipException | EOFException e) {
            if (!text.zipped) {
                throw e;
            }
            context.problemAt(
                    HistoryProblemCode.DAMAGED_GZIP, text.count, "Expected a whole gzip stream, found a damaged one.");
        }
        return context.report();
    }

    /** XML begins with an angle bracket, behind a byte order mark and white space at most. */
    private static boolean isXml(InputStream content) throws IOException {
        content.mark(BUFFER);
        int next = content.read();
        int passed = 1;
        while (passed < BUFFER
                && next >= 0
                && (next <= ' ' || next == 0xEF || next == 0xBB || next == 0xBF || next >= 0xFE)) {
            next = content.read();
            passed++;
        }
        content.reset();
        return next == '<';
    }

    /** The stream, decompressed where its first bytes are those of gzip. */
    private static final class Unzipped {
        private final InputStream in;
        private boolean zipped;
        /** Bytes that came out before the stream broke. */
        private long count;

        Unzipped(InputStream in) {
            this.in = in;
        }

        InputStream open() throws IOException {
            BufferedInputStream raw = new BufferedInputStream(in, BUFFER);
            raw.mark(2);
            zipped = raw.read() == GZIP_MAGIC_1 && raw.read() == GZIP_MAGIC_2;
            raw.reset();
            return zipped ? new BufferedInputStream(counted(new GZIPInputStream(raw, BUFFER)), BUFFER) : raw;
        }

        private InputStream counted(InputStream content) {
            return new FilterInputStream(content) {
                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int read = super.read(into, from, length);
                    count += Math.max(read, 0);
                    return read;
                }
            };
        }
    }
}
