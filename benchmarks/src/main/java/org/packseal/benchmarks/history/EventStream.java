package org.packseal.benchmarks.history;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Events of packs as a file of any length that is never in memory: each pack is made, moved, received and supplied. */
final class EventStream extends InputStream {
    /** How the events are written. */
    enum Form {
        /** Events one a line. */
        LINES("", "", "\n", ""),
        /** One EPCIS 2.0 document in JSON. */
        JSON("{\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"epcisBody\":{\"eventList\":[", "]}}", "", ","),
        /** One EPCIS 1.2 document in XML. */
        XML(
                "<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:1\" schemaVersion=\"1.2\"><EPCISBody><EventList>",
                "</EventList></EPCISBody></epcis:EPCISDocument>",
                "\n",
                "");

        private final String head;
        private final String tail;
        private final String end;
        private final String between;

        Form(String head, String tail, String end, String between) {
            this.head = head;
            this.tail = tail;
            this.end = end;
            this.between = between;
        }
    }

    /** Events of one life. */
    static final int LIFE = 8;

    private static final String[] STEPS = {
        "commissioning", "shipping", "receiving", "storing", "shipping", "receiving", "storing", "dispensing"
    };
    private static final String[] SITES = {
        "9521001", "9521001", "9521002", "9521002", "9521002", "9521003", "9521003", "9521003"
    };
    private static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");

    private final Form form;
    private final long events;
    private final long packs;
    private byte[] chunk;
    private int at;
    private long next;

    /**
     * A file.
     *
     * @param form how it is written
     * @param events how many
     * @param packs of how many packs; where there are more events than lives, packs are seen again and again
     */
    EventStream(Form form, long events, long packs) {
        this.form = form;
        this.events = events;
        this.packs = packs;
        this.chunk = form.head.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        return fill() ? chunk[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, count);
        at += count;
        return count;
    }

    private boolean fill() {
        while (at == chunk.length) {
            if (next > events) {
                return false;
            }
            String text = next == events ? form.tail : (next == 0 ? "" : form.between) + event(next) + form.end;
            chunk = text.getBytes(StandardCharsets.UTF_8);
            at = 0;
            next++;
        }
        return true;
    }

    private String event(long number) {
        long pack = number / LIFE % packs;
        int step = (int) (number % LIFE);
        long round = number / LIFE / packs;
        String time = BEGIN.plusSeconds(step * 86_400L + round * 60 + pack % 60).toString();
        String item = "urn:epc:id:sgtin:9521001.001234.S" + pack;
        String site = "urn:epc:id:sgln:" + SITES[step] + ".00001.0";
        String action = step == 0 ? "ADD" : step == LIFE - 1 ? "DELETE" : "OBSERVE";
        return form == Form.XML
                ? "<ObjectEvent><eventTime>" + time
                        + "</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset><epcList><epc>"
                        + item + "</epc></epcList><action>" + action + "</action><bizStep>urn:epcglobal:cbv:bizstep:"
                        + STEPS[step] + "</bizStep><readPoint><id>" + site + "</id></readPoint></ObjectEvent>"
                : "{\"type\":\"ObjectEvent\",\"eventTime\":\"" + time
                        + "\",\"eventTimeZoneOffset\":\"+00:00\",\"epcList\":[\"" + item
                        + "\"],\"action\":\"" + action + "\",\"bizStep\":\"" + STEPS[step]
                        + "\",\"readPoint\":{\"id\":\"" + site
                        + "\"}}";
    }
}
