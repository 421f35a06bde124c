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

    /**
     * TK-05: one damaged character makes a key unknown or an expiry too late, so another device has to repeat it; and a
     * version of tokens that this library does not know is no fault of the pack.
     */
    private static final Set<String> MENDED = Set.of("TK-05");

    private static final RuleSet PACK = RuleSet.who7c();

    @Test
    void coverage_everyRule_hasTestsForEveryStateAndExplanation() {
        assertThat(PACK.coverage())
                .hasSize(72)
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
        for (String id : MENDED) {
            assertThat(ours.remove(id)).isNotNull().isNotEqualTo(specified.remove(id));
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
