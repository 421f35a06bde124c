package org.packseal.crypto.trust;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A state store that forgets when the process ends: a list rolled back across a restart is then not noticed. For tests and
 * for single runs. Thread-safe.
 */
public final class InMemoryTrustStateStore implements TrustStateStore {
    private final ConcurrentMap<String, TrustState> states = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> pins = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryTrustStateStore() {}

    @Override
    public Optional<TrustState> load(String listUrn) {
        return Optional.ofNullable(states.get(listUrn));
    }

    @Override
    public Optional<String> pinnedList(String rootsFingerprint) {
        return Optional.ofNullable(pins.get(rootsFingerprint));
    }

    @Override
    public String pinList(String rootsFingerprint, String listUrn) {
        String before = pins.putIfAbsent(rootsFingerprint, listUrn);
        return before == null ? listUrn : before;
    }

    @Override
    public boolean replace(String listUrn, @Nullable TrustState expected, TrustState next) {
        return expected == null ? states.putIfAbsent(listUrn, next) == null : states.replace(listUrn, expected, next);
    }
}
