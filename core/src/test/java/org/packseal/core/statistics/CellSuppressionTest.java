package org.packseal.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.packseal.core.statistics.TableAttack.Range;

/** Random tables are protected, and a linear program tries to compute the hidden counts back. */
class CellSuppressionTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261123L);
    private static final int TABLES = 400;
    private static final int THRESHOLD = 11;

    @Test
    void randomTables_ofAllThatIsPrinted_giveNoHiddenCountAway() {
        Random random = new Random(SEED);
        List<String> leaks = new ArrayList<>();
        int hiddenCells = 0;
        int protectedTables = 0;
        for (int i = 0; i < TABLES; i++) {
            int[][] counts = table(random);
            boolean[][] hidden = new CellSuppression(counts, THRESHOLD).choose();
            if (hidden == null) {
                continue;
            }
            protectedTables++;
            hiddenCells += cells(hidden).size();
            leaks.addAll(leaks(counts, hidden));
        }
        System.out.println("CellSuppressionTest: seed " + SEED + ", " + protectedTables + " of " + TABLES
                + " tables protected, " + hiddenCells + " cells hidden");
        assertThat(leaks).isEmpty();
        assertThat(protectedTables).isGreaterThan(TABLES * 3 / 4);
        assertThat(hiddenCells).isGreaterThan(1_000);
    }

    /** Both counts could be 0, but none could be the threshold or more: the margins leave room for 4 at most. */
    @Test
    void tableWhoseCountsCannotRise_isNotPrintedAtAll() {
        assertThat(new CellSuppression(new int[][] {{2, 0}, {0, 2}}, 5).choose())
                .isNull();
        assertThat(new CellSuppression(new int[][] {{2, 0}, {0, 2}}, 4).choose())
                .isNull();
        assertThat(new CellSuppression(new int[][] {{2, 9}, {9, 2}}, 5).choose())
                .isDeepEqualTo(new boolean[][] {{true, true}, {true, true}});
    }

    @Test
    void maximumFlow_onRandomPatterns_givesTheBoundsOfTheLinearProgram() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < 60; i++) {
            int[][] counts = table(random);
            boolean[][] hidden = new boolean[counts.length][counts[0].length];
            for (boolean[] row : hidden) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = random.nextInt(5) < 2;
                }
            }
            List<int[]> cells = cells(hidden);
            for (int k = 0; k < cells.size(); k += 3) {
                int r = cells.get(k)[0];
                int c = cells.get(k)[1];
                int rise = new CellFlow(counts, hidden, r, c).rise(Integer.MAX_VALUE, false);
                int fall = new CellFlow(counts, hidden, r, c).fall(Integer.MAX_VALUE, false);
                Range range = attack(counts, hidden).range(List.of(k));
                assertThat(range)
                        .as("seed %d, table %d %s, cell %d %d", SEED, i, Arrays.deepToString(counts), r, c)
                        .isEqualTo(new Range(counts[r][c] - Math.min(counts[r][c], fall), counts[r][c] + rise));
            }
        }
    }

    /** Hiding two cells a line reveals counts, which shows that the attack works. */
    @Test
    void twoHiddenCellsALine_underAttack_giveCountsAway() {
        Random random = new Random(SEED);
        int leaks = 0;
        for (int i = 0; i < 100; i++) {
            int[][] counts = table(random);
            leaks += leaks(counts, twoALine(counts)).size();
        }
        assertThat(leaks).isPositive();
    }

    @Test
    void smallCount_aloneInTwoByTwo_hidesAllFourCells() {
        boolean[][] hidden = new CellSuppression(new int[][] {{3, 40}, {50, 60}}, THRESHOLD).choose();

        assertThat(hidden).isDeepEqualTo(new boolean[][] {{true, true}, {true, true}});
    }

    /** The 3 is protected first, with 16, 12 and 2: that protects the 2 as well, and the column of 12 and 0 is printed. */
    @Test
    void smallCounts_largestFirst_shareTheirProtection() {
        boolean[][] hidden = new CellSuppression(new int[][] {{2, 12, 3}, {12, 0, 16}}, 5).choose();

        assertThat(hidden).isDeepEqualTo(new boolean[][] {{true, false, true}, {true, false, true}});
    }

    /** Four cells let both counts be 0 or 5; a further pair would hide what protects nothing. */
    @Test
    void smallCount_thatMayReachTheThreshold_hidesNoFurtherCell() {
        boolean[][] hidden = new CellSuppression(new int[][] {{15, 19, 3}, {18, 3, 5}}, 5).choose();

        assertThat(hidden).isDeepEqualTo(new boolean[][] {{false, true, true}, {false, true, true}});
    }

    @Test
    void oneRow_withSmallCount_cannotBeProtected() {
        assertThat(new CellSuppression(new int[][] {{3, 40}}, THRESHOLD).choose())
                .isNull();
    }

    @Test
    void tableWithoutSmallCounts_hidesNothing() {
        boolean[][] hidden = new CellSuppression(new int[][] {{0, 40}, {11, 0}}, THRESHOLD).choose();

        assertThat(hidden).isDeepEqualTo(new boolean[2][2]);
    }

    private static List<String> leaks(int[][] counts, boolean[][] hidden) {
        List<String> leaks = new ArrayList<>();
        List<int[]> cells = cells(hidden);
        TableAttack attack = attack(counts, hidden);
        for (int k = 0; k < cells.size(); k++) {
            int count = counts[cells.get(k)[0]][cells.get(k)[1]];
            Range range = attack.range(List.of(k));
            boolean small = count > 0 && count < THRESHOLD;
            if (small ? range.low() > 0 || range.high() < THRESHOLD : range.low() == range.high()) {
                leaks.add(Arrays.toString(cells.get(k)) + " = " + count + " in " + range + " of "
                        + Arrays.deepToString(counts) + Arrays.deepToString(hidden));
            }
        }
        return leaks;
    }

    private static TableAttack attack(int[][] counts, boolean[][] hidden) {
        List<int[]> cells = cells(hidden);
        TableAttack attack = new TableAttack(cells.size());
        for (int r = 0; r < counts.length; r++) {
            int line = r;
            print(attack, counts, cells, cell -> cell[0] == line);
        }
        for (int c = 0; c < counts[0].length; c++) {
            int line = c;
            print(attack, counts, cells, cell -> cell[1] == line);
        }
        return attack;
    }

    private static void print(
            TableAttack attack, int[][] counts, List<int[]> cells, java.util.function.Predicate<int[]> line) {
        List<Integer> numbers = new ArrayList<>();
        int sum = 0;
        for (int k = 0; k < cells.size(); k++) {
            if (line.test(cells.get(k))) {
                numbers.add(k);
                sum += counts[cells.get(k)[0]][cells.get(k)[1]];
            }
        }
        attack.printed(numbers, sum);
    }

    private static List<int[]> cells(boolean[][] hidden) {
        List<int[]> cells = new ArrayList<>();
        for (int r = 0; r < hidden.length; r++) {
            for (int c = 0; c < hidden[r].length; c++) {
                if (hidden[r][c]) {
                    cells.add(new int[] {r, c});
                }
            }
        }
        return cells;
    }

    /** Two to eight rows and columns with margins of at least the threshold, half the cells small. */
    private static int[][] table(Random random) {
        while (true) {
            int[][] counts = new int[2 + random.nextInt(7)][2 + random.nextInt(7)];
            for (int[] row : counts) {
                for (int c = 0; c < row.length; c++) {
                    int kind = random.nextInt(10);
                    row[c] = kind < 3 ? 0 : kind < 7 ? 1 + random.nextInt(10) : random.nextInt(60);
                }
            }
            if (marginsArePrintable(counts)) {
                return counts;
            }
        }
    }

    private static boolean marginsArePrintable(int[][] counts) {
        boolean printable = true;
        for (int[] row : counts) {
            printable &= Arrays.stream(row).sum() >= THRESHOLD;
        }
        for (int c = 0; c < counts[0].length; c++) {
            int column = c;
            printable &= Arrays.stream(counts).mapToInt(row -> row[column]).sum() >= THRESHOLD;
        }
        return printable;
    }

    /** Hides small counts, then the smallest further cell of every line that has only one hidden. */
    private static boolean[][] twoALine(int[][] counts) {
        boolean[][] hidden = new boolean[counts.length][counts[0].length];
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                hidden[r][c] = counts[r][c] > 0 && counts[r][c] < THRESHOLD;
            }
        }
        for (int r = 0; r < counts.length; r++) {
            completeRow(counts, hidden, r);
        }
        for (int c = 0; c < counts[0].length; c++) {
            completeColumn(counts, hidden, c);
        }
        return hidden;
    }

    private static void completeRow(int[][] counts, boolean[][] hidden, int r) {
        int number = 0;
        int best = -1;
        for (int c = 0; c < counts[r].length; c++) {
            number += hidden[r][c] ? 1 : 0;
            if (!hidden[r][c] && counts[r][c] > 0 && (best < 0 || counts[r][c] < counts[r][best])) {
                best = c;
            }
        }
        if (number == 1 && best >= 0) {
            hidden[r][best] = true;
        }
    }

    private static void completeColumn(int[][] counts, boolean[][] hidden, int c) {
        int number = 0;
        int best = -1;
        for (int r = 0; r < counts.length; r++) {
            number += hidden[r][c] ? 1 : 0;
            if (!hidden[r][c] && counts[r][c] > 0 && (best < 0 || counts[r][c] < counts[best][c])) {
                best = r;
            }
        }
        if (number == 1 && best >= 0) {
            hidden[best][c] = true;
        }
    }
}
