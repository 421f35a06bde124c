package org.packseal.core.history;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Histories in memory, as bytes, which take a fifth of what objects take. Thread-safe. */
public final class InMemoryHistoryStore implements HistoryStore {
    private final Map<HistorySubject, byte[]> histories = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final long maxBytes;

    /** A store without bound. */
    public InMemoryHistoryStore() {
        this(Long.MAX_VALUE);
    }

    /**
     * A bounded store.
     *
     * @param maxBytes bytes that keys and histories may take together; {@link #merge} refuses what goes beyond
     */
    public InMemoryHistoryStore(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public Optional<PackHistory> find(HistorySubject subject) {
        return Optional.ofNullable(histories.get(subject)).map(HistoryCodec::decode);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the store is full
     */
    @Override
    public void merge(HistorySubject subject, PackHistory more) {
        if (bytes.get() >= maxBytes) {
            throw new IllegalStateException("Expected at most " + maxBytes + " bytes of histories, found more.");
        }
        histories.compute(subject, (key, stored) -> {
            byte[] merged = (stored == null ? more : HistoryCodec.decode(stored).merge(more)).toBytes();
            bytes.addAndGet(merged.length - (stored == null ? -key.key().length() : stored.length));
            return merged;
        });
    }

    /** {@return the subjects of which anything is recorded, ordered} */
    public Set<HistorySubject> subjects() {
        return new TreeSet<>(histories.keySet());
    }

    /** {@return bytes that keys and histories take, without what the map itself takes} */
    public long bytes() {
        return bytes.get();
    }
}
