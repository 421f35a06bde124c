package org.packseal.core.history.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packseal.core.history.CasePlaces;
import org.packseal.core.history.Feed;
import org.packseal.core.history.OwnJvm;

/**
 * Files of any size are read in a heap of 64 MB. The ordinary build reads 48 MB a form; {@code -Dpackseal.largeFileMb=2048}
 * reads 2 GB.
 */
@Tag("class-path") // starts processes, or looks into objects, as code on the class path can
class LargeFileTest {
    private static final int MEGABYTES = Integer.getInteger("packseal.largeFileMb", 48);

    /** The forms of a large file: how it begins, what lies between two events, how it ends. */
    enum Form {
        LINES("", "\n", ""),
        JSON("{\"type\":\"EPCISDocument\",\"epcisBody\":{\"eventList\":[", ",", "]}}"),
        XML("<EPCISDocument><EPCISBody><EventList>", "\n", "</EventList></EPCISBody></EPCISDocument>");

        final String head;
        final String between;
        final String tail;

        Form(String head, String between, String tail) {
            this.head = head;
            this.between = between;
            this.tail = tail;
        }

        String event(long number) {
            String epc = "urn:epc:id:sgtin:9521001.001234.L" + number;
            String time = "2026-03-02T08:00:00.000+01:00";
            String place = CasePlaces.sgln("depot");
            return this == XML
                    ? "<ObjectEvent><eventTime>" + time + "</eventTime><epcList><epc>" + epc
                            + "</epc></epcList><action>OBSERVE</action><bizStep>urn:epcglobal:cbv:bizstep:receiving</bizStep>"
                            + "<readPoint><id>" + place + "</id></readPoint></ObjectEvent>"
                    : "{\"type\":\"ObjectEvent\",\"eventTime\":\"" + time + "\",\"epcList\":[\"" + epc
                            + "\"],\"action\":\"OBSERVE\",\"bizStep\":\"receiving\",\"readPoint\":{\"id\":\"" + place
                            + "\"}}";
        }
    }

    /** A file that is made as it is read. */
    static final class Generated extends InputStream {
        private final Form form;
        private final long size;
        private byte[] part;
        private int next;
        private long given;
        private long events;
        private boolean ended;

        Generated(Form form, long size) {
            this.form = form;
            this.size = size;
            this.part = form.head.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) {
            while (next == part.length) {
                if (ended) {
                    return -1;
                }
                part = following().getBytes(StandardCharsets.UTF_8);
                next = 0;
            }
            int length = Math.min(count, part.length - next);
            System.arraycopy(part, next, into, from, length);
            next += length;
            given += length;
            return length;
        }

        private String following() {
            if (given >= size) {
                ended = true;
                return form.tail;
            }
            return (events == 0 ? "" : form.between) + form.event(events++);
        }
    }

    /** Reads one file and counts its events. */
    static final class Counter {
        private Counter() {}

        public static void main(String[] args) throws IOException {
            Generated file = new Generated(Form.valueOf(args[0]), Long.parseLong(args[1]) * 1024 * 1024);
            long begin = System.nanoTime();
            HistoryReport report =
                    EpcisReader.at(Instant.parse("2026-11-01T00:00:00Z")).read(file, Feed.DEFAULT, event -> {});
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "PRINT %s: %d MB, %d events, %.0f events/s, heap limit %d MB, problems %s%n",
                    args[0],
                    file.given / 1024 / 1024,
                    report.events(),
                    report.events() / seconds,
                    Runtime.getRuntime().maxMemory() / 1024 / 1024,
                    report.counts());
            boolean whole = report.counts().isEmpty() && report.events() == file.events;
            System.out.println(whole ? "WHOLE" : "PARTS");
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void file_largerThanTheHeap_isReadWhole(Form form) throws Exception {
        Process counter = OwnJvm.start("-Xmx64m", Counter.class, form.name(), Integer.toString(MEGABYTES));
        String output = new String(counter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(output);
        assertThat(output.strip()).endsWith("WHOLE");
        assertThat(counter.waitFor()).isZero();
    }
}
