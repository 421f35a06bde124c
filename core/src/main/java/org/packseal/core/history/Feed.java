package org.packseal.core.history;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Producer;

/**
 * A source of events, as the caller names it, with the producer it speaks for where the caller vouches for that. Two
 * feeds with one name and different producers are different feeds. Immutable and thread-safe.
 */
public final class Feed implements Comparable<Feed> {
    /** Longest name in characters; it is stored in every history that the feed tells of. */
    public static final int MAX_NAME = 64;

    /** The feed of callers who have one only: named {@code default}, vouched for by nobody. */
    public static final Feed DEFAULT = new Feed("default", null);

    private static final Comparator<Feed> ORDER =
            Comparator.comparing(Feed::name).thenComparing(feed -> feed.role == null ? "" : feed.role.name());

    private final String name;
    private final @Nullable Producer role;

    private Feed(String name, @Nullable Producer role) {
        this.name = name;
        this.role = role;
    }

    /**
     * A feed that nobody vouches for.
     *
     * @param name 1 to {@value #MAX_NAME} characters
     * @return the feed
     */
    public static Feed of(String name) {
        Objects.requireNonNull(name, "name");
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "Expected a feed name of 1 to " + MAX_NAME + " characters, found " + name.length() + ".");
        }
        return new Feed(name, null);
    }

    /**
     * The same feed, for which the caller vouches.
     *
     * @param producer whom the feed speaks for; not the library
     * @return a copy
     */
    public Feed withRole(Producer producer) {
        if (producer == Producer.LIBRARY) {
            throw new IllegalArgumentException("Expected a producer outside the library, found LIBRARY.");
        }
        return new Feed(name, Objects.requireNonNull(producer, "producer"));
    }

    /** {@return the caller's name for the source} */
    public String name() {
        return name;
    }

    /** {@return the producer that the caller vouches for, or empty} */
    public Optional<Producer> role() {
        return Optional.ofNullable(role);
    }

    @Override
    public int compareTo(Feed other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Feed that && name.equals(that.name) && role == that.role;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, role);
    }

    @Override
    public String toString() {
        return role == null ? name : name + ':' + role;
    }
}
