package org.packseal.core.history;

import java.util.Optional;

/**
 * Where histories are asked for: a {@link HistoryStore}, or whatever else can tell what is recorded of a subject, such as
 * the answer of a service or the state of one pack in a cluster. Implementations are safe for use by many threads.
 */
@FunctionalInterface
public interface HistoryLookup {
    /**
     * What is recorded of a subject.
     *
     * @param subject the subject
     * @return its history, or empty if nothing is recorded
     */
    Optional<PackHistory> find(HistorySubject subject);
}
