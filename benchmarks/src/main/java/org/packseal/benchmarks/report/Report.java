package org.packseal.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Runs every contender and writes {@code results.json}, {@code results.md} and {@code results.svg}. Arguments: the folder, and
 * optionally the beginning of the groups to run and a README whose figures are replaced. Some groups alone, with a README, are put among
 * the results that the folder has. With the system property {@code packseal.brief}, times are as short as they can be: whether everything runs.
 */
public final class Report {
    private static final Measuring FULL = new Measuring(3, 3, 3, 300, Measuring.Taken.MEDIAN);
    private static final Measuring BRIEF = new Measuring(1, 1, 1, 50, Measuring.Taken.MEDIAN);

    private Report() {}

    /**
     * Runs the benchmarks.
     *
     * @param args the folder to write to; the beginning of the names of the groups to run, all without it; the README
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            System.err.println("Expected the folder to write to.");
            System.exit(2);
        }
        String beginning = args.length > 1 ? args[1] : "";
        List<Contender> contenders = Contender.all().stream()
                .filter(one -> one.group().startsWith(beginning))
                .toList();
        Measuring measuring = Boolean.getBoolean("packseal.brief") ? BRIEF : FULL;
        Results results = new Results(LocalDate.now(), Machine.description(), measuring.measure(contenders));
        Path folder = Path.of(args[0]);
        if (args.length > 2 && !beginning.isEmpty()) {
            String before = Files.readString(folder.resolve("results.json"));
            results = Results.read(before).renewed(results);
        }
        write(results, folder);
        if (args.length > 2) {
            Path readme = Path.of(args[2]);
            Files.writeString(readme, ReadmeFigures.replace(Files.readString(readme), results));
        }
    }

    static void write(Results results, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.json"), results.toJson());
        Files.writeString(folder.resolve("results.md"), MarkdownTable.of(results));
        Files.writeString(folder.resolve("results.svg"), BarChart.of(results));
    }
}
