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
    private final FactType type;
    private final List<String> values;
    private final Set<String> adverse;
    private final Set<String> clearing;
    private final @Nullable Dimension clears;
    private final Set<Producer> producers;
    private final EvidenceGroup group;
    private final String note;
    private final boolean scanOnly;
    private final @Nullable ObservationKind observation;

    FactDefinition(
            int index,
            String key,
            FactType type,
            List<String> values,
            Set<String> adverse,
            Set<String> clearing,
            @Nullable Dimension clears,
            Set<Producer> producers,
            EvidenceGroup group,
            String note,
            boolean scanOnly,
            @Nullable ObservationKind observation) {
        this.index = index;
        this.key = key;
        this.type = type;
        this.values = List.copyOf(values);
        this.adverse = Set.copyOf(adverse);
        this.clearing = Set.copyOf(clearing);
        this.clears = clears;
        this.producers = Collections.unmodifiableSet(EnumSet.copyOf(producers));
        this.group = group;
        this.note = note;
        this.scanOnly = scanOnly;
        this.observation = observation;
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
        return type;
    }

    /** {@return the values an enum fact can have; unmodifiable list, empty for a number} */
    public List<String> values() {
        return values;
    }

    /**
     * {@return values that speak against the pack and must be judged by a rule before it can be called free of
     * indications; unmodifiable set, empty for a number}
     */
    public Set<String> adverse() {
        return adverse;
    }

    /** {@return values that positively clear {@link #clears()}; unmodifiable set} */
    public Set<String> clearing() {
        return clearing;
    }

    /** {@return what the clearing values clear; IDENTITY or SOURCE, or empty where the fact clears nothing} */
    public Optional<Dimension> clears() {
        return Optional.ofNullable(clears);
    }

    /**
     * {@return who can know this fact; unmodifiable set, not empty} From anybody else it can raise a sign, nothing more.
     */
    public Set<Producer> producers() {
        return producers;
    }

    /** {@return the evidence group} */
    public EvidenceGroup group() {
        return group;
    }

    /** {@return what the fact means, one line} */
    public String note() {
        return note;
    }

    /**
     * Whether this fact comes from the library alone where a scan is given: the token's outcome and all about the scan.
     *
     * @return true for {@code token.result} and {@code scan.status}; how the code was entered only the caller can know
     */
    public boolean fromScanOnly() {
        return scanOnly;
    }

    /**
     * {@return the kind of observation the fact is part of, or empty where it stands alone}
     */
    public Optional<ObservationKind> observation() {
        return Optional.ofNullable(observation);
    }

    @Override
    public String toString() {
        return key + " " + (type == FactType.ENUM ? values : type);
    }
}
