package org.packseal.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** The figures that the README shows, between two comments of its text; they come from the results alone. */
final class ReadmeFigures {
    static final String BEGIN = "<!-- figures: written by benchmarks/run, between these two comments -->\n";
    static final String END = "<!-- end of figures -->";

    /** Groups whose times are shown; the others are in the table of all. */
    private static final List<String> GROUPS = List.of(
            "Forms of a pack's code",
            "Whole check",
            "Command line, a line of a long file",
            "Command line, start to answer of one scan",
            "Trust list of 100,000 keys");

    private ReadmeFigures() {}

    /**
     * The README with the figures of these results.
     *
     * @param readme its text, with both comments
     */
    static String replace(String readme, Results results) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("Expected both comments around the figures of the README, found "
                    + (begin < 0 && end < 0 ? "none." : "one or the wrong order."));
        }
        return readme.substring(0, begin + BEGIN.length()) + of(results) + readme.substring(end);
    }

    private static String of(Results results) {
        StringBuilder text =
                new StringBuilder("\n![Times of PackSeal and its peers](benchmarks/results/results.svg)\n\n");
        text.append(MarkdownTable.measured(results)).append("\n");
        text.append("| time of | to that of | ratio | goal |\n|---|---|---:|---:|\n");
        for (Ratio ratio : Ratio.all()) {
            if (results.has(ratio) && !ratio.ours().group().equals("Hostile input")) {
                text.append(ratioRow(ratio, results.ratio(ratio)));
            }
        }
        text.append("\n| | | time | memory |\n|---|---|---:|---:|\n");
        for (Measurement one : results.measurements()) {
            if (GROUPS.contains(one.contender().group())) {
                text.append(timeRow(one));
            }
        }
        return text.append("\n").toString();
    }

    private static String ratioRow(Ratio ratio, double value) {
        Library other = Library.all().get(ratio.other().library());
        String peer = RatioCheck.isToAPeer(ratio)
                ? ratio.other().name() + " (" + other.name() + " " + other.version() + ")"
                : ratio.other().name();
        return String.format(
                Locale.ROOT,
                "| %s: %s | %s | %.2f | %s |\n",
                ratio.ours().group(),
                ratio.ours().name(),
                peer,
                value,
                ratio.goal() == null ? "" : "≤ " + ratio.goal());
    }

    private static String timeRow(Measurement one) {
        return "| " + one.contender().group() + " | " + one.contender().name() + " | "
                + MarkdownTable.time(one.nanoseconds()) + " | " + MarkdownTable.memory(one.bytes()) + " |\n";
    }
}
