package org.packseal.core.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.packseal.core.statistics.ReleaseException.Code;

/**
 * What a release prints: a total, one-way totals, and two-way tables whose pairs of axes form a forest. In a forest the
 * tables are bound by printed margins alone, so that each can be protected by itself (decomposable models; A. Dobra,
 * S. E. Fienberg, "Bounds for cell entries in contingency tables given marginal totals and decomposable graphs", PNAS
 * 97, 2000). Immutable and thread-safe.
 */
public final class ReleasePlan {
    /** Smallest count printed unless set otherwise: counts of 1 to 10 are hidden. */
    public static final int DEFAULT_THRESHOLD = 11;

    /** Smallest threshold allowed. With a lower one a hidden count could only be 1, so that hiding it reveals it. */
    private static final int MIN_THRESHOLD = 3;

    /** Largest threshold allowed. With a higher one hardly any cell is printed, and the search for cells to hide takes long. */
    private static final int MAX_THRESHOLD = 1_000;

    /** Ten years in one release. */
    private static final int MAX_PERIODS = 40;

    /** Two axes of one table. */
    record Pair(Axis rows, Axis columns) {
        @Override
        public String toString() {
            return rows + " " + columns;
        }
    }

    private final SortedSet<Quarter> periods;
    private final Set<Axis> axes;
    private final List<Pair> tables;
    private final int threshold;

    private ReleasePlan(Builder builder) {
        this.periods = new TreeSet<>(builder.periods);
        this.axes = EnumSet.noneOf(Axis.class);
        axes.addAll(builder.axes);
        this.tables = List.copyOf(builder.tables);
        tables.forEach(pair -> {
            axes.add(pair.rows());
            axes.add(pair.columns());
        });
        this.threshold = builder.threshold;
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    SortedSet<Quarter> periods() {
        return periods;
    }

    Set<Axis> axes() {
        return axes;
    }

    List<Pair> tables() {
        return tables;
    }

    int threshold() {
        return threshold;
    }

    /** First moment after the last period; later reports change nothing in this release. */
    Instant end() {
        return periods.last().end();
    }

    /** Settings. Not thread-safe. */
    public static final class Builder {
        private final SortedSet<Quarter> periods = new TreeSet<>();
        private final Set<Axis> axes = EnumSet.noneOf(Axis.class);
        private final List<Pair> tables = new ArrayList<>();
        private int threshold = DEFAULT_THRESHOLD;

        private Builder() {}

        /**
         * Adds a period.
         *
         * @param quarter the quarter
         * @return this builder
         */
        public Builder period(Quarter quarter) {
            periods.add(Objects.requireNonNull(quarter, "quarter"));
            return this;
        }

        /**
         * Adds the one-way totals of an axis. Axes of tables have them anyway.
         *
         * @param axis the axis
         * @return this builder
         */
        public Builder totals(Axis axis) {
            axes.add(Objects.requireNonNull(axis, "axis"));
            return this;
        }

        /**
         * Adds a two-way table.
         *
         * @param rows axis of its rows
         * @param columns axis of its columns
         * @return this builder
         */
        public Builder table(Axis rows, Axis columns) {
            tables.add(new Pair(Objects.requireNonNull(rows, "rows"), Objects.requireNonNull(columns, "columns")));
            return this;
        }

        /**
         * Sets the smallest count that is printed; zero is printed, too.
         *
         * @param count 3 to 1,000; {@value ReleasePlan#DEFAULT_THRESHOLD} by default
         * @return this builder
         */
        public Builder threshold(int count) {
            threshold = count;
            return this;
        }

        /**
         * Checks and builds the plan.
         *
         * @return the plan
         * @throws ReleaseException if the pairs of axes form no forest, a number is out of its range, or there is no
         *     period
         */
        public ReleasePlan build() {
            if (periods.isEmpty() || periods.size() > MAX_PERIODS) {
                throw new ReleaseException(
                        Code.PERIOD_COUNT,
                        "period",
                        "Expected 1 to " + MAX_PERIODS + " periods, found " + periods.size() + ".");
            }
            if (threshold < MIN_THRESHOLD || threshold > MAX_THRESHOLD) {
                throw new ReleaseException(
                        Code.THRESHOLD_OUT_OF_RANGE,
                        "threshold",
                        "Expected a threshold of " + MIN_THRESHOLD + " to " + MAX_THRESHOLD + ", found " + threshold
                                + ".");
            }
            requireForest();
            return new ReleasePlan(this);
        }

        /** Joins the trees that each pair connects; a pair inside one tree closes a ring. */
        private void requireForest() {
            Map<Axis, Axis> roots = new EnumMap<>(Axis.class);
            for (Axis axis : Axis.values()) {
                roots.put(axis, axis);
            }
            for (Pair pair : tables) {
                Axis one = Objects.requireNonNull(roots.get(pair.rows()));
                Axis other = Objects.requireNonNull(roots.get(pair.columns()));
                if (one == other) {
                    throw new ReleaseException(
                            Code.CYCLIC_RELEASE,
                            pair.toString(),
                            "Expected pairs of axes without a ring, found one that " + pair + " closes.");
                }
                roots.replaceAll((axis, root) -> root == one ? other : root);
            }
        }
    }
}
