package org.packseal.core.history;

import java.util.Comparator;

/**
 * An error declaration: the event with this content, or with this identifier, was an error. Immutable.
 *
 * @param hash content of the event withdrawn
 * @param eventId hash of its identifier, or 0 without one
 */
record Withdrawal(ContentHash hash, long eventId) implements Comparable<Withdrawal> {
    private static final Comparator<Withdrawal> ORDER =
            Comparator.comparing(Withdrawal::hash).thenComparing(Withdrawal::eventId, Long::compareUnsigned);

    static Withdrawal of(HistoryEvent event) {
        return new Withdrawal(
                event.hash(), event.eventId().map(ContentHash::ofEventId).orElse(0L));
    }

    /** Whether it names this sighting outright; copies of what it names are withdrawn with it. */
    boolean names(Sighting sighting) {
        return hash.equals(sighting.hash()) || (eventId != 0 && eventId == sighting.values.eventId);
    }

    @Override
    public int compareTo(Withdrawal other) {
        return ORDER.compare(this, other);
    }
}
