package org.packseal.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packseal.core.definition.Definition;
import org.packseal.core.definition.OutcomeLevel;
import org.packseal.core.definition.Scope;
import org.packseal.core.fact.Determination;
import org.packseal.core.json.JsonSchemas;
import org.packseal.core.rule.Action;
import org.packseal.core.rule.Effect;
import org.packseal.core.rule.Level;
import org.packseal.core.rule.RuleSet;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.core.statistics.Stage;

/** The table of boxes: examples, texts, schema and the documentation page follow it. */
class IncidentFormTest {
    @Test
    void everyBox_hasAnExampleOfItsOwnForm() {
        List<String> wrong = new ArrayList<>();
        for (Box box : IncidentForm.boxes()) {
            boolean fits = switch (box.type()) {
                case CODE -> box.codes().contains(box.example());
                case NUMBER -> Integer.parseInt(box.example()) <= box.max();
                default ->
                    BoxValue.isValid(box.type(), box.example()) && box.example().length() <= box.max();
            };
            if (!fits) {
                wrong.add(box.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(IncidentForm.boxes()).hasSizeGreaterThan(100);
    }

    @Test
    void everyBoxAndGroup_hasAWordInEachLanguage_andNoWordIsLeftOver() {
        Set<String> expected = new TreeSet<>();
        IncidentForm.boxes().forEach(box -> expected.add("box." + box.path()));
        IncidentForm.root().members().stream()
                .filter(node -> node.box().isEmpty())
                .forEach(node -> expected.add("group." + node.name()));
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Set<String> words = IncidentTexts.of(language).keys().stream()
                    .filter(key -> key.startsWith("box.") || key.startsWith("group."))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(words).isEqualTo(expected);
        }
        assertThat(IncidentTexts.of(Locale.GERMAN).keys())
                .isEqualTo(IncidentTexts.of(Locale.ENGLISH).keys());
    }

    /** The values of boxes for one line that the library alone fills. */
    private static Set<String> codes(Box box) {
        Stream<Enum<?>> values = switch (box.path()) {
            case "assessment.fired.level" -> Stream.of(Level.values());
            case "assessment.actions" -> Stream.of(Action.values());
            case "assessment.alsoPresent" -> Stream.of(Effect.values());
            case "assessment.determinations.by" -> Stream.of(Determination.Body.values());
            case "assessment.determinations.finding" -> Stream.of(Determination.Finding.values());
            case "assessment.determinations.scope" -> Stream.of(Determination.Scope.values());
            case "profiles.scope" -> Stream.of(Scope.values());
            case "profiles.outcomes.level" -> Stream.of(OutcomeLevel.values());
            default -> Stream.of();
        };
        Set<String> codes = values.map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        codes.addAll(box.codes());
        if (box.path().equals("assessment.fired.rule")) {
            RuleSet.who7c().rules().forEach(rule -> codes.add(rule.id()));
        }
        if (box.path().equals("profiles.definition")) {
            Definition.bundled().forEach(definition -> codes.add(definition.id()));
        }
        return codes;
    }

    @Test
    void everyCode_isPrintedInWordsOfEachLanguage() {
        List<String> raw = new ArrayList<>();
        int codes = 0;
        for (Box box : IncidentForm.boxes()) {
            for (String code : codes(box)) {
                codes++;
                for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    String words = IncidentTexts.of(language).words(box, code);
                    if (words.equals(code) || words.isBlank() || words.indexOf('{') >= 0) {
                        raw.add(language + " " + box.path() + " " + code);
                    }
                }
            }
        }
        assertThat(raw).containsExactly("en format packseal-incident/1", "de format packseal-incident/1");
        assertThat(codes).isGreaterThan(250);
    }

    @Test
    void codesWithWords_areCodesOfTheForm() {
        Set<String> codes = IncidentForm.boxes().stream()
                .flatMap(box -> codes(box).stream()
                        .flatMap(code -> Stream.of("code." + code, "code." + box.path() + "." + code)))
                .collect(Collectors.toSet());
        codes.add("code.profiles.outcomes.outcome.DETERMINED_ILLEGITIMATE_BY");

        assertThat(IncidentTexts.of(Locale.ENGLISH).keys().stream().filter(key -> key.startsWith("code.")))
                .allMatch(codes::contains);
    }

    @Test
    void stages_ofTheForm_areThoseOfStatistics() {
        List<String> stages = IncidentForm.boxes().stream()
                .filter(box -> box.path().equals("discovery.stage"))
                .findFirst()
                .orElseThrow()
                .codes();

        assertThat(stages)
                .isEqualTo(List.of(Stage.values()).stream().map(Enum::name).toList());
    }

    /** Where it fails, the expected schema is written to target/incident.schema.json. */
    @Test
    void schema_isTheTableOfBoxes() throws Exception {
        String expected = IncidentSchema.write().toPrettyString() + "\n";
        Files.writeString(Path.of("target", "incident.schema.json"), expected);

        assertThat(IncidentReport.schema()).isEqualTo(expected);
    }

    @Test
    void reports_matchTheSchema_andASpoiltOneDoesNot() throws Exception {
        String schema = "/org/packseal/core/report/incident.schema.json";
        IncidentContext context = IncidentFixture.context(IncidentFixture.json(""));
        IncidentReport full = IncidentReport.full(IncidentFixture.suspected(), context);
        IncidentReport shared = IncidentReport.shared(
                IncidentFixture.suspected(), context, Pseudonyms.of("2026", "reports", new byte[32]));

        for (IncidentReport report : List.of(full, shared)) {
            assertThat(JsonSchemas.violations(schema, new JsonMapper().readTree(report.toJson())))
                    .isEmpty();
        }
        ObjectNode spoilt = (ObjectNode) new JsonMapper().readTree(full.toJson());
        spoilt.put("type", "LAST");
        assertThat(JsonSchemas.violations(schema, spoilt)).isNotEmpty();
    }

    /** Where it fails, the expected page is written to target/incident-form.html. */
    @Test
    void documentationPage_isTheTableOfBoxes() throws Exception {
        String expected = FormDocument.write();
        Files.writeString(Path.of("target", "incident-form.html"), expected);
        Path page = Path.of("src/main/java/org/packseal/core/report/doc-files/incident-form.html");

        assertThat(Files.readString(page)).isEqualTo(expected);
    }
}
