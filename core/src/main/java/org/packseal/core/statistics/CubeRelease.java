package org.packseal.core.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.packseal.core.statistics.ReleaseException.Code;
import org.packseal.core.statistics.ReleasePlan.Pair;

/** Makes the tables of one status: merges categories until every table of the plan can be protected. */
final class CubeRelease {
    /** Most cells of one table; the search for cells to hide takes seconds at this size. */
    static final int MAX_CELLS = 10_000;

    private static final int SMALLEST_AXIS = 2;

    private final List<Map<Axis, String>> incidents;
    private final ReleasePlan plan;
    private final Set<Pair> marginsOnly = new HashSet<>();

    CubeRelease(List<Map<Axis, String>> incidents, ReleasePlan plan) {
        this.incidents = List.copyOf(incidents);
        this.plan = plan;
    }

    ReleasedCube make() {
        if (!incidents.isEmpty() && incidents.size() < plan.threshold()) {
            return ReleasedCube.withheld();
        }
        Classification classes = new Classification(incidents, plan.axes(), plan.threshold());
        List<ReleasedTable> tables = tables(classes);
        while (tables.size() < plan.tables().size()) {
            tables = tables(classes);
        }
        Map<Axis, Map<String, Integer>> totals = new EnumMap<>(Axis.class);
        plan.axes().forEach(axis -> totals.put(axis, classes.totals(axis)));
        return new ReleasedCube(incidents.size(), totals, tables);
    }

    /** All tables, or those before the first for which a category had to be merged. */
    private List<ReleasedTable> tables(Classification classes) {
        List<ReleasedTable> tables = new ArrayList<>();
        for (Pair pair : plan.tables()) {
            List<String> rows = List.copyOf(classes.totals(pair.rows()).keySet());
            List<String> columns = List.copyOf(classes.totals(pair.columns()).keySet());
            requireSmall(pair, rows.size(), columns.size());
            if (rows.isEmpty() || marginsOnly.contains(pair)) {
                tables.add(ReleasedTable.marginsOnly(pair, rows, columns));
                continue;
            }
            int[][] counts = classes.counts(pair.rows(), pair.columns());
            boolean[][] hidden = new CellSuppression(counts, plan.threshold()).choose();
            if (hidden == null) {
                coarsen(classes, pair, rows.size(), columns.size());
                return tables;
            }
            tables.add(new ReleasedTable(pair, rows, columns, counts, hidden));
        }
        return tables;
    }

    private void coarsen(Classification classes, Pair pair, int rows, int columns) {
        if (rows <= SMALLEST_AXIS && columns <= SMALLEST_AXIS) {
            marginsOnly.add(pair);
        } else {
            classes.mergeSmallest(rows >= columns ? pair.rows() : pair.columns());
        }
    }

    private static void requireSmall(Pair pair, int rows, int columns) {
        if ((long) rows * columns > MAX_CELLS) {
            throw new ReleaseException(
                    Code.TABLE_TOO_LARGE,
                    pair.toString(),
                    "Expected a table of at most " + MAX_CELLS + " cells, found " + rows + " rows and " + columns
                            + " columns.");
        }
    }
}
