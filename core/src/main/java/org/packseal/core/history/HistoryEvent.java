package org.packseal.core.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
    private final @Nullable String lot;
    private final @Nullable LocalDate expiry;
    private final @Nullable Temperatures temperatures;
    private final boolean alarm;
    private final @Nullable String eventId;
    private final boolean withdrawal;
    private final ContentHash hash;

    private HistoryEvent(Builder from) {
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
        lot = from.lot;
        expiry = from.expiry;
        temperatures = from.temperatures;
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
        Builder event =
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
    public static Builder builder(Feed feed, EventType type, EventTime time) {
        return new Builder(feed, type, time);
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
        return Optional.ofNullable(lot);
    }

    /** {@return expiry date that the event states, or empty} */
    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(expiry);
    }

    /** {@return temperatures that the event reports, or empty} */
    public Optional<Temperatures> temperatures() {
        return Optional.ofNullable(temperatures);
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
        return scanned != null ? scanned : KindRules.kind(this, role);
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

    /** Settings of an event. Not thread-safe. */
    public static final class Builder {
        private final Feed feed;
        private final EventType type;
        private final EventTime time;
        private final Set<EventSubject> subjects = new LinkedHashSet<>();
        private final Set<String> others = new LinkedHashSet<>();
        private final Set<String> set = new LinkedHashSet<>();
        private final Set<String> unset = new LinkedHashSet<>();
        private final Set<TransferParty> sources = new LinkedHashSet<>();
        private final Set<TransferParty> destinations = new LinkedHashSet<>();
        private @Nullable EventKind scanned;
        private @Nullable EventAction action;
        private @Nullable String step;
        private @Nullable String disposition;
        private @Nullable Place readPoint;
        private @Nullable Place location;
        private boolean emptied;
        private @Nullable String lot;
        private @Nullable LocalDate expiry;
        private @Nullable Temperatures temperatures;
        private boolean alarm;
        private @Nullable String eventId;
        private boolean withdrawal;

        private Builder(Feed feed, EventType type, EventTime time) {
            this.feed = Objects.requireNonNull(feed, "feed");
            this.type = Objects.requireNonNull(type, "type");
            this.time = Objects.requireNonNull(time, "time");
        }

        /**
         * What happened, stated outright; otherwise it follows from type, step and disposition.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder kind(EventKind kind) {
            scanned = Objects.requireNonNull(kind, "kind");
            return this;
        }

        /**
         * The action.
         *
         * @param value the action
         * @return this builder
         */
        public Builder action(EventAction value) {
            action = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The business step.
         *
         * @param term bare term of the vocabulary, for instance {@code shipping}; another text counts as a step
         *     that says nothing
         * @return this builder
         */
        public Builder step(String term) {
            step = Objects.requireNonNull(term, "term");
            return this;
        }

        /**
         * The disposition.
         *
         * @param term bare term of the vocabulary
         * @return this builder
         */
        public Builder disposition(String term) {
            disposition = Objects.requireNonNull(term, "term");
            return this;
        }

        /**
         * One more disposition that holds until it is unset.
         *
         * @param term bare term of the vocabulary
         * @return this builder
         */
        public Builder persistentSet(String term) {
            set.add(term);
            return this;
        }

        /**
         * One more disposition that holds no more.
         *
         * @param term bare term of the vocabulary
         * @return this builder
         */
        public Builder persistentUnset(String term) {
            unset.add(term);
            return this;
        }

        /**
         * Where the subjects were seen.
         *
         * @param place the place, or null if it is not known
         * @return this builder
         */
        public Builder readPoint(@Nullable Place place) {
            readPoint = place;
            return this;
        }

        /**
         * Where the subjects are after the event.
         *
         * @param place the place, or null if it is not known
         * @return this builder
         */
        public Builder location(@Nullable Place place) {
            location = place;
            return this;
        }

        /**
         * One more subject.
         *
         * @param role the part it plays
         * @param subject the subject
         * @return this builder
         */
        public Builder subject(SubjectRole role, HistorySubject subject) {
            subjects.add(new EventSubject(role, subject));
            return this;
        }

        /**
         * One more identifier that is no subject of histories but distinguishes the event from others.
         *
         * @param identifier the identifier as it was given
         * @return this builder
         */
        public Builder otherIdentifier(String identifier) {
            others.add(identifier);
            return this;
        }

        /**
         * States that everything was taken out of the parent.
         *
         * @return this builder
         */
        public Builder emptied() {
            emptied = true;
            return this;
        }

        /**
         * One more source.
         *
         * @param party where the goods come from
         * @return this builder
         */
        public Builder source(TransferParty party) {
            sources.add(party);
            return this;
        }

        /**
         * One more destination.
         *
         * @param party where the goods go
         * @return this builder
         */
        public Builder destination(TransferParty party) {
            destinations.add(party);
            return this;
        }

        /**
         * The lot.
         *
         * @param value lot or batch number
         * @return this builder
         */
        public Builder lot(String value) {
            lot = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The expiry date.
         *
         * @param date last day of use
         * @return this builder
         */
        public Builder expiry(LocalDate date) {
            expiry = Objects.requireNonNull(date, "date");
            return this;
        }

        /**
         * A temperature span; several make one span that covers all.
         *
         * @param span the span
         * @return this builder
         */
        public Builder temperatures(Temperatures span) {
            temperatures = temperatures == null ? span : temperatures.and(span);
            return this;
        }

        /**
         * States that a sensor reported an alarm condition.
         *
         * @return this builder
         */
        public Builder alarm() {
            alarm = true;
            return this;
        }

        /**
         * The event's identifier.
         *
         * @param id a URI
         * @return this builder
         */
        public Builder eventId(String id) {
            eventId = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Makes this an error declaration: the event that it otherwise repeats was an error (EPCIS 2.0, section 7.4.1.2).
         *
         * @return this builder
         */
        public Builder withdrawal() {
            withdrawal = true;
            return this;
        }

        /** {@return whether no subject has been named so far} */
        public boolean withoutSubject() {
            return subjects.isEmpty();
        }

        /** {@return the event} */
        public HistoryEvent build() {
            return new HistoryEvent(this);
        }
    }
}
