package org.packseal.core.statistics;

import java.util.List;
import org.packseal.core.statistics.ReleasePlan.Pair;

/** A two-way table as printed. Immutable: nobody changes the arrays after they are handed over. */
final class ReleasedTable {
    private static final int[][] NO_COUNTS = {};
    private static final boolean[][] NOTHING = {};

    private final Pair axes;
    private final List<String> rows;
    private final List<String> columns;
    private final int[][] counts;
    private final boolean[][] hidden;

    ReleasedTable(Pair axes, List<String> rows, List<String> columns, int[][] counts, boolean[][] hidden) {
        this.axes = axes;
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
        this.hidden = hidden;
    }

    /** A table that cannot be protected: its one-way totals are printed and no cell. */
    static ReleasedTable marginsOnly(Pair axes, List<String> rows, List<String> columns) {
        return new ReleasedTable(axes, rows, columns, NO_COUNTS, NOTHING);
    }

    Pair axes() {
        return axes;
    }

    List<String> rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    boolean isMarginsOnly() {
        return counts.length == 0;
    }

    boolean isHidden(int row, int column) {
        return hidden[row][column];
    }

    /** The count of a cell; a writer asks {@link #isHidden} first. */
    int count(int row, int column) {
        return counts[row][column];
    }
}
