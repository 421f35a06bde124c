package org.packseal.core.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The first eight and the last eight sightings of a group. A sighting among the first of a union is among the first of
 * its part, so bounding the parts first and the union then comes to the same as bounding the union: merging stays
 * commutative, associative and idempotent. Immutable.
 *
 * @param sightings in their order, without repeats
 * @param cut whether sightings were left out
 */
record SightingSet(List<Sighting> sightings, boolean cut) {
    /**
     * Sightings kept at each end. A pack has some eight events in a group in all its life; the beginning shows where it
     * came from, the end where it is.
     */
    static final int MAX_EACH = 8;

    static final int MAX = 2 * MAX_EACH;
    static final SightingSet EMPTY = new SightingSet(List.of(), false);

    static SightingSet of(Sighting sighting) {
        return new SightingSet(List.of(sighting), false);
    }

    SightingSet merge(SightingSet other) {
        List<Sighting> union = union(sightings, other.sightings);
        boolean over = union.size() > MAX;
        return new SightingSet(List.copyOf(over ? ends(union) : union), cut || other.cut || over);
    }

    private static List<Sighting> union(List<Sighting> a, List<Sighting> b) {
        List<Sighting> union = new ArrayList<>(a.size() + b.size());
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            int order = a.get(i).compareTo(b.get(j));
            union.add(order <= 0 ? a.get(i) : b.get(j));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        union.addAll(a.subList(i, a.size()));
        union.addAll(b.subList(j, b.size()));
        return union;
    }

    private static List<Sighting> ends(List<Sighting> union) {
        List<Sighting> ends = new ArrayList<>(union.subList(0, MAX_EACH));
        ends.addAll(union.subList(union.size() - MAX_EACH, union.size()));
        return ends;
    }
}
