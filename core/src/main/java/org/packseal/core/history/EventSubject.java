package org.packseal.core.history;

import java.util.Objects;

/**
 * One subject of an event and the part it plays. Immutable.
 *
 * @param role the part
 * @param subject the subject
 */
public record EventSubject(SubjectRole role, HistorySubject subject) implements Comparable<EventSubject> {
    /**
     * Checks that both are there.
     *
     * @param role the part
     * @param subject the subject
     */
    public EventSubject {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(subject, "subject");
    }

    @Override
    public int compareTo(EventSubject other) {
        int byRole = role.compareTo(other.role);
        return byRole != 0 ? byRole : subject.compareTo(other.subject);
    }
}
