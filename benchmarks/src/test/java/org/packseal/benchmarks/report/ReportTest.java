package org.packseal.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.util.ListStatistics;
import org.w3c.dom.Document;

class ReportTest {
    private static Results invented() {
        List<Measurement> measurements = new ArrayList<>();
        double time = 100;
        for (Contender contender : Contender.all()) {
            measurements.add(new Measurement(contender, time, 1_024));
            time *= 1.05;
        }
        return new Results(LocalDate.of(2026, 11, 28), "a machine <with> & signs", measurements);
    }

    @Test
    void renewed_takesTheNewMeasurementInThePlaceOfTheOld() {
        Results old = invented();
        Contender second = old.measurements().get(1).contender();
        Results anew = new Results(LocalDate.of(2026, 11, 29), "another", List.of(new Measurement(second, 7, 8)));
        Results both = old.renewed(anew);
        assertThat(both.measurements()).hasSameSizeAs(old.measurements());
        assertThat(both.measurements().get(0)).isEqualTo(old.measurements().get(0));
        assertThat(both.measurements().get(1)).isEqualTo(new Measurement(second, 7, 8));
        assertThat(both.measurements().get(2)).isEqualTo(old.measurements().get(2));
        assertThat(both.date()).isEqualTo(LocalDate.of(2026, 11, 29));
    }

    @Test
    void everyContender_isABenchmarkWithSuchParameters() throws ReflectiveOperationException {
        for (Contender contender : Contender.all()) {
            int dot = contender.benchmark().lastIndexOf('.');
            Class<?> type = Class.forName(contender.benchmark().substring(0, dot));
            Method method = method(type, contender.benchmark().substring(dot + 1));
            assertThat(method.isAnnotationPresent(Benchmark.class))
                    .as(contender.toString())
                    .isTrue();
            assertThat(Library.all()).containsKey(contender.library());
            TreeSet<String> parameters = new TreeSet<>();
            for (var field : type.getFields()) {
                if (field.isAnnotationPresent(Param.class)) {
                    parameters.add(field.getName());
                }
            }
            assertThat(contender.parameters().keySet()).as(contender.toString()).isEqualTo(parameters);
        }
    }

    private static Method method(Class<?> type, String name) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name)) {
                return method;
            }
        }
        throw new AssertionError(type + " has no " + name);
    }

    @Test
    void libraries_haveTheirVersionsFilledIn() {
        Library.all()
                .forEach((key, library) -> assertThat(library.version()).as(key).matches("\\d+[.\\dA-Za-z+-]*"));
    }

    @Test
    void ratios_nameContendersAndAreReadBackFromJson() {
        Results results = invented();
        Results read = Results.read(results.toJson());
        assertThat(Ratio.all()).isNotEmpty();
        for (Ratio ratio : Ratio.all()) {
            assertThat(read.ratio(ratio))
                    .isCloseTo(results.ratio(ratio), org.assertj.core.data.Percentage.withPercentage(2));
        }
        assertThat(read.machine()).isEqualTo(results.machine());
        assertThat(read.measurements()).hasSameSizeAs(results.measurements());
    }

    @Test
    void write_makesThreeFilesThatNameEveryPeer(@TempDir Path folder) throws Exception {
        Report.write(invented(), folder);
        String markdown = Files.readString(folder.resolve("results.md"));
        Document chart = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("results.svg").toFile());
        assertThat(Files.exists(folder.resolve("results.json"))).isTrue();
        for (String peer :
                List.of("Drools", "Tink", "Nimbus", "BouncyCastle", "CEL", "JSON-Logic", "Easy Rules", "ZXing")) {
            assertThat(markdown).contains(peer);
            assertThat(chart.getDocumentElement().getTextContent()).contains(peer);
        }
    }

    @Test
    void readme_getsItsFiguresBetweenTheComments_andKeepsTheRest() {
        String readme = "before\n" + ReadmeFigures.BEGIN + "old figures\n" + ReadmeFigures.END + "\nafter\n";
        String written = ReadmeFigures.replace(readme, invented());
        assertThat(written)
                .startsWith("before\n" + ReadmeFigures.BEGIN)
                .endsWith(ReadmeFigures.END + "\nafter\n")
                .doesNotContain("old figures")
                .contains(
                        "results/results.svg", "BouncyCastle, fastest path (BouncyCastle ", "| Whole check | text to");
        assertThat(ReadmeFigures.replace(written, invented())).isEqualTo(written);
        assertThatThrownBy(() -> ReadmeFigures.replace("none", invented())).hasMessageContaining("found none");
    }

    /** The script writes into this file, so that it has to have the place for it. */
    @Test
    void readme_ofTheProject_hasThePlaceForFigures() throws IOException {
        Path readme = Path.of("../README.md");
        assertThat(Files.readString(readme))
                .containsOnlyOnce(ReadmeFigures.BEGIN)
                .containsOnlyOnce(ReadmeFigures.END);
    }

    @Test
    void ratioCheck_watchesPeersAndToleratesHalfAsMuchAgain() {
        assertThat(Ratio.all().stream().filter(RatioCheck::isToAPeer)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(RatioCheck.isWithin(0.44, 0.3)).isTrue();
        assertThat(RatioCheck.isWithin(0.46, 0.3)).isFalse();
    }

    @Test
    void report_takesTheMedian_andTheRatioCheckTheShortest() {
        Contender contender = Contender.all().get(0);
        List<Measurement> rounds = DoubleStream.of(30, 10, 20)
                .mapToObj(time -> new Measurement(contender, time, 1))
                .toList();
        ListStatistics iterations = new ListStatistics(new double[] {3, 1, 2});
        assertThat(Measuring.Taken.MEDIAN.of(rounds).nanoseconds()).isEqualTo(20);
        assertThat(Measuring.Taken.MEDIAN.of(iterations)).isEqualTo(2);
        assertThat(Measuring.Taken.LEAST.of(rounds).nanoseconds()).isEqualTo(10);
        assertThat(Measuring.Taken.LEAST.of(iterations)).isEqualTo(1);
    }

    @Test
    void time_hasThreeDigitsAndAUnit() {
        assertThat(MarkdownTable.time(1.234)).isEqualTo("1.23 ns");
        assertThat(MarkdownTable.time(999.6)).isEqualTo("1.00 µs");
        assertThat(MarkdownTable.time(25_640)).isEqualTo("25.6 µs");
        assertThat(MarkdownTable.time(3_000_000_000.0)).isEqualTo("3.00 s");
    }
}
