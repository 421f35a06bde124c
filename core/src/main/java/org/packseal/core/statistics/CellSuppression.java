package org.packseal.core.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the cells of one two-way table that are hidden, its margins being printed. A reader who knows the margins and
 * the printed cells can compute an interval for every hidden cell; in a two-way table that interval is exact by maximum
 * flow, since the constraints form a network. Each small count must keep an interval from zero to the threshold or more
 * (L. H. Cox, "Network models for complementary cell suppression", JASA 90, 1995). A further cell is hidden only where a flow
 * changes it, so that the table after each step of that flow is one more that a reader has to reckon with: no hidden cell can be
 * computed. Not thread-safe.
 */
final class CellSuppression {
    private final int[][] counts;
    private final int threshold;
    private final boolean[][] hidden;

    CellSuppression(int[][] counts, int threshold) {
        this.counts = counts;
        this.threshold = threshold;
        this.hidden = new boolean[counts.length][counts.length == 0 ? 0 : counts[0].length];
    }

    /** A small count, row and column. */
    private record Cell(int row, int column, int count) {}

    /**
     * The cells to hide.
     *
     * @return true where a cell is hidden, or null where even hiding every cell protects too little
     */
    boolean @Nullable [][] choose() {
        List<Cell> small = small();
        small.forEach(cell -> hidden[cell.row()][cell.column()] = true);
        for (Cell cell : small) {
            if (!rises(cell) || !falls(cell)) {
                return null;
            }
        }
        return hidden;
    }

    /** Largest first: the cells that protect a large count often protect small ones, too. */
    private List<Cell> small() {
        List<Cell> small = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                if (isSmall(counts[row][column])) {
                    small.add(new Cell(row, column, counts[row][column]));
                }
            }
        }
        small.sort(Comparator.comparingInt(Cell::count).reversed());
        return small;
    }

    private boolean isSmall(int count) {
        return count > 0 && count < threshold;
    }

    /** Whether the count may be at least the threshold for all a reader knows; hides further cells until it may. */
    private boolean rises(Cell cell) {
        return new CellFlow(counts, hidden, cell.row(), cell.column()).rise(threshold - cell.count(), true)
                >= threshold - cell.count();
    }

    /** Whether the count may be zero for all a reader knows; hides further cells until it may. */
    private boolean falls(Cell cell) {
        return new CellFlow(counts, hidden, cell.row(), cell.column()).fall(cell.count(), true) >= cell.count();
    }
}
