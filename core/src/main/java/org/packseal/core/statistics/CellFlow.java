package org.packseal.core.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * How far one cell of a table can rise or fall while all margins and printed cells stay: maximum flow in the graph whose
 * nodes are rows and columns and whose edges are the other hidden cells. Along an edge from column to row a cell falls,
 * at most to zero; from row to column it rises without bound. Each augmenting path is the cheapest by Dijkstra's
 * method, where a hidden cell costs nothing and a printed one its count plus one: a path over printed cells says which
 * of them to hide. Not thread-safe.
 */
final class CellFlow {
    private static final long UNREACHED = Long.MAX_VALUE;

    private final int[][] counts;
    private final boolean[][] hidden;
    private final int row;
    private final int column;
    private final int rows;
    /** By how much each cell was changed so far. */
    private final int[][] change;
    /** Node before each node on the cheapest path. */
    private final int[] before;

    CellFlow(int[][] counts, boolean[][] hidden, int row, int column) {
        this.counts = counts;
        this.hidden = hidden;
        this.row = row;
        this.column = column;
        this.rows = counts.length;
        this.change = new int[rows][counts[0].length];
        this.before = new int[rows + counts[0].length];
    }

    /**
     * How far the cell can rise.
     *
     * @param wanted the search ends there
     * @param hide whether printed cells are hidden where that is needed
     * @return the rise, at most {@code wanted}
     */
    int rise(int wanted, boolean hide) {
        return flow(rows + column, row, wanted, hide);
    }

    /**
     * How far the cell can fall, its own count left out of account.
     *
     * @param wanted the search ends there
     * @param hide whether printed cells are hidden where that is needed
     * @return the fall, at most {@code wanted}
     */
    int fall(int wanted, boolean hide) {
        return flow(row, rows + column, wanted, hide);
    }

    private int flow(int from, int to, int wanted, boolean hide) {
        int flow = 0;
        while (flow < wanted && reach(from, to, hide)) {
            flow += augment(from, to, wanted - flow);
        }
        return flow;
    }

    /** A node and what it costs to reach it. */
    private record Step(int node, long cost) {}

    /** Finds the cheapest path (E. W. Dijkstra, 1959); ties are settled by the number of the node. */
    private boolean reach(int from, int to, boolean hide) {
        long[] cost = new long[before.length];
        Arrays.fill(cost, UNREACHED);
        PriorityQueue<Step> open =
                new PriorityQueue<>(Comparator.comparingLong(Step::cost).thenComparingInt(Step::node));
        cost[from] = 0;
        open.add(new Step(from, 0));
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (step.node() == to) {
                return true;
            }
            if (step.cost() > cost[step.node()]) {
                continue;
            }
            int first = step.node() < rows ? rows : 0;
            int end = step.node() < rows ? before.length : rows;
            for (int next = first; next < end; next++) {
                long price = price(step.node(), next, hide);
                if (price < UNREACHED && step.cost() + price < cost[next]) {
                    cost[next] = step.cost() + price;
                    before[next] = step.node();
                    open.add(new Step(next, cost[next]));
                }
            }
        }
        return false;
    }

    private long price(int from, int to, boolean hide) {
        boolean rising = from < rows;
        int r = rising ? from : to;
        int c = (rising ? to : from) - rows;
        boolean itself = r == row && c == column;
        boolean stuck = !rising && counts[r][c] + change[r][c] == 0;
        if (itself || stuck || !(hidden[r][c] || hide)) {
            return UNREACHED;
        }
        return hidden[r][c] ? 0 : counts[r][c] + 1L;
    }

    /** Changes the cells along the path, hides those that are printed, and returns by how much they changed. */
    private int augment(int from, int to, int wanted) {
        int amount = wanted;
        for (int node = to; node != from; node = before[node]) {
            if (before[node] >= rows) {
                amount = Math.min(amount, counts[node][before[node] - rows] + change[node][before[node] - rows]);
            }
        }
        for (int node = to; node != from; node = before[node]) {
            boolean rising = before[node] < rows;
            int r = rising ? before[node] : node;
            int c = (rising ? node : before[node]) - rows;
            change[r][c] += rising ? amount : -amount;
            hidden[r][c] = true;
        }
        return amount;
    }
}
