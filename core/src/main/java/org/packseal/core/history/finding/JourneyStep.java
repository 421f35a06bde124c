package org.packseal.core.history.finding;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.EventTime;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.Sighting;

/**
 * One event in the life of a pack: what was seen, who reports it, and of what it was seen. Copies of one event are one
 * step. Immutable; steps are ordered in time.
 *
 * @param sighting what was seen
 * @param feeds the feeds that report it, at least one
 * @param subject the pack itself, a container that it was in, or its lot
 * @param via how the event reaches the pack
 */
public record JourneyStep(Sighting sighting, NavigableSet<Feed> feeds, HistorySubject subject, Via via)
        implements Comparable<JourneyStep> {
    /** How an event reaches a pack. */
    public enum Via {
        /** The event names the pack. */
        PACK,
        /** The event names a container while the pack was in it. */
        CONTAINER,
        /** The event names the pack's lot. */
        LOT
    }

    /**
     * Copies the feeds.
     *
     * @param sighting what was seen
     * @param feeds the feeds that report it
     * @param subject the pack itself
     * @param via how the event reaches the pack
     */
    public JourneyStep {
        feeds = Collections.unmodifiableNavigableSet(new TreeSet<>(feeds));
    }

    /** {@return whether somebody vouches for one of the feeds that report it} */
    public boolean vouched() {
        return feeds.stream().anyMatch(feed -> feed.role().isPresent());
    }

    EventTime time() {
        return sighting.time();
    }

    EventKind kind() {
        return sighting.kind();
    }

    boolean is(EventKind kind) {
        return sighting.kind() == kind;
    }

    boolean direct() {
        return via == Via.PACK;
    }

    /** Whether somebody had the pack at hand at a known time; commissioning is often uploaded late. */
    boolean moving() {
        return kind().seen() && kind() != EventKind.COMMISSION;
    }

    boolean at(JourneyStep other) {
        return sighting.place().isPresent() && sighting.place().equals(other.sighting.place());
    }

    /** Whether both places are known and certainly different. */
    boolean elsewhereThan(JourneyStep other) {
        return sighting.place().isPresent()
                && other.sighting.place().isPresent()
                && sighting.place().get().differsFrom(other.sighting.place().get());
    }

    /** Whether this may lie between two others, in the most innocent order that their times allow. */
    boolean mayLieBetween(JourneyStep a, JourneyStep b) {
        long from = Math.min(a.time().earliest(), b.time().earliest());
        long to = Math.max(a.time().latest(), b.time().latest());
        return time().latest() >= from && time().earliest() <= to;
    }

    @Override
    public int compareTo(JourneyStep other) {
        int byTime = sighting.compareTo(other.sighting);
        return byTime != 0 ? byTime : subject.compareTo(other.subject);
    }

    @Override
    public String toString() {
        return sighting + " " + feeds + " " + via;
    }
}
