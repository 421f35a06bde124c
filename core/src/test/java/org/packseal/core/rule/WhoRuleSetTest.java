package org.packseal.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.packseal.core.json.JsonSchemas;

/** The pack WHO-7C as it ships. */
class WhoRuleSetTest {
    private static final Path SPECIFICATION = Path.of("../../shared/facts/who-7c.json");

    /** Rules that mean something else than the specification says; the change log tells what was wrong with each. */
    private static final Set<String> MENDED = Set.of(
            "ID-01", "ID-02", "ID-04", "ID-05", "ID-06", "ID-08", "ID-10", "ID-11", "ID-12", "TK-01", "TK-03", "TK-04",
            "TK-05", "RP-02", "RP-05", "RP-07", "RP-08", "RP-09", "HI-07", "HI-09", "CO-01", "CO-02", "CO-03", "CO-04",
            "CO-05", "CO-06", "CO-08", "SO-01", "SO-02", "SO-03", "SO-04", "SO-05", "SO-06", "SO-07", "SO-08", "SO-09",
            "ST-01");

    /** Rules that the specification does not have. */
    private static final Set<String> ADDED = Set.of(
            "ID-21", "ID-22", "ID-23", "ID-24", "ID-25", "ID-26", "ID-27", "RP-10", "RP-11", "RP-12", "RP-13", "RP-14",
            "HI-10", "CO-12", "CO-13", "CO-14", "CO-15", "CO-16", "CO-17", "CO-18", "QU-05", "QU-06", "QU-07", "RL-01",
            "RL-02", "ST-03", "ST-04", "ST-05", "ST-06");

    private static final RuleSet PACK = RuleSet.who7c();

    @Test
    void coverage_everyRule_hasTestsForEveryStateAndExplanation() {
        assertThat(PACK.coverage())
                .hasSize(PACK.rules().size())
                .allSatisfy(c -> assertThat(c.complete()).as(c.rule().id()).isTrue());
    }

    @Test
    void sha256_ofTheFile_isThatOfItsBytes() throws NoSuchAlgorithmException {
        byte[] bytes = PACK.json().getBytes(StandardCharsets.UTF_8);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(PACK.sha256()).isEqualTo(digest);
    }

    @Test
    void everyRule_hasCitationAndNextSteps() {
        assertThat(PACK.rules()).allSatisfy(rule -> {
            assertThat(rule.citation()).isNotBlank();
            assertThat(rule.nextSteps()).isNotEmpty();
        });
    }

    @Test
    void schema_appliedToThePack_findsNothing() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> errors =
                JsonSchemas.violations("/org/packseal/core/rule/rule-pack.schema.json", json.readTree(PACK.json()));
        assertThat(errors).isEmpty();
    }

    @Test
    void schema_enumerations_areThoseOfTheLibrary() throws IOException {
        JsonNode rule = new ObjectMapper().readTree(RuleSet.schema()).at("/$defs/rule/properties");
        assertThat(words(rule.at("/nextSteps/items/enum"))).isEqualTo(names(Action.values()));
        assertThat(words(rule.at("/effect/enum"))).isEqualTo(names(Effect.values()));
        assertThat(words(rule.at("/level/enum"))).isEqualTo(names(Level.values()));
        assertThat(words(rule.at("/acts/items/enum"))).isEqualTo(names(Act.values()));
        assertThat(words(rule.at("/group/enum"))).isEqualTo(names(org.packseal.core.fact.EvidenceGroup.values()));
    }

    @Test
    void everyRule_inMeaning_isThatOfTheSpecificationUnlessMended() throws IOException {
        Assumptions.assumeTrue(Files.exists(SPECIFICATION), "the specification is not here: " + SPECIFICATION);
        ObjectMapper json = new ObjectMapper();
        Map<String, String> ours = meanings(json.readTree(PACK.json()));
        Map<String, String> specified = meanings(json.readTree(Files.readString(SPECIFICATION)));
        ADDED.forEach(id -> assertThat(ours.remove(id)).as(id).isNotNull());
        for (String id : MENDED) {
            assertThat(ours.remove(id)).as(id).isNotNull().isNotEqualTo(specified.remove(id));
        }
        assertThat(ours).isEqualTo(specified);
    }

    private static Map<String, String> meanings(JsonNode pack) {
        Map<String, String> meanings = new TreeMap<>();
        for (JsonNode rule : pack.get("rules")) {
            List<JsonNode> explanations = new ArrayList<>();
            rule.get("innocentExplanations").forEach(e -> explanations.add(e.get("when")));
            meanings.put(
                    rule.get("id").textValue(),
                    String.join(
                            " ",
                            rule.get("group").textValue(),
                            words(rule.get("dimensions")).stream()
                                    .sorted()
                                    .toList()
                                    .toString(),
                            words(rule.get("acts")).stream().sorted().toList().toString(),
                            rule.get("level").textValue(),
                            rule.get("effect").textValue(),
                            rule.get("nonInnocent").toString(),
                            rule.get("when").toString(),
                            explanations.toString()));
        }
        return meanings;
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.textValue()));
        return words;
    }

    private static List<String> names(Enum<?>[] constants) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : constants) {
            names.add(constant.name());
        }
        return names;
    }
}
