package org.packseal.core.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.bytes.ByteReader;
import org.packseal.core.history.bytes.ByteWriter;

/**
 * Format 1 of stored histories: format byte, whether feeds were left out, then feed by feed name, producer, groups and
 * withdrawals. Everything is ordered, and a reader refuses any other order, so there is one form of each history.
 */
final class HistoryCodec {
    private static final int FORMAT = 1;

    private HistoryCodec() {}

    static byte[] encode(NavigableMap<Feed, FeedHistory> feeds, boolean overrun) {
        ByteWriter out = new ByteWriter();
        out.number(FORMAT);
        out.number(overrun ? 1 : 0);
        out.number(feeds.size());
        feeds.forEach((feed, history) -> {
            out.text(feed.name());
            out.text(feed.role().map(Enum::name).orElse(""));
            write(history, out);
        });
        return out.toBytes();
    }

    private static void write(FeedHistory history, ByteWriter out) {
        for (SightingSet set : history.groups()) {
            out.number(set.sightings().size() * 2L + (set.cut() ? 1 : 0));
            set.sightings().forEach(sighting -> SightingCodec.write(sighting, out));
        }
        out.number(history.withdrawals().size() * 2L + (history.overrun() ? 1 : 0));
        for (Withdrawal withdrawal : history.withdrawals()) {
            out.fixed(withdrawal.hash().high());
            out.fixed(withdrawal.hash().low());
            out.fixed(withdrawal.eventId());
        }
    }

    static PackHistory decode(byte[] bytes) {
        try {
            return read(new ByteReader(bytes));
        } catch (ArithmeticException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("Expected the bytes of a history, found a number out of range.", e);
        }
    }

    private static PackHistory read(ByteReader in) {
        long format = in.number(Long.MAX_VALUE);
        if (format != FORMAT) {
            throw new IllegalArgumentException("Expected a history of format " + FORMAT + ", found " + format + ".");
        }
        boolean overrun = in.number(1) == 1;
        int count = (int) in.number(PackHistory.MAX_FEEDS);
        NavigableMap<Feed, FeedHistory> feeds = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            Feed feed = feed(in);
            ordered(feeds.isEmpty() || feeds.lastKey().compareTo(feed) < 0);
            feeds.put(feed, history(in));
        }
        if (!in.atEnd()) {
            throw new IllegalArgumentException("Expected the end of a history, found more bytes.");
        }
        return new PackHistory(feeds, overrun);
    }

    private static Feed feed(ByteReader in) {
        Feed feed = Feed.of(in.text(Feed.MAX_NAME));
        String role = in.text(Feed.MAX_NAME);
        return role.isEmpty() ? feed : feed.withRole(producer(role));
    }

    private static Producer producer(String name) {
        return Arrays.stream(Producer.values())
                .filter(producer -> producer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected the name of a producer in a history."));
    }

    private static FeedHistory history(ByteReader in) {
        List<SightingSet> groups = new ArrayList<>();
        for (SightingGroup group : SightingGroup.values()) {
            groups.add(group(group, in));
        }
        long head = in.number(FeedHistory.MAX_WITHDRAWALS * 2L + 1);
        List<Withdrawal> withdrawals = new ArrayList<>();
        for (int i = 0; i < head / 2; i++) {
            Withdrawal next = new Withdrawal(new ContentHash(in.fixed(), in.fixed()), in.fixed());
            ordered(i == 0 || withdrawals.get(i - 1).compareTo(next) < 0);
            withdrawals.add(next);
        }
        return new FeedHistory(List.copyOf(groups), List.copyOf(withdrawals), head % 2 == 1);
    }

    private static SightingSet group(SightingGroup group, ByteReader in) {
        long head = in.number(SightingSet.MAX * 2L + 1);
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < head / 2; i++) {
            Sighting next = SightingCodec.read(in);
            ordered(i == 0 || sightings.get(i - 1).compareTo(next) < 0);
            ordered(SightingGroup.of(next) == group);
            sightings.add(next);
        }
        return new SightingSet(List.copyOf(sightings), head % 2 == 1);
    }

    private static void ordered(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Expected feeds and sightings in their order, found another.");
        }
    }
}
