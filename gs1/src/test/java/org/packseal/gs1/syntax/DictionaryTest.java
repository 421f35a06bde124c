package org.packseal.gs1.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table against the GS1 Syntax Dictionary of the same release, where that is at hand: nothing missing or different. */
class DictionaryTest {
    private static final Path DICTIONARY = Path.of("..", "..", "shared", "facts", "gs1-syntax-dictionary.txt");

    @Test
    void table_againstDictionary_isTheSame() throws IOException {
        assumeTrue(Files.exists(DICTIONARY), "the GS1 Syntax Dictionary is not here");
        Map<String, String> theirs = new TreeMap<>();
        String release = "";
        for (String line : Files.readAllLines(DICTIONARY)) {
            if (line.startsWith("# Release: ")) {
                release = line.substring("# Release: ".length());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                addEntry(line, theirs);
            }
        }
        Map<String, String> ours = new TreeMap<>();
        ApplicationIdentifiers.table().all().forEach(ai -> ours.put(ai.ai(), inTheirNotation(ai)));

        assertThat(ApplicationIdentifiers.table().release()).isEqualTo(release);
        assertThat(ours).isEqualTo(theirs);
    }

    /** One entry in one spelling: flags, components, attributes in the order req, ex, dlpkey, title. */
    private static void addEntry(String line, Map<String, String> entries) {
        int hash = line.indexOf(" # ");
        String title = hash < 0 ? "" : line.substring(hash + 3).strip();
        List<String> words = new ArrayList<>(
                List.of((hash < 0 ? line : line.substring(0, hash)).strip().split("\\s+")));
        String range = words.remove(0);
        String flags = "";
        if (words.get(0).chars().allMatch(c -> c == '*' || c == '?')) {
            flags = words.remove(0);
        }
        StringBuilder components = new StringBuilder();
        List<String> required = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        String link = "";
        for (String word : words) {
            if (word.startsWith("req=")) {
                required.add(word.substring(4));
            } else if (word.startsWith("ex=")) {
                excluded.add(word.substring(3));
            } else if (word.startsWith("dlpkey")) {
                link = word;
            } else {
                components.append(word).append(' ');
            }
        }
        String entry =
                String.join("|", flags, components, required.toString(), String.join(",", excluded), link, title);
        String first = range.split("-", -1)[0];
        String last = range.contains("-") ? range.split("-", -1)[1] : first;
        for (int ai = Integer.parseInt(first); ai <= Integer.parseInt(last); ai++) {
            String digits = Integer.toString(ai);
            entries.put("0".repeat(first.length() - digits.length()) + digits, entry);
        }
    }

    private static String inTheirNotation(ApplicationIdentifier ai) {
        String flags = (ai.predefinedLength() ? "*" : "") + (ai.digitalLinkAttribute() ? "?" : "");
        StringBuilder components = new StringBuilder();
        for (Component part : ai.components()) {
            components.append(part.optional() ? "[" : "").append(part.set());
            components.append(part.shortest() == part.longest() ? "" : "..").append(part.longest());
            components.append(part.optional() ? "]" : "");
            part.checks()
                    .forEach(check -> components.append(',').append(check.name().toLowerCase(Locale.ROOT)));
            components.append(' ');
        }
        List<String> required = ai.requirements().stream()
                .map(requirement -> String.join(
                        ",",
                        requirement.alternatives().stream()
                                .map(group -> String.join("+", group))
                                .toList()))
                .toList();
        String sequences = String.join(
                "|",
                ai.qualifiers().stream()
                        .map(sequence -> String.join(",", sequence))
                        .toList());
        String link = !ai.digitalLinkKey() ? "" : sequences.isEmpty() ? "dlpkey" : "dlpkey=" + sequences;
        return String.join(
                "|", flags, components, required.toString(), String.join(",", ai.exclusions()), link, ai.title());
    }
}
