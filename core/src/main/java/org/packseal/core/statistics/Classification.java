package org.packseal.core.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The categories a release prints on each axis. Small categories are merged into {@code OTHER}, for the whole release, until
 * every one-way total can be printed. The release does not say which categories were merged: that would reveal that each of
 * them has an incident. Not thread-safe.
 */
final class Classification {
    static final String OTHER = "OTHER";

    /** Named categories first, alphabetically; then what stands for several, and what is not known. */
    private static final Comparator<String> PRINTED =
            Comparator.comparingInt(Classification::group).thenComparing(Comparator.naturalOrder());

    private final List<Map<Axis, String>> incidents;
    private final int threshold;
    private final Map<Axis, Set<String>> merged = new EnumMap<>(Axis.class);

    Classification(List<Map<Axis, String>> incidents, Collection<Axis> axes, int threshold) {
        this.incidents = incidents;
        this.threshold = threshold;
        axes.forEach(this::mergeSmall);
    }

    private static int group(String category) {
        return switch (category) {
            case Incident.MULTIPLE -> 1;
            case OTHER -> 2;
            case Incident.NOT_STATED -> 3;
            default -> 0;
        };
    }

    /** The printed category of an incident. */
    String of(Map<Axis, String> incident, Axis axis) {
        String own = incident.getOrDefault(axis, Incident.NOT_STATED);
        return mergedOn(axis).contains(own) ? OTHER : own;
    }

    private Set<String> mergedOn(Axis axis) {
        return merged.computeIfAbsent(axis, a -> new HashSet<>());
    }

    /** One-way totals in the order of print. */
    Map<String, Integer> totals(Axis axis) {
        Map<String, Integer> totals = new TreeMap<>(PRINTED);
        incidents.forEach(incident -> totals.merge(of(incident, axis), 1, Integer::sum));
        return totals;
    }

    /** Merges from the smallest on, until no category and not OTHER either is a small count. */
    private void mergeSmall(Axis axis) {
        Map<String, Integer> totals = totals(axis);
        int other = totals.getOrDefault(OTHER, 0);
        boolean any = totals.containsKey(OTHER);
        for (String smallest : bySize(totals)) {
            int count = totals.getOrDefault(smallest, 0);
            if (count >= threshold && (!any || other >= threshold)) {
                return;
            }
            mergedOn(axis).add(smallest);
            other += count;
            any = true;
        }
    }

    /** Merges one category more: the smallest joins OTHER, or the two smallest become it. */
    void mergeSmallest(Axis axis) {
        Map<String, Integer> totals = totals(axis);
        List<String> bySize = bySize(totals);
        int number = totals.containsKey(OTHER) ? 1 : 2;
        mergedOn(axis).addAll(bySize.subList(0, Math.min(number, bySize.size())));
    }

    private static List<String> bySize(Map<String, Integer> totals) {
        List<String> bySize = new ArrayList<>(totals.keySet());
        bySize.remove(OTHER);
        bySize.sort(Comparator.comparing((String category) -> totals.getOrDefault(category, 0))
                .thenComparing(PRINTED));
        return bySize;
    }

    /** Counts of a two-way table, row by row in the order of print. */
    int[][] counts(Axis rows, Axis columns) {
        Map<String, Integer> row = positions(rows);
        Map<String, Integer> column = positions(columns);
        int[][] counts = new int[row.size()][column.size()];
        for (Map<Axis, String> incident : incidents) {
            counts[row.getOrDefault(of(incident, rows), 0)][column.getOrDefault(of(incident, columns), 0)]++;
        }
        return counts;
    }

    private Map<String, Integer> positions(Axis axis) {
        Map<String, Integer> positions = new HashMap<>();
        totals(axis).keySet().forEach(category -> positions.put(category, positions.size()));
        return positions;
    }
}
