package org.packseal.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the ratios between ours and peers again, briefly, and fails where one is more than half above what the committed
 * results say. Both sides of a ratio run in turn three times, and their medians count; a ratio that fails is measured once more.
 */
public final class RatioCheck {
    private static final double TOLERANCE = 1.5;
    private static final Measuring BRIEF = new Measuring(3, 3, 200);

    private RatioCheck() {}

    /**
     * Checks the ratios.
     *
     * @param args the file of committed results in JSON
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Results committed = Results.read(Files.readString(Path.of(args[0])));
        List<String> missed = new ArrayList<>();
        for (Ratio ratio : Ratio.all()) {
            if (committed.has(ratio) && isToAPeer(ratio) && !holds(ratio, committed.ratio(ratio))) {
                missed.add(ratio.name());
            }
        }
        if (!missed.isEmpty()) {
            System.out.println("Slower than committed: " + missed);
            System.exit(1);
        }
    }

    static boolean isToAPeer(Ratio ratio) {
        return !ratio.other().library().equals(ratio.ours().library());
    }

    private static boolean holds(Ratio ratio, double committed) {
        return holdsOnce(ratio, committed) || holdsOnce(ratio, committed);
    }

    private static boolean holdsOnce(Ratio ratio, double committed) {
        List<Measurement> both = BRIEF.measure(List.of(ratio.ours(), ratio.other()));
        double measured = both.get(0).nanoseconds() / both.get(1).nanoseconds();
        System.out.printf(Locale.ROOT, "%s: %.2f, committed %.2f%n", ratio.name(), measured, committed);
        return isWithin(measured, committed);
    }

    static boolean isWithin(double measured, double committed) {
        return measured <= committed * TOLERANCE;
    }
}
