package org.packseal.crypto.trust;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for each list URN, the newest list accepted, so that an older one is not accepted again. Implementations are
 * thread-safe, and what {@link #replace} has stored survives a crash.
 */
public interface TrustStateStore {
    /**
     * Reads the state of a list.
     *
     * @param listUrn URN of the list
     * @return the state, or empty if no list was ever accepted under this URN
     * @throws IOException if it cannot be known; an empty answer would allow a rollback
     */
    Optional<TrustState> load(String listUrn) throws IOException;

    /**
     * Stores a new state if the old one is still the one stored, in one step that others see whole or not at all.
     *
     * @param listUrn URN of the list
     * @param expected the state that {@link #load} gave, or null for none
     * @param next the state to store
     * @return false, with nothing stored, if another state is there by now
     * @throws IOException if the state could not be stored
     */
    boolean replace(String listUrn, @Nullable TrustState expected, TrustState next) throws IOException;

    /**
     * Reads which list is pinned under a root set.
     *
     * @param rootsFingerprint {@link RootSet#fingerprint()} of the set that the application pins
     * @return URN of the list, or empty if none was pinned
     * @throws IOException if it cannot be known; an empty answer would allow another list
     */
    Optional<String> pinnedList(String rootsFingerprint) throws IOException;

    /**
     * Pins a list under a root set unless one is pinned already, in one step.
     *
     * @param rootsFingerprint {@link RootSet#fingerprint()} of the set that the application pins
     * @param listUrn URN of the list
     * @return the URN that is pinned now, which is another where another process was first
     * @throws IOException if the pin could not be stored
     */
    String pinList(String rootsFingerprint, String listUrn) throws IOException;
}
