package org.packseal.core.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.vocabulary.Vocabulary;
import org.packseal.core.history.vocabulary.Vocabulary.Meaning;

/**
 * One event as a history keeps it for one subject: what findings need, and nothing else of the event. Immutable and
 * thread-safe. The natural order is that of time, then of content, so that it does not depend on the order of arrival.
 */
public final class Sighting implements Comparable<Sighting> {
    private static final Comparator<Sighting> ORDER = Comparator.<Sighting>comparingLong(s -> s.values.time.earliest())
            .thenComparingLong(s -> s.values.time.latest())
            .thenComparing(s -> s.values.hash)
            .thenComparing(s -> s.values.kind)
            .thenComparing(s -> s.values.eventId, Long::compareUnsigned)
            .thenComparing(SightingCodec::encode, Arrays::compareUnsigned);

    /** Not changed once the sighting is made. */
    final SightingDraft values;

    Sighting(SightingDraft values) {
        this.values = values;
    }

    /**
     * What an event says of one of its subjects.
     *
     * @param event the event
     * @param named one of {@link HistoryEvent#subjects()}
     * @return the sighting
     */
    public static Sighting of(HistoryEvent event, EventSubject named) {
        return new Sighting(new SightingDraft(event, named));
    }

    /** {@return what happened} */
    public EventKind kind() {
        return values.kind;
    }

    /** {@return when} */
    public EventTime time() {
        return values.time;
    }

    /** {@return where, or empty if it is not known} */
    public Optional<Place> place() {
        return Optional.ofNullable(values.place);
    }

    /** {@return action of the event, or empty} */
    public Optional<EventAction> action() {
        return Optional.ofNullable(values.action);
    }

    /** {@return business step as a bare term, or empty for none and for one outside the vocabulary} */
    public Optional<String> step() {
        return Optional.ofNullable(Vocabulary.steps().name(values.step));
    }

    /** {@return disposition as a bare term, or empty for none and for one outside the vocabulary} */
    public Optional<String> disposition() {
        return Optional.ofNullable(Vocabulary.dispositions().name(values.disposition));
    }

    /** {@return whether the event states a disposition, known or not} */
    public boolean hasDisposition() {
        return values.disposition != Vocabulary.NONE;
    }

    /** {@return key of the container that the subject went into, was in or came out of, or empty} */
    public Optional<String> parent() {
        return Optional.ofNullable(values.parent);
    }

    /** {@return whether the subject is the container of the event} */
    public boolean container() {
        return SightingFlag.CONTAINER.in(values.flags);
    }

    /** {@return whether everything was taken out of the subject} */
    public boolean emptied() {
        return SightingFlag.EMPTIED.in(values.flags);
    }

    /** {@return whether the pack came back or was put back into stock: an innocent reason for a second life} */
    public boolean returned() {
        Meaning meaning = Vocabulary.dispositions().meaning(values.disposition);
        return values.kind == EventKind.RETURN || meaning == Meaning.RETURN || meaning == Meaning.RESTOCKED;
    }

    boolean persistent() {
        return SightingFlag.PERSISTENT.in(values.flags);
    }

    /** {@return whether the event says that the subject is stolen} */
    public boolean stolen() {
        return SightingFlag.STOLEN.in(values.flags);
    }

    /** {@return whether the event says that the subject is stolen no more} */
    public boolean stolenUnset() {
        return SightingFlag.STOLEN_UNSET.in(values.flags);
    }

    /** {@return whether the event says that the subject is recalled} */
    public boolean recalled() {
        return SightingFlag.RECALLED.in(values.flags);
    }

    /** {@return whether the event says that the subject is recalled no more} */
    public boolean recalledUnset() {
        return SightingFlag.RECALLED_UNSET.in(values.flags);
    }

    /** {@return whether the pedigree did not match} */
    public boolean unmatched() {
        return Vocabulary.dispositions().meaning(values.disposition) == Meaning.UNMATCHED;
    }

    /** {@return whether a sensor reported an alarm condition} */
    public boolean alarm() {
        return SightingFlag.ALARM.in(values.flags);
    }

    /** {@return whether the event names a destination, be it a place or a party} */
    public boolean hasDestination() {
        return SightingFlag.DESTINATION.in(values.flags);
    }

    /** {@return location numbers of the places the goods come from} */
    public List<Place> sourceLocations() {
        return places(values.sources);
    }

    /** {@return location numbers of the places the goods go to} */
    public List<Place> destinationLocations() {
        return places(values.destinations);
    }

    /** {@return every location number that the event names: place, sources, destinations and parties} */
    public Set<String> namedGlns() {
        Set<String> glns = new HashSet<>();
        LongStream.concat(
                        LongStream.concat(LongStream.of(values.sources), LongStream.of(values.destinations)),
                        LongStream.of(values.parties))
                .mapToObj(Place::ofGln)
                .flatMap(named -> named.gln().stream())
                .forEach(glns::add);
        if (values.place != null) {
            values.place.gln().ifPresent(glns::add);
        }
        return glns;
    }

    /** {@return lot that the event states, or empty} */
    public Optional<String> lot() {
        return Optional.ofNullable(values.stated.lot());
    }

    /** {@return expiry date that the event states, or empty} */
    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(values.stated.expiry());
    }

    /** {@return temperatures that the event reports, or empty} */
    public Optional<Temperatures> temperatures() {
        return Optional.ofNullable(values.stated.temperatures());
    }

    /** {@return what is equal for all copies of one event, as 32 hexadecimal digits} */
    public String contentHash() {
        return values.hash.toString();
    }

    ContentHash hash() {
        return values.hash;
    }

    private static List<Place> places(long[] glns) {
        return LongStream.of(glns).mapToObj(Place::ofGln).toList();
    }

    @Override
    public int compareTo(Sighting other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sighting that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(values.time, values.hash, values.kind, values.eventId);
    }

    @Override
    public String toString() {
        return values.kind + " " + values.time + " " + values.place;
    }
}
