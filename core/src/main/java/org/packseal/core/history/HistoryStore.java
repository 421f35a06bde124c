package org.packseal.core.history;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where histories are kept. Any key-value store will do: the key is {@link HistorySubject#key()}, the value
 * {@link PackHistory#toBytes()}, and writing is merging with what is there. Because merging is idempotent, a write that may
 * have happened before a failure is simply repeated. Implementations are safe for use by many threads.
 */
public interface HistoryStore extends HistoryLookup {
    /**
     * Adds to what is recorded of a subject.
     *
     * @param subject the subject
     * @param more what is new; merged with what is there
     */
    void merge(HistorySubject subject, PackHistory more);

    /**
     * Records an event with each of its subjects.
     *
     * @param event the event
     */
    default void add(HistoryEvent event) {
        Set<HistorySubject> subjects = new LinkedHashSet<>();
        event.subjects().forEach(named -> subjects.add(named.subject()));
        for (HistorySubject subject : subjects) {
            PackHistory news = PackHistory.empty().with(event, subject);
            if (!news.isEmpty()) {
                merge(subject, news);
            }
        }
    }
}
