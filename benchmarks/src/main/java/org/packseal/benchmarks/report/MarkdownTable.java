package org.packseal.benchmarks.report;

import java.util.Locale;
import java.util.Map;

/** Results as tables in Markdown. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();
    private final Results results;

    private MarkdownTable(Results results) {
        this.results = results;
    }

    static String of(Results results) {
        MarkdownTable table = new MarkdownTable(results);
        table.text.append(measured(results));
        table.times();
        table.ratios();
        return table.text.toString();
    }

    /** When and where, and what to make of the figures. */
    static String measured(Results results) {
        return "Measured on " + results.date() + ": " + results.machine()
                + ". Medians; ratios hold, absolute times differ from machine to machine.\n";
    }

    /** Bytes, or nothing where they were not measured. */
    static String memory(long bytes) {
        return bytes < 0 ? "" : String.format(Locale.ROOT, "%,d B", bytes);
    }

    private void times() {
        Map<String, Library> libraries = Library.all();
        String group = "";
        for (Measurement one : results.measurements()) {
            if (!one.contender().group().equals(group)) {
                group = one.contender().group();
                text.append("\n## ")
                        .append(group)
                        .append("\n\n| who | version | time | memory |\n|---|---|---:|---:|\n");
            }
            text.append("| ")
                    .append(one.contender().name())
                    .append(" | ")
                    .append(libraries.get(one.contender().library()).version())
                    .append(" | ")
                    .append(time(one.nanoseconds()))
                    .append(" | ")
                    .append(memory(one.bytes()))
                    .append(" |\n");
        }
    }

    private void ratios() {
        text.append("\n## Ratios\n\n| times | ratio | goal |\n|---|---:|---:|\n");
        for (Ratio ratio : Ratio.all()) {
            if (results.has(ratio)) {
                text.append("| ")
                        .append(ratio.name())
                        .append(" | ")
                        .append(String.format(Locale.ROOT, "%.2f", results.ratio(ratio)))
                        .append(" | ")
                        .append(ratio.goal() == null ? "" : "≤ " + ratio.goal())
                        .append(" |\n");
            }
        }
    }

    /** Three digits and a unit. */
    static String time(double nanoseconds) {
        String[] units = {"ns", "µs", "ms", "s"};
        double value = nanoseconds;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        String format = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, value) + " " + units[unit];
    }
}
