package org.packseal.core.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.place.Place;

/**
 * Identifies an event by what it says: the first 16 bytes of SHA-256 over everything but event identifier, record time,
 * error declaration and extensions. So a repetition, a copy under another identifier, and the JSON and XML of one event
 * are one; an error declaration, which repeats its event otherwise, has the hash of the event that it withdraws. Immutable.
 *
 * @param high first eight bytes
 * @param low the next eight
 */
record ContentHash(long high, long low) implements Comparable<ContentHash> {
    static ContentHash of(HistoryEvent event) {
        Writer writer = new Writer();
        writer.text(event.type().name());
        EventKind scanned = event.scanned();
        writer.text(scanned == null ? null : scanned.name());
        writer.number(event.time().earliest());
        writer.number(event.time().latest());
        writer.text(event.action().map(Enum::name).orElse(null));
        writer.text(event.step().orElse(null));
        writer.text(event.disposition().orElse(null));
        writer.texts(event.persistentSet());
        writer.texts(event.persistentUnset());
        writer.place(event.readPoint());
        writer.place(event.location());
        subjects(event, writer);
        parties(event.sources(), writer);
        parties(event.destinations(), writer);
        writer.text(event.lot().orElse(null));
        writer.text(event.expiry().map(Object::toString).orElse(null));
        writer.text(event.temperatures()
                .map(span -> span.lowest() + ".." + span.highest())
                .orElse(null));
        writer.number((event.alarm() ? 1 : 0) + (event.emptied() ? 2 : 0));
        return writer.hash();
    }

    private static void subjects(HistoryEvent event, Writer writer) {
        writer.number(event.subjects().size());
        for (EventSubject named : event.subjects()) {
            writer.text(named.role().name());
            writer.text(named.subject().key());
        }
        writer.texts(event.others());
    }

    private static void parties(Collection<TransferParty> parties, Writer writer) {
        writer.number(parties.size());
        for (TransferParty party : parties) {
            writer.text(party.role().name());
            writer.text(party.identifier());
        }
    }

    /** Hash of an event identifier: its first eight bytes tell the copies of one event apart. */
    static long ofEventId(String id) {
        Writer writer = new Writer();
        writer.text(id);
        return writer.hash().high();
    }

    @Override
    public int compareTo(ContentHash other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** Writes values so that no two different sequences give the same bytes: each text goes with its length. */
    private static final class Writer {
        private final MessageDigest digest;

        Writer() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256.", e);
            }
        }

        void number(long value) {
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                digest.update((byte) (value >>> shift));
            }
        }

        void text(@Nullable String text) {
            if (text == null) {
                number(-1);
                return;
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            digest.update(utf8);
        }

        void texts(Collection<String> sorted) {
            number(sorted.size());
            sorted.forEach(this::text);
        }

        void place(@Nullable Place place) {
            if (place == null) {
                text(null);
                return;
            }
            number(place.glnNumber());
            place.position().ifPresent(position -> {
                number(position.latitudeMicros());
                number(position.longitudeMicros());
                number(position.radiusMetres());
            });
        }

        ContentHash hash() {
            byte[] all = digest.digest();
            return new ContentHash(longAt(all, 0), longAt(all, Long.BYTES));
        }

        private static long longAt(byte[] bytes, int from) {
            long value = 0;
            for (int i = from; i < from + Long.BYTES; i++) {
                value = (value << Byte.SIZE) | (bytes[i] & 0xFF);
            }
            return value;
        }
    }
}
