package org.packseal.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.json.JsonSchemas;

/** The rule set WHO-7C as it ships. */
class WhoRuleSetTest {
    /** Values that no rule judges. They hold the pack until somebody settles them. */
    private static final String[] UNJUDGED = {
        "token.result UNSUPPORTED_VERSION",
        "identity.presentation MISMATCH",
        "identity.expiry EARLIER_THAN_RECORD",
        "determination.finding UNDER_INVESTIGATION",
        "source.mah.licence SUSPENDED",
        "source.mah.licence EXPIRED"
    };

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

    /** A rule's id keeps its meaning for those who count by it: {@code rules.txt} is the promise. */
    @Test
    void everyRule_inMeaning_isThatOfTheTable() throws IOException {
        List<String> meanings = new ArrayList<>();
        for (Rule rule : PACK.rules()) {
            meanings.add(String.join(
                    " | ",
                    rule.id(),
                    rule.group().name(),
                    names(rule.dimensions()),
                    names(rule.acts()),
                    rule.level().name(),
                    rule.effect().name(),
                    rule.nonInnocent() ? "NON_INNOCENT" : "-"));
        }
        try (InputStream in = Objects.requireNonNull(WhoRuleSetTest.class.getResourceAsStream("rules.txt"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#")))
                    .containsExactlyElementsOf(meanings);
        }
    }

    /** A value that speaks against a pack and that no rule looks for would hold packs for ever. */
    @Test
    void everyAdverseValue_isLookedForByARule() {
        List<String> unjudged = new ArrayList<>();
        for (FactDefinition fact : FactCatalogue.standard().facts()) {
            for (String value : fact.adverse()) {
                long bit = FactValues.bit(fact, value);
                if (PACK.rules().stream().noneMatch(rule -> rule.when().looksFor(fact.index(), bit))) {
                    unjudged.add(fact.key() + " " + value);
                }
            }
        }
        assertThat(unjudged).containsExactlyInAnyOrder(UNJUDGED);
    }

    private static String names(Collection<?> values) {
        return values.isEmpty()
                ? "-"
                : values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
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
