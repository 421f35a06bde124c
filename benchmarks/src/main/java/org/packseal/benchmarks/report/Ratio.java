package org.packseal.benchmarks.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ratio of two times.
 *
 * @param ours the time above the line
 * @param other the time below it
 * @param goal what it is to be at most, or null where nothing is promised
 */
record Ratio(Contender ours, Contender other, @Nullable Double goal) {
    /** All of the committed table, in its order. */
    static List<Ratio> all() {
        return TableFile.rows("ratios.tsv", 5).stream()
                .map(row -> new Ratio(
                        Contender.named(row[0], row[1]),
                        Contender.named(row[2], row[3]),
                        row[4].equals("-") ? null : Double.valueOf(row[4])))
                .toList();
    }

    String name() {
        return ours.group() + ": " + ours.name() + " to " + other.name();
    }
}
