package org.packseal.core.statistics;

import java.util.List;
import java.util.Map;

/**
 * All that is printed of one status. Immutable.
 *
 * @param total number of incidents, or -1 where the total itself is a small count
 * @param totals one-way totals by axis and category, in the order of print
 * @param tables two-way tables, in the order of the plan
 */
record ReleasedCube(int total, Map<Axis, Map<String, Integer>> totals, List<ReleasedTable> tables) {
    private static final int WITHHELD = -1;

    static ReleasedCube withheld() {
        return new ReleasedCube(WITHHELD, Map.of(), List.of());
    }

    Map<String, Integer> totals(Axis axis) {
        return totals.getOrDefault(axis, Map.of());
    }

    boolean isWithheld() {
        return total == WITHHELD;
    }
}
