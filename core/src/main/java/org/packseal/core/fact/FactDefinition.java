package org.packseal.core.fact;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of the {@link FactCatalogue}. Immutable and thread-safe. */
public final class FactDefinition {
    private final int index;
    private final String key;
    private final Meaning meaning;
    private final Origin origin;

    FactDefinition(int index, String key, Meaning meaning, Origin origin) {
        this.index = index;
        this.key = key;
        this.meaning = meaning;
        this.origin = origin;
    }

    /** What the fact says, and which of its values speak against a pack or for it. */
    record Meaning(
            FactType type,
            List<String> values,
            Set<String> adverse,
            Set<String> clearing,
            @Nullable Dimension clears,
            EvidenceGroup group,
            String note) {
        Meaning {
            values = List.copyOf(values);
            adverse = Set.copyOf(adverse);
            clearing = Set.copyOf(clearing);
        }
    }

    /** Who can know it, and from what. */
    record Origin(
            Set<Producer> producers,
            boolean scanOnly,
            @Nullable ObservationKind observation) {
        Origin {
            producers = Collections.unmodifiableSet(EnumSet.copyOf(producers));
        }
    }

    /** {@return position in the catalogue; zero-based index} */
    public int index() {
        return index;
    }

    /**
     * The key.
     *
     * @return the key, for instance {@code repo.serial}
     */
    public String key() {
        return key;
    }

    /** {@return type of the value} */
    public FactType type() {
        return meaning.type();
    }

    /** {@return the values an enum fact can have; unmodifiable list, empty for a number} */
    public List<String> values() {
        return meaning.values();
    }

    /**
     * {@return values that speak against the pack and must be judged by a rule before it can be called free of
     * indications; unmodifiable set, empty for a number}
     */
    public Set<String> adverse() {
        return meaning.adverse();
    }

    /** {@return values that positively clear {@link #clears()}; unmodifiable set} */
    public Set<String> clearing() {
        return meaning.clearing();
    }

    /** {@return what the clearing values clear; IDENTITY or SOURCE, or empty where the fact clears nothing} */
    public Optional<Dimension> clears() {
        return Optional.ofNullable(meaning.clears());
    }

    /**
     * {@return who can know this fact; unmodifiable set, not empty} From anybody else it can raise a sign, nothing more.
     */
    public Set<Producer> producers() {
        return origin.producers();
    }

    /** {@return the evidence group} */
    public EvidenceGroup group() {
        return meaning.group();
    }

    /** {@return what the fact means, one line} */
    public String note() {
        return meaning.note();
    }

    /**
     * Whether this fact comes from the library alone where a scan is given: the token's outcome and all about the scan.
     *
     * @return true for {@code token.result} and {@code scan.status}; how the code was entered only the caller can know
     */
    public boolean fromScanOnly() {
        return origin.scanOnly();
    }

    /**
     * {@return the kind of observation the fact is part of, or empty where it stands alone}
     */
    public Optional<ObservationKind> observation() {
        return Optional.ofNullable(origin.observation());
    }

    @Override
    public String toString() {
        return key + " " + (type() == FactType.ENUM ? values() : type());
    }
}
