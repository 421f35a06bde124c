package org.packseal.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the ratios between ours and peers again, briefly, and fails where one is more than half above what the committed
 * results say. Both sides of a ratio run in turn, and the shortest time of each counts. A ratio that fails is measured again with a
 * longer warm-up: on a busy machine the compiler takes many seconds to reach code whose own start is short, while a peer that
 * compiles its rules for seconds is warm when it begins.
 */
public final class RatioCheck {
    private static final double TOLERANCE = 1.5;
    private static final int[] WARM_UPS = {20, 50, 150};

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
        return Arrays.stream(WARM_UPS).anyMatch(warmUps -> holdsAfter(warmUps, ratio, committed));
    }

    private static boolean holdsAfter(int warmUps, Ratio ratio, double committed) {
        Measuring measuring = new Measuring(2, warmUps, 10, 100, Measuring.Taken.LEAST);
        List<Measurement> both = measuring.measure(List.of(ratio.ours(), ratio.other()));
        double measured = both.get(0).nanoseconds() / both.get(1).nanoseconds();
        System.out.printf(Locale.ROOT, "%s: %.2f, committed %.2f%n", ratio.name(), measured, committed);
        return isWithin(measured, committed);
    }

    static boolean isWithin(double measured, double committed) {
        return measured <= committed * TOLERANCE;
    }
}
