package org.packseal.core.history;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.bytes.ByteReader;
import org.packseal.core.history.bytes.ByteWriter;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.place.Position;
import org.packseal.core.history.vocabulary.Vocabulary;

/** The stored form of a sighting, some 40 to 70 bytes. Equal sightings have equal bytes. */
final class SightingCodec {
    private SightingCodec() {}

    static byte[] encode(Sighting sighting) {
        ByteWriter out = new ByteWriter();
        write(sighting, out);
        return out.toBytes();
    }

    static void write(Sighting sighting, ByteWriter out) {
        SightingDraft from = sighting.values;
        out.number(from.flags);
        out.signed(from.time.earliest());
        if (SightingFlag.INEXACT.in(from.flags)) {
            out.number(from.time.latest() - from.time.earliest());
        }
        out.fixed(from.hash.high());
        out.fixed(from.hash.low());
        out.number(from.kind.code());
        out.number(EventAction.code(from.action));
        out.number(from.step);
        out.number(from.disposition);
        if (SightingFlag.EVENT_ID.in(from.flags)) {
            out.fixed(from.eventId);
        }
        place(from.place, out);
        if (from.parent != null) {
            out.text(from.parent);
        }
        stated(from.stated, out);
        if (SightingFlag.TRANSFER.in(from.flags)) {
            glns(from.sources, out);
            glns(from.destinations, out);
            glns(from.parties, out);
        }
    }

    private static void stated(StatedData stated, ByteWriter out) {
        if (stated.lot() != null) {
            out.text(stated.lot());
        }
        if (stated.expiry() != null) {
            out.signed(stated.expiry().toEpochDay());
        }
        Temperatures span = stated.temperatures();
        if (span != null) {
            out.signed(span.lowest());
            out.number(span.highest() - (long) span.lowest());
        }
    }

    private static void place(@Nullable Place place, ByteWriter out) {
        if (place == null) {
            return;
        }
        if (place.position().isEmpty()) {
            out.number(place.glnNumber());
            return;
        }
        Position position = place.position().get();
        out.signed(position.latitudeMicros());
        out.signed(position.longitudeMicros());
        out.number(position.radiusMetres());
    }

    private static void glns(long[] glns, ByteWriter out) {
        out.number(glns.length);
        Arrays.stream(glns).forEach(out::number);
    }

    static Sighting read(ByteReader in) {
        SightingDraft draft = new SightingDraft();
        draft.flags = in.number(SightingFlag.all());
        long earliest = in.signed();
        long length = SightingFlag.INEXACT.in(draft.flags) ? in.number(Long.MAX_VALUE) : 0;
        draft.time = new EventTime(earliest, Math.addExact(earliest, length));
        draft.hash = new ContentHash(in.fixed(), in.fixed());
        draft.kind = EventKind.ofCode(in.number(EventKind.greatestCode()));
        draft.action = EventAction.ofCode(in.number(EventAction.greatestCode()));
        draft.step = (int) in.number(Vocabulary.UNKNOWN);
        draft.disposition = (int) in.number(Vocabulary.UNKNOWN);
        if (SightingFlag.EVENT_ID.in(draft.flags)) {
            draft.eventId = in.fixed();
        }
        readOptional(draft, in);
        return new Sighting(draft);
    }

    private static void readOptional(SightingDraft draft, ByteReader in) {
        if (SightingFlag.GLN.in(draft.flags)) {
            draft.place = Place.ofGln(in.number(9_999_999_999_999L));
        } else if (SightingFlag.POSITION.in(draft.flags)) {
            draft.place = Place.of(new Position(
                    Math.toIntExact(in.signed()), Math.toIntExact(in.signed()), (int) in.number(Integer.MAX_VALUE)));
        }
        if (SightingFlag.PARENT.in(draft.flags)) {
            draft.parent = in.text(HistorySubject.MAX_KEY);
        }
        draft.stated = readStated(draft.flags, in);
        if (SightingFlag.TRANSFER.in(draft.flags)) {
            draft.sources = readGlns(in);
            draft.destinations = readGlns(in);
            draft.parties = readGlns(in);
        }
    }

    private static StatedData readStated(long flags, ByteReader in) {
        String lot = SightingFlag.LOT.in(flags) ? in.text(SightingDraft.MAX_LOT) : null;
        LocalDate expiry = SightingFlag.EXPIRY.in(flags) ? LocalDate.ofEpochDay(in.signed()) : null;
        Temperatures span = null;
        if (SightingFlag.TEMPERATURES.in(flags)) {
            int lowest = Math.toIntExact(in.signed());
            span = new Temperatures(lowest, Math.toIntExact(lowest + in.number(2L * Integer.MAX_VALUE + 1)));
        }
        return new StatedData(lot, expiry, span);
    }

    private static long[] readGlns(ByteReader in) {
        long[] glns = new long[(int) in.number(SightingDraft.MAX_PARTIES)];
        for (int i = 0; i < glns.length; i++) {
            glns[i] = in.number(9_999_999_999_999L);
        }
        return glns;
    }
}
