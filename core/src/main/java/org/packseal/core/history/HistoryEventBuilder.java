package org.packseal.core.history;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.place.Place;

/** Settings of an event; {@link HistoryEvent#builder} makes one. Not thread-safe. */
public final class HistoryEventBuilder {
    final Feed feed;
    final EventType type;
    final EventTime time;
    final Set<EventSubject> subjects = new LinkedHashSet<>();
    final Set<String> others = new LinkedHashSet<>();
    final Set<String> set = new LinkedHashSet<>();
    final Set<String> unset = new LinkedHashSet<>();
    final Set<TransferParty> sources = new LinkedHashSet<>();
    final Set<TransferParty> destinations = new LinkedHashSet<>();

    @Nullable
    EventKind scanned;

    @Nullable
    EventAction action;

    @Nullable
    String step;

    @Nullable
    String disposition;

    @Nullable
    Place readPoint;

    @Nullable
    Place location;

    boolean emptied;

    @Nullable
    String lot;

    @Nullable
    LocalDate expiry;

    @Nullable
    Temperatures temperatures;

    boolean alarm;

    @Nullable
    String eventId;

    boolean withdrawal;

    HistoryEventBuilder(Feed feed, EventType type, EventTime time) {
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
    public HistoryEventBuilder kind(EventKind kind) {
        scanned = Objects.requireNonNull(kind, "kind");
        return this;
    }

    /**
     * The action.
     *
     * @param value the action
     * @return this builder
     */
    public HistoryEventBuilder action(EventAction value) {
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
    public HistoryEventBuilder step(String term) {
        step = Objects.requireNonNull(term, "term");
        return this;
    }

    /**
     * The disposition.
     *
     * @param term bare term of the vocabulary
     * @return this builder
     */
    public HistoryEventBuilder disposition(String term) {
        disposition = Objects.requireNonNull(term, "term");
        return this;
    }

    /**
     * One more disposition that holds until it is unset.
     *
     * @param term bare term of the vocabulary
     * @return this builder
     */
    public HistoryEventBuilder persistentSet(String term) {
        set.add(term);
        return this;
    }

    /**
     * One more disposition that holds no more.
     *
     * @param term bare term of the vocabulary
     * @return this builder
     */
    public HistoryEventBuilder persistentUnset(String term) {
        unset.add(term);
        return this;
    }

    /**
     * Where the subjects were seen.
     *
     * @param place the place, or null if it is not known
     * @return this builder
     */
    public HistoryEventBuilder readPoint(@Nullable Place place) {
        readPoint = place;
        return this;
    }

    /**
     * Where the subjects are after the event.
     *
     * @param place the place, or null if it is not known
     * @return this builder
     */
    public HistoryEventBuilder location(@Nullable Place place) {
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
    public HistoryEventBuilder subject(SubjectRole role, HistorySubject subject) {
        subjects.add(new EventSubject(role, subject));
        return this;
    }

    /**
     * One more identifier that is no subject of histories but distinguishes the event from others.
     *
     * @param identifier the identifier as it was given
     * @return this builder
     */
    public HistoryEventBuilder otherIdentifier(String identifier) {
        others.add(identifier);
        return this;
    }

    /**
     * States that everything was taken out of the parent.
     *
     * @return this builder
     */
    public HistoryEventBuilder emptied() {
        emptied = true;
        return this;
    }

    /**
     * One more source.
     *
     * @param party where the goods come from
     * @return this builder
     */
    public HistoryEventBuilder source(TransferParty party) {
        sources.add(party);
        return this;
    }

    /**
     * One more destination.
     *
     * @param party where the goods go
     * @return this builder
     */
    public HistoryEventBuilder destination(TransferParty party) {
        destinations.add(party);
        return this;
    }

    /**
     * The lot.
     *
     * @param value lot or batch number
     * @return this builder
     */
    public HistoryEventBuilder lot(String value) {
        lot = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * The expiry date.
     *
     * @param date last day of use
     * @return this builder
     */
    public HistoryEventBuilder expiry(LocalDate date) {
        expiry = Objects.requireNonNull(date, "date");
        return this;
    }

    /**
     * A temperature span; several make one span that covers all.
     *
     * @param span the span
     * @return this builder
     */
    public HistoryEventBuilder temperatures(Temperatures span) {
        temperatures = temperatures == null ? span : temperatures.and(span);
        return this;
    }

    /**
     * States that a sensor reported an alarm condition.
     *
     * @return this builder
     */
    public HistoryEventBuilder alarm() {
        alarm = true;
        return this;
    }

    /**
     * The event's identifier.
     *
     * @param id a URI
     * @return this builder
     */
    public HistoryEventBuilder eventId(String id) {
        eventId = Objects.requireNonNull(id, "id");
        return this;
    }

    /**
     * Makes this an error declaration: the event that it otherwise repeats was an error (EPCIS 2.0, section 7.4.1.2).
     *
     * @return this builder
     */
    public HistoryEventBuilder withdrawal() {
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
