package org.packseal.gs1.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.text.TableLine;

/** The table against the GS1 Syntax Dictionary of the same release: nothing is missing or different. */
class DictionaryTest {
    private static final String RESOURCE = "/org/packseal/gs1/syntax/syntax-dictionary.tsv";

    @Test
    void table_againstDictionary_isTheSame() {
        Map<String, String> theirs = new TreeMap<>();
        String release = "";
        for (TableLine line : TableLine.readAll(RESOURCE)) {
            String[] cells = (line.text() + "\t".repeat(7)).split("\t", -1);
            if (cells[0].equals("release")) {
                release = cells[1];
            } else {
                addEntry(cells, theirs);
            }
        }
        Map<String, String> ours = new TreeMap<>();
        ApplicationIdentifiers.table().all().forEach(ai -> ours.put(ai.ai(), inTheirNotation(ai)));

        assertThat(ApplicationIdentifiers.table().release()).isEqualTo(release);
        assertThat(ours).isEqualTo(theirs);
    }

    /** One entry in one spelling: flags, components, requirements, exclusions, key, title. */
    private static void addEntry(String[] cells, Map<String, String> entries) {
        List<String> required = cells[3].isEmpty() ? List.of() : List.of(cells[3].split("; ", -1));
        String entry = String.join("|", cells[1], cells[2] + " ", required.toString(), cells[4], cells[5], cells[6]);
        String first = cells[0].split("-", -1)[0];
        String last = cells[0].contains("-") ? cells[0].split("-", -1)[1] : first;
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
