package org.packseal.core.statistics;

import java.util.List;
import org.packseal.core.csv.CsvLine;

/** Writes a release as CSV. Not thread-safe. */
final class ReleaseCsv {
    private final Release release;
    private final StringBuilder out = new StringBuilder();

    ReleaseCsv(Release release) {
        this.release = release;
    }

    String write() {
        line(List.of("table", "axis1", "axis2", "count", "status"));
        cube(IncidentStatus.CONFIRMED);
        cube(IncidentStatus.SUSPECTED);
        return out.toString();
    }

    private void cube(IncidentStatus status) {
        ReleasedCube cube = release.cube(status);
        if (cube.isWithheld()) {
            line(List.of(status.name(), "", "", "", "SUPPRESSED"));
            return;
        }
        printed(status.name(), "", "", cube.total());
        cube.totals()
                .forEach((axis, counts) ->
                        counts.forEach((category, count) -> printed(status + " " + axis, category, "", count)));
        cube.tables().forEach(table -> table(status + " " + table.axes(), table));
    }

    private void table(String name, ReleasedTable table) {
        if (table.isMarginsOnly()) {
            line(List.of(name, "", "", "", "MARGINS_ONLY"));
            return;
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                String first = table.rows().get(row);
                String second = table.columns().get(column);
                if (table.isHidden(row, column)) {
                    line(List.of(name, first, second, "", "SUPPRESSED"));
                } else {
                    printed(name, first, second, table.count(row, column));
                }
            }
        }
    }

    private void printed(String table, String first, String second, int count) {
        line(List.of(table, first, second, Integer.toString(count), "PRINTED"));
    }

    private void line(List<String> cells) {
        out.append(CsvLine.of(cells)).append(CsvLine.END);
    }
}
