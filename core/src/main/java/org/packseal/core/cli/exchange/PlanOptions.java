package org.packseal.core.cli.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.statistics.Axis;
import org.packseal.core.statistics.Quarter;
import org.packseal.core.statistics.ReleasePlan;
import picocli.CommandLine.Option;

/** Options that say which tables a release of statistics prints. */
final class PlanOptions {
    @Option(
            names = "--period",
            paramLabel = "QUARTER",
            description = "A quarter that is over, such as 2026-Q3. May be given more than once.")
    private List<String> periods = List.of();

    @Option(
            names = "--table",
            paramLabel = "AXIS:AXIS",
            description =
                    "A table of two axes, of PERIOD, COUNTRY, CATEGORY, ACT, DIMENSION, STAGE, CHANNEL, ROUTE and "
                            + "CONTROLLED. May be given more than once; tables may form no ring.")
    private List<String> tables = List.of();

    @Option(
            names = "--total",
            paramLabel = "AXIS",
            description = "The totals of one axis. May be given more than once.")
    private List<Axis> totals = List.of();

    @Option(
            names = "--threshold",
            paramLabel = "COUNT",
            description = "The smallest count that is printed, 3 to 1000. Default: 11.")
    private int threshold = ReleasePlan.DEFAULT_THRESHOLD;

    /** The plan that the options ask for. */
    ReleasePlan plan() {
        ReleasePlan.Builder plan = ReleasePlan.builder().threshold(threshold);
        for (String period : periods) {
            plan.period(Quarter.parse(period)
                    .orElseThrow(() -> new UsageProblem("--period: Expected a quarter such as 2026-Q3, found "
                            + VisibleText.shortened(period) + ".")));
        }
        totals.forEach(plan::totals);
        for (String table : tables) {
            String[] axes = table.split(":", -1);
            if (axes.length != 2) {
                throw notATable(table);
            }
            plan.table(axis(axes[0], table), axis(axes[1], table));
        }
        return plan.build();
    }

    private static Axis axis(String name, String table) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(Axis.values())
                .filter(axis -> axis.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> notATable(table));
    }

    private static UsageProblem notATable(String found) {
        return new UsageProblem("--table: Expected two axes such as COUNTRY:ACT, of " + Arrays.toString(Axis.values())
                + ", found " + VisibleText.shortened(found) + ".");
    }
}
