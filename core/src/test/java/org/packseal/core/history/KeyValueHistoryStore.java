package org.packseal.core.history;

import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Keeps histories in a file, by an embedded key-value store. What was written since the last commit is lost when the
 * process is killed; recording the same events again makes up for it, because merging is idempotent.
 */
final class KeyValueHistoryStore implements HistoryStore, AutoCloseable {
    private final MVStore file;
    private final MVMap<String, byte[]> histories;

    KeyValueHistoryStore(Path path) {
        file = new MVStore.Builder().fileName(path.toString()).open();
        histories = file.openMap("histories");
    }

    @Override
    public Optional<PackHistory> find(HistorySubject subject) {
        return Optional.ofNullable(histories.get(subject.key())).map(PackHistory::fromBytes);
    }

    @Override
    public synchronized void merge(HistorySubject subject, PackHistory more) {
        PackHistory merged = find(subject).map(more::merge).orElse(more);
        histories.put(subject.key(), merged.toBytes());
    }

    void commit() {
        file.commit();
    }

    int size() {
        return histories.size();
    }

    @Override
    public void close() {
        file.close();
    }
}
