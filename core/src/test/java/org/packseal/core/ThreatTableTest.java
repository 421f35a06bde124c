package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SECURITY.md says which test covers which threat, so that a renamed or deleted test must be changed there too. */
class ThreatTableTest {
    private static final String HEAD = "| threat | test |\n|---|---|\n";

    private static final Pattern NAME = Pattern.compile("`(\\w*)(?:#(\\w+))?`");
    private static final Pattern CELL = Pattern.compile(" " + NAME + "(, " + NAME + ")* ");

    /** Test class to its source, for all classes of tests whose names the table may use. */
    private static final Map<String, String> SOURCES = new HashMap<>();

    @BeforeAll
    static void readSources() throws IOException {
        for (String module : List.of("gs1", "crypto", "core")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                for (Path file : files.filter(name -> name.toString().endsWith("Test.java"))
                        .toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    SOURCES.merge(name, Files.readString(file), String::concat);
                }
            }
        }
    }

    @Test
    void tests_namedInTheTable_exist() throws IOException {
        String table = Files.readString(Path.of("..", "SECURITY.md"));
        assertThat(table).containsOnlyOnce(HEAD);
        List<String> rows = table.substring(table.indexOf(HEAD) + HEAD.length())
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(rows).isNotEmpty();
        List<String> faults = new ArrayList<>();
        rows.forEach(row -> faults.addAll(faults(row)));
        assertThat(faults).isEmpty();
    }

    @Test
    void names_thatAreNoTests_areFaults() {
        String known = "`ThreatTableTest#tests_namedInTheTable_exist`";
        assertThat(faults("| threat | " + known + ", `#names_thatAreNoTests_areFaults`, `QuickStartTest` |"))
                .isEmpty();
        for (String wrong : List.of(
                "`#tests_namedInTheTable_exist`",
                "`ThreatTableTest#tests_namedInTheTable`",
                "`ThreatTableTest#faults`",
                "`ThreatTableTest#readSources`",
                "`NoSuchTest`",
                known + ", `#noSuchTest`",
                known + " and others",
                "",
                "none")) {
            assertThat(faults("| threat | " + wrong + " |")).as(wrong).hasSize(1);
        }
    }

    /** What in the last column of a row is no test; {@code #method} belongs to the class named before it. */
    private static List<String> faults(String row) {
        String cell = row.substring(row.lastIndexOf('|', row.length() - 2) + 1, row.length() - 1);
        if (!CELL.matcher(cell).matches()) {
            return List.of("not only names of tests: " + cell);
        }
        List<String> faults = new ArrayList<>();
        String source = "";
        for (Matcher name = NAME.matcher(cell); name.find(); ) {
            String type = name.group(1);
            String method = name.group(2);
            source = type.isEmpty() ? source : SOURCES.getOrDefault(type, "");
            if (method == null ? !isTest(source) : !hasTest(source, method)) {
                faults.add("no test: " + name.group() + " in" + cell);
            }
        }
        return faults;
    }

    private static boolean hasTest(String source, String method) {
        int place = source.indexOf(" void " + method + "(");
        // Its annotations: from the empty line before it.
        return place >= 0 && isTest(source.substring(source.lastIndexOf("\n\n", place) + 1, place));
    }

    private static boolean isTest(String source) {
        return source.contains("    @Test\n") || source.contains("    @ParameterizedTest");
    }
}
