package org.packseal.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as bars in SVG, on one logarithmic scale of time. Groups without a peer are left to the tables. */
final class BarChart {
    private static final int LABELS = 230;
    private static final int WIDTH = 860;
    private static final int BAR = 16;
    private static final int ROW = 20;
    private static final int TITLE = 34;
    private static final int TOP = 56;
    private static final int DECADE_LABELS = 18;

    private final StringBuilder svg = new StringBuilder();
    private final Map<String, List<Measurement>> groups = new LinkedHashMap<>();
    private final double lowest;
    private final double highest;
    private int y = TOP;

    private BarChart(Results results) {
        for (Measurement one : results.measurements()) {
            groups.computeIfAbsent(one.contender().group(), unmet -> new ArrayList<>())
                    .add(one);
        }
        groups.values()
                .removeIf(group ->
                        group.stream().allMatch(one -> one.contender().library().equals("packseal")));
        lowest = Math.floor(Math.log10(all(Math::min, Double.MAX_VALUE)));
        highest = Math.ceil(Math.log10(all(Math::max, 0)));
    }

    private double all(java.util.function.DoubleBinaryOperator operator, double start) {
        return groups.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Measurement::nanoseconds)
                .reduce(start, operator);
    }

    static String of(Results results) {
        return new BarChart(results).draw(results);
    }

    private String draw(Results results) {
        int height = TOP
                + DECADE_LABELS
                + groups.values().stream()
                        .mapToInt(group -> TITLE + ROW * group.size())
                        .sum();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                        + "font-family=\"sans-serif\" font-size=\"12\" role=\"img\">%n",
                WIDTH,
                height,
                WIDTH,
                height));
        svg.append("<title>Time of one operation, logarithmic; shorter is faster</title>\n");
        svg.append(String.format("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n", WIDTH, height));
        text(10, 20, 15, "Time of one operation, logarithmic; shorter is faster");
        text(10, 38, 11, results.date() + ", " + results.machine());
        decades(height);
        groups.forEach(this::group);
        return svg.append("</svg>\n").toString();
    }

    private void decades(int height) {
        for (double decade = lowest; decade <= highest; decade++) {
            double x = x(Math.pow(10, decade));
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#d0d0d0\"/>%n",
                    x,
                    TOP,
                    x,
                    height - DECADE_LABELS));
            text(
                    (int) x - 12,
                    height - 5,
                    10,
                    MarkdownTable.time(Math.pow(10, decade)).replace(".00", ""));
        }
    }

    private void group(String name, List<Measurement> group) {
        Map<String, Library> libraries = Library.all();
        y += TITLE;
        text(10, y - 8, 13, name);
        for (Measurement one : group) {
            boolean ours = one.contender().library().equals("packseal");
            String version =
                    ours ? "" : " " + libraries.get(one.contender().library()).version();
            text(16, y + 12, 11, one.contender().name() + version);
            double end = x(one.nanoseconds());
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                    LABELS,
                    y,
                    end - LABELS,
                    BAR,
                    ours ? "#0b6e4f" : "#8a94a6"));
            text((int) end + 4, y + 12, 11, MarkdownTable.time(one.nanoseconds()));
            y += ROW;
        }
    }

    private double x(double nanoseconds) {
        double share = (Math.log10(nanoseconds) - lowest) / (highest - lowest);
        return LABELS + share * (WIDTH - LABELS - 70);
    }

    private void text(int x, int at, int size, String content) {
        String escaped = content.replace("&", "&amp;").replace("<", "&lt;");
        svg.append(String.format(
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"#1c2430\">%s</text>%n", x, at, size, escaped));
    }
}
