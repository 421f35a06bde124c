package org.packseal.core.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one feed says of one subject. Immutable.
 *
 * @param groups one set for each {@link SightingGroup}, in its order
 * @param withdrawals the smallest ones, ordered
 * @param overrun whether withdrawals were left out; what this feed says is then not used
 */
record FeedHistory(List<SightingSet> groups, List<Withdrawal> withdrawals, boolean overrun) {
    /** Honest sources correct a few events of a pack; without a bound one feed could make a history large. */
    static final int MAX_WITHDRAWALS = 32;

    static final FeedHistory EMPTY = new FeedHistory(
            List.of(SightingSet.EMPTY, SightingSet.EMPTY, SightingSet.EMPTY, SightingSet.EMPTY), List.of(), false);

    static FeedHistory of(Sighting sighting) {
        List<SightingSet> groups = new ArrayList<>(EMPTY.groups);
        groups.set(SightingGroup.of(sighting).index(), SightingSet.of(sighting));
        return new FeedHistory(List.copyOf(groups), List.of(), false);
    }

    static FeedHistory of(Withdrawal withdrawal) {
        return new FeedHistory(EMPTY.groups, List.of(withdrawal), false);
    }

    FeedHistory merge(FeedHistory other) {
        List<SightingSet> merged = new ArrayList<>(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            merged.add(groups.get(i).merge(other.groups.get(i)));
        }
        NavigableSet<Withdrawal> all = new TreeSet<>(withdrawals);
        all.addAll(other.withdrawals);
        boolean over = all.size() > MAX_WITHDRAWALS;
        while (all.size() > MAX_WITHDRAWALS) {
            all.pollLast();
        }
        return new FeedHistory(List.copyOf(merged), List.copyOf(all), overrun || other.overrun || over);
    }

    SightingSet group(SightingGroup group) {
        return groups.get(group.index());
    }

    boolean cut(SightingGroup group) {
        return overrun || group(group).cut();
    }

    /** Content hashes of the sightings that are withdrawn: those named, and their copies under other identifiers. */
    Set<ContentHash> withdrawn() {
        Set<ContentHash> hashes = new HashSet<>();
        for (SightingSet set : groups) {
            for (Sighting sighting : set.sightings()) {
                if (withdrawals.stream().anyMatch(withdrawal -> withdrawal.names(sighting))) {
                    hashes.add(sighting.hash());
                }
            }
        }
        return hashes;
    }

    /** How many declarations name none of the sightings kept. */
    int withoutTarget() {
        return (int) withdrawals.stream()
                .filter(withdrawal ->
                        groups.stream().flatMap(set -> set.sightings().stream()).noneMatch(withdrawal::names))
                .count();
    }
}
