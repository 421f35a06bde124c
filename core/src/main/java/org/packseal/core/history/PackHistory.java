package org.packseal.core.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one subject, bounded in size: for each feed the first and last sightings of each group, and the
 * error declarations. Merging is commutative, associative and idempotent (a join semilattice), so whatever the order in
 * which events arrive, however they are split among machines and however often they are repeated, the same history
 * results, byte for byte. Whatever is concluded from it is computed when it is read. Immutable and thread-safe.
 *
 * <p>A subject with eight events takes some 0.5 KB; no subject takes more than {@value #MAX_FEEDS} feeds with 64
 * sightings and 32 withdrawals each.
 */
public final class PackHistory {
    /** Feeds of one subject. A pack meets a handful of companies; more are refused by name, the smallest names stay. */
    public static final int MAX_FEEDS = 16;

    private static final PackHistory EMPTY = new PackHistory(new TreeMap<>(), false);

    private final NavigableMap<Feed, FeedHistory> feeds;
    private final boolean overrun;

    PackHistory(NavigableMap<Feed, FeedHistory> feeds, boolean overrun) {
        this.feeds = feeds;
        this.overrun = overrun;
    }

    /** {@return a history of which nothing is recorded} */
    public static PackHistory empty() {
        return EMPTY;
    }

    /**
     * A history of which nothing was kept although something happened, as of a container with more children than are told of
     * its events. Merged into another, it marks that one cut.
     *
     * @return a history without sightings that is cut
     */
    public static PackHistory unkept() {
        return new PackHistory(new TreeMap<>(), true);
    }

    /**
     * This history and one more event. Of a lot only recalls are kept, because nothing else passes to its packs.
     *
     * @param event the event
     * @param subject whose history this is; an event that does not name it changes nothing
     * @return a new history
     */
    public PackHistory with(HistoryEvent event, HistorySubject subject) {
        PackHistory history = this;
        for (EventSubject named : event.subjects()) {
            if (named.subject().equals(subject)) {
                history = history.with(event, named);
            }
        }
        return history;
    }

    private PackHistory with(HistoryEvent event, EventSubject named) {
        if (event.withdrawal()) {
            return merge(single(event.feed(), FeedHistory.of(Withdrawal.of(event))));
        }
        Sighting sighting = Sighting.of(event, named);
        boolean kept =
                named.subject().kind() != HistorySubject.Kind.LOT || sighting.recalled() || sighting.recalledUnset();
        return kept ? merge(single(event.feed(), FeedHistory.of(sighting))) : this;
    }

    private static PackHistory single(Feed feed, FeedHistory history) {
        NavigableMap<Feed, FeedHistory> one = new TreeMap<>();
        one.put(feed, history);
        return new PackHistory(one, false);
    }

    /**
     * The history of everything that this or the other holds.
     *
     * @param other another history of the same subject
     * @return a new history
     */
    public PackHistory merge(PackHistory other) {
        NavigableMap<Feed, FeedHistory> union = new TreeMap<>(feeds);
        other.feeds.forEach((feed, history) -> union.merge(feed, history, FeedHistory::merge));
        boolean over = union.size() > MAX_FEEDS;
        while (union.size() > MAX_FEEDS) {
            union.pollLastEntry();
        }
        return new PackHistory(union, overrun || other.overrun || over);
    }

    /**
     * The stored form. Its first byte names the format, 1; later versions of this library read it.
     *
     * @return bytes that are equal for equal histories
     */
    public byte[] toBytes() {
        return HistoryCodec.encode(feeds, overrun);
    }

    /**
     * A history from its stored form.
     *
     * @param bytes as {@link #toBytes} gave them
     * @return the history
     * @throws IllegalArgumentException if the bytes are none of a history
     */
    public static PackHistory fromBytes(byte[] bytes) {
        PackHistory history = HistoryCodec.decode(bytes);
        if (!Arrays.equals(history.toBytes(), bytes)) {
            throw new IllegalArgumentException("Expected the one form of a history, found another form of it.");
        }
        return history;
    }

    /** {@return whether nothing is recorded} */
    public boolean isEmpty() {
        return feeds.isEmpty() && !overrun;
    }

    /** {@return every sighting kept, withdrawn ones included, feed by feed; none of a feed whose withdrawals overran} */
    public List<ReportedSighting> sightings() {
        List<ReportedSighting> all = new ArrayList<>();
        feeds.forEach((feed, history) -> {
            if (!history.overrun()) {
                Set<ContentHash> withdrawn = history.withdrawn();
                history.groups().stream()
                        .flatMap(set -> set.sightings().stream())
                        .forEach(sighting ->
                                all.add(new ReportedSighting(feed, sighting, withdrawn.contains(sighting.hash()))));
            }
        });
        return all;
    }

    /** {@return whether the subject was the container of an event, so that it is a case rather than a pack} */
    public boolean container() {
        return feeds.values().stream()
                .flatMap(history -> history.groups().stream())
                .flatMap(set -> set.sightings().stream())
                .anyMatch(Sighting::container);
    }

    /** {@return the feeds that say anything of the subject, in their order} */
    public Set<Feed> feeds() {
        return Collections.unmodifiableSet(feeds.keySet());
    }

    /** {@return whether anything was left out anywhere} */
    public boolean cut() {
        return overrun
                || feeds.values().stream()
                        .anyMatch(history ->
                                history.overrun() || history.groups().stream().anyMatch(SightingSet::cut));
    }

    /**
     * Whether one feed's sightings of a group are incomplete.
     *
     * @param feed the feed
     * @param group the group
     * @return true if some were left out
     */
    public boolean cut(Feed feed, SightingGroup group) {
        FeedHistory history = feeds.get(feed);
        return overrun || (history != null && history.cut(group));
    }

    /** {@return how many error declarations name no event that is kept} */
    public int withdrawalsWithoutTarget() {
        return feeds.values().stream().mapToInt(FeedHistory::withoutTarget).sum();
    }

    Map<Feed, FeedHistory> byFeed() {
        return feeds;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackHistory that && overrun == that.overrun && feeds.equals(that.feeds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(toBytes()));
    }

    @Override
    public String toString() {
        return "PackHistory" + feeds.keySet() + (cut() ? " cut" : "");
    }
}
