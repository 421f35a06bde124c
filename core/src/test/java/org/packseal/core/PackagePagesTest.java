package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each page of an exported package shows an example that a test runs, letter by letter. */
class PackagePagesTest {
    private static final List<Path> SOURCES = List.of(
            Path.of("src/test/java/org/packseal/core/PackageExamplesTest.java"),
            Path.of("src/test/java/org/packseal/core/MorePackageExamplesTest.java"));
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^ *// example: (\\S+)\\n(.*?)^ *// end$");
    private static final Pattern PAGE = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n \\* }</pre>");
    private static final Pattern EXPORTED = Pattern.compile("(?m)^ *exports ([a-z0-9.]+);");

    @Test
    void page_ofEachExample_showsItLetterByLetter() throws IOException {
        for (Map.Entry<String, String> example : examples().entrySet()) {
            assertThat(shownOn(example.getKey())).as(example.getKey()).isEqualTo(example.getValue());
        }
    }

    @Test
    void exportedPackages_all_haveAnExample() throws IOException {
        Set<String> exported = new TreeSet<>();
        for (String module : List.of("gs1", "crypto", "core")) {
            Matcher matcher =
                    EXPORTED.matcher(Files.readString(Path.of("..", module, "src/main/java/module-info.java")));
            while (matcher.find()) {
                exported.add(matcher.group(1));
            }
        }
        assertThat(examples().keySet()).isEqualTo(exported);
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        for (Path source : SOURCES) {
            Matcher example = EXAMPLE.matcher(Files.readString(source));
            while (example.find()) {
                examples.put(example.group(1), example.group(2).stripTrailing().stripIndent());
            }
        }
        return examples;
    }

    private static String shownOn(String name) throws IOException {
        String module = Path.of(name.replace('.', '/')).getName(2).toString();
        Path page = Path.of("..", module, "src/main/java", name.replace('.', '/'), "package-info.java");
        Matcher shown = PAGE.matcher(Files.readString(page));
        assertThat(shown.find()).as("an example in " + page).isTrue();
        return shown.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
    }
}
