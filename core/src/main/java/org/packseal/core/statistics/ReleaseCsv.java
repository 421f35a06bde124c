package org.packseal.core.statistics;

import java.util.List;

/** Writes a release as CSV. Not thread-safe. */
final class ReleaseCsv {
    private static final String LINE_END = "\r\n";

    /** A spreadsheet takes a cell that starts with one of these for a formula (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

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
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        out.append(LINE_END);
    }

    /** A cell as RFC 4180 quotes it; an apostrophe in front keeps a spreadsheet from taking it for a formula. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
