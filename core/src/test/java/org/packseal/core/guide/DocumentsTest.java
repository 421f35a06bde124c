package org.packseal.core.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.guide.Documents.Block;
import org.packseal.core.rule.RuleCoverage;
import org.packseal.core.rule.RuleSet;

/**
 * No block of code in the README or a guide is only text. Java is a marked part of a test, compared letter by letter; shell is
 * run by {@code .ci/guides}, with what it prints; files are read; the rest says why it is not run.
 */
class DocumentsTest {
    private static final Pattern PART = Pattern.compile("(?ms)^ *// snippet: (\\S+)\\n(.*?)^ *// end$");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Set<String> SHELL =
            Set.of("run", "two commands", "in .ci/softhsm", "not run: needs a cluster");

    @Test
    void javaBlock_ofEachDocument_isAPartOfATestLetterByLetter() throws IOException {
        Map<String, String> parts = parts();
        Set<String> shown = new HashSet<>();
        for (Block block : blocks("java")) {
            assertThat(block.marker()).as("marker of %s", block).startsWith("snippet: ");
            String name = block.marker().substring("snippet: ".length());
            shown.add(name);
            assertThat(words(block.code())).as("%s", block).isEqualTo(words(parts.getOrDefault(name, "")));
        }
        assertThat(shown).as("parts of tests that no document shows").isEqualTo(parts.keySet());
    }

    @Test
    void shellBlock_ofEachDocument_saysWhereItIsRun() throws IOException {
        String softhsm = Files.readString(Path.of("../.ci/softhsm"));
        for (Block block : blocks("sh")) {
            assertThat(block.marker()).as("marker of %s", block).isIn(SHELL);
            if (block.marker().equals("in .ci/softhsm")) {
                block.code().lines().forEach(line -> assertThat(softhsm).contains(line.strip()));
            }
        }
    }

    @Test
    void otherBlock_ofEachDocument_isReadOrCompared() throws IOException {
        for (Block block : Documents.blocks()) {
            switch (block.language()) {
                case "java", "sh" -> {} // the two tests above
                case "text" ->
                    assertThat(block.marker()).as("marker of %s", block).isIn("prints", "demo");
                case "json" ->
                    assertThat(new ObjectMapper().readTree(block.code()).isObject())
                            .as("%s", block)
                            .isTrue();
                case "xml" ->
                    assertThat(Files.readString(Path.of("pom.xml")))
                            .as("%s", block)
                            .contains(artifact(block.code()));
                default ->
                    assertThat(block).as("a language of which a test knows").isNull();
            }
        }
    }

    private static String artifact(String dependency) {
        Matcher artifact = Pattern.compile("<artifactId>.*?</artifactId>").matcher(dependency);
        assertThat(artifact.find()).isTrue();
        return artifact.group();
    }

    @Test
    void demoOutput_inDocuments_isThatOfTheDemo() throws IOException {
        String demo = CommandRun.of("", "demo").out();
        int shown = 0;
        for (Block block : blocks("text")) {
            if (block.marker().equals("demo")) {
                int from = 0;
                for (String piece : block.code().split("…\n", -1)) {
                    assertThat(demo.substring(from)).contains(piece);
                    from = demo.indexOf(piece, from) + piece.length();
                    shown++;
                }
            }
        }
        assertThat(shown).isPositive();
    }

    @Test
    void ruleSet_ofTheGuide_isReadAndCoversItsRule() throws IOException {
        List<Block> rules = blocks("json").stream()
                .filter(block -> block.marker().equals("file: rules.json"))
                .toList();
        assertThat(rules).hasSize(1);
        RuleSet read = RuleSet.read(rules.get(0).code().getBytes(StandardCharsets.UTF_8));
        assertThat(read.coverage()).allMatch(RuleCoverage::complete);
    }

    @Test
    void link_ofEachDocument_leadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : Documents.all()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.startsWith("https://") && !leadsSomewhere(document, target)) {
                    broken.add(document + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path document, String target) throws IOException {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path file = path.isEmpty() ? document : document.resolveSibling(path);
        if (!Files.exists(file)) {
            return false;
        }
        return hash < 0 || anchors(file).contains(target.substring(hash + 1));
    }

    /** The anchors that forges make of headings: lower case, blanks as hyphens, punctuation left out. */
    private static Set<String> anchors(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                    .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Block> blocks(String language) throws IOException {
        return Documents.blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    private static Map<String, String> parts() throws IOException {
        Map<String, String> parts = new HashMap<>();
        List<Path> sources = new ArrayList<>(List.of(Path.of("src/test/java/org/packseal/core/QuickStartTest.java")));
        try (Stream<Path> guides = Files.list(Path.of("src/test/java/org/packseal/core/guide"))) {
            guides.filter(file -> !file.endsWith("DocumentsTest.java")).forEach(sources::add);
        }
        for (Path source : sources) {
            Matcher part = PART.matcher(Files.readString(source));
            while (part.find()) {
                assertThat(parts.put(part.group(1), part.group(2)))
                        .as("second part named %s", part.group(1))
                        .isNull();
            }
        }
        return parts;
    }

    /** The formatter decides where the test's lines break; those of a document break where they read best. */
    private static String words(String code) {
        return code.strip().replaceAll("\\s+", " ").replace("( ", "(").replace(" .", ".");
    }
}
