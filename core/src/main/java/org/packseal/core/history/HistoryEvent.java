package org.packseal.core.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.place.Place;
import org.packseal.gs1.PackIdentity;

/**
 * One event about packs and containers: what, when, where and why, in the terms of EPCIS 2.0. Immutable and thread-safe.
 *
 * <p>Two events with equal content are one event, whatever feed, event identifier or syntax they came in.
 */
public final class HistoryEvent {
    private final Feed feed;
    private final EventType type;
    private final @Nullable EventKind scanned;
    private final EventTime time;
    private final @Nullable EventAction action;
    private final @Nullable String step;
    private final @Nullable String disposition;
    private final Set<String> set;
    private final Set<String> unset;
    private final @Nullable Place readPoint;
    private final @Nullable Place location;
    private final List<EventSubject> subjects;
    private final Set<String> others;
    private final boolean emptied;
    private final List<TransferParty> sources;
    private final List<TransferParty> destinations;
    private final StatedData stated;
    private final boolean alarm;
    private final @Nullable String eventId;
    private final boolean withdrawal;
    private final ContentHash hash;

    HistoryEvent(HistoryEventBuilder from) {
        feed = from.feed;
        type = from.type;
        scanned = from.scanned;
        time = from.time;
        action = from.action;
        step = from.step;
        disposition = from.disposition;
        set = Collections.unmodifiableSet(new TreeSet<>(from.set));
        unset = Collections.unmodifiableSet(new TreeSet<>(from.unset));
        readPoint = from.readPoint;
        location = from.location;
        subjects = sorted(from.subjects);
        others = Collections.unmodifiableSet(new TreeSet<>(from.others));
        emptied = from.emptied;
        sources = sorted(from.sources);
        destinations = sorted(from.destinations);
        stated = new StatedData(from.lot, from.expiry, from.temperatures);
        alarm = from.alarm;
        eventId = from.eventId;
        withdrawal = from.withdrawal;
        hash = ContentHash.of(this);
    }

    private static <T extends Comparable<T>> List<T> sorted(Set<T> values) {
        List<T> list = new ArrayList<>(values);
        Collections.sort(list);
        return Collections.unmodifiableList(list);
    }

    /**
     * A scan that the caller recorded.
     *
     * @param pack what the scan says; a scan without GTIN or serial number is about no subject
     * @param time when
     * @param place where, or null if it is not known
     * @param kind what happened
     * @param feed the source
     * @return the event
     */
    public static HistoryEvent scan(PackIdentity pack, Instant time, @Nullable Place place, EventKind kind, Feed feed) {
        HistoryEventBuilder event =
                builder(feed, EventType.SCAN, EventTime.at(time)).kind(kind).readPoint(place);
        HistorySubject.of(pack).ifPresent(subject -> event.subject(SubjectRole.OBJECT, subject));
        return event.build();
    }

    /**
     * A builder of an event.
     *
     * @param feed the source
     * @param type the type of event
     * @param time when it happened
     * @return a new builder
     */
    public static HistoryEventBuilder builder(Feed feed, EventType type, EventTime time) {
        return new HistoryEventBuilder(feed, type, time);
    }

    /** {@return the source that tells the event} */
    public Feed feed() {
        return feed;
    }

    /** {@return type of the event} */
    public EventType type() {
        return type;
    }

    /** {@return when it happened} */
    public EventTime time() {
        return time;
    }

    /** {@return the action, or empty for transformations and scans} */
    public Optional<EventAction> action() {
        return Optional.ofNullable(action);
    }

    /** {@return business step as a bare term, or empty} */
    public Optional<String> step() {
        return Optional.ofNullable(step);
    }

    /** {@return disposition as a bare term, or empty} */
    public Optional<String> disposition() {
        return Optional.ofNullable(disposition);
    }

    /** {@return where: the read point, or else the business location; empty where neither is a known kind of place} */
    public Optional<Place> place() {
        return Optional.ofNullable(readPoint != null ? readPoint : location);
    }

    /** {@return what the event is about, ordered} */
    public List<EventSubject> subjects() {
        return subjects;
    }

    /** {@return where the goods come from, ordered} */
    public List<TransferParty> sources() {
        return sources;
    }

    /** {@return where the goods go, ordered} */
    public List<TransferParty> destinations() {
        return destinations;
    }

    /** {@return lot or batch that the event states, or empty} */
    public Optional<String> lot() {
        return Optional.ofNullable(stated.lot());
    }

    /** {@return expiry date that the event states, or empty} */
    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(stated.expiry());
    }

    /** {@return temperatures that the event reports, or empty} */
    public Optional<Temperatures> temperatures() {
        return Optional.ofNullable(stated.temperatures());
    }

    /** {@return identifier of the event, or empty} */
    public Optional<String> eventId() {
        return Optional.ofNullable(eventId);
    }

    /** {@return whether this declares an event with the same content or identifier an error} */
    public boolean withdrawal() {
        return withdrawal;
    }

    /**
     * What the event says happened to a subject in one part.
     *
     * @param role the part
     * @return the kind
     */
    public EventKind kind(SubjectRole role) {
        return scanned != null ? scanned : new KindRules(type, action, step, disposition).kind(role);
    }

    StatedData stated() {
        return stated;
    }

    Set<String> persistentSet() {
        return set;
    }

    Set<String> persistentUnset() {
        return unset;
    }

    @Nullable
    Place readPoint() {
        return readPoint;
    }

    @Nullable
    Place location() {
        return location;
    }

    Set<String> others() {
        return others;
    }

    boolean emptied() {
        return emptied;
    }

    boolean alarm() {
        return alarm;
    }

    @Nullable
    EventKind scanned() {
        return scanned;
    }

    ContentHash hash() {
        return hash;
    }

    @Override
    public String toString() {
        return type + " " + step + " at " + place().map(Place::toString).orElse("-") + " " + subjects;
    }
}
