package org.packseal.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.file.DataFileProblem.Code;

/**
 * Explanations answer only what they can have caused: the rules, the table of the loader and the table of reasons in
 * {@code explanations.txt} agree pair by pair.
 */
class ExplanationTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RuleSet RULES = RuleSet.who7c();
    /** Rules of other effects are no signs: they ask, or they tell what is out of specification or not for supply. */
    private static final Set<Effect> SIGNS = Set.of(Effect.FALSIFICATION, Effect.ILLICIT_SUPPLY, Effect.UNREGISTERED);

    private enum Answer {
        YES,
        NOT_HERE,
        NEVER
    }

    private final Map<Answer, Set<String>> table = table();

    @Test
    void explanations_ofTheRules_areThoseOfTheTable() {
        Set<String> pairs = new TreeSet<>();
        for (Rule rule : RULES.rules()) {
            for (InnocentExplanation explanation : rule.innocentExplanations()) {
                List<FactDefinition> causes = ExplanationCauses.standard().causes(explanation.when());
                assertThat(causes).as(rule.id() + ": " + explanation.text()).isNotEmpty();
                causes.forEach(cause -> pairs.add(cause.key() + " " + rule.id()));
            }
        }
        assertThat(pairs).isEqualTo(Objects.requireNonNull(table.get(Answer.YES)));
    }

    @Test
    void table_everyPair_isAnsweredOnceAndNamesARule() {
        Set<String> seen = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        RULES.rules().forEach(rule -> ids.add(rule.id()));
        table.values()
                .forEach(pairs -> pairs.forEach(pair -> {
                    assertThat(seen.add(pair)).as(pair).isTrue();
                    assertThat(ids).as(pair).contains(pair.substring(pair.indexOf(' ') + 1));
                }));
    }

    /** The check by category holds every author to the table, whatever the explanation says beside the cause. */
    @Test
    void loader_everyCauseOnEveryRule_refusesWhatTheTableDoesNotName() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode rule : JSON.readTree(RULES.json()).get("rules")) {
            if (!SIGNS.contains(Effect.valueOf(rule.get("effect").textValue()))) {
                continue;
            }
            for (FactDefinition cause : causes()) {
                String pair = cause.key() + " " + rule.get("id").textValue();
                boolean named = Objects.requireNonNull(table.get(Answer.YES)).contains(pair)
                        || Objects.requireNonNull(table.get(Answer.NOT_HERE)).contains(pair);
                if (refused((ObjectNode) rule.deepCopy(), cause) == named) {
                    wrong.add(pair + (named ? " is refused" : " is let through"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void explanation_withoutAnyCause_isRefused() throws IOException {
        JsonNode rule = JSON.readTree(RULES.json()).at("/rules/0");
        FactDefinition noCause = FactCatalogue.standard().require("context.place");
        assertThat(refused((ObjectNode) rule.deepCopy(), noCause)).isTrue();
    }

    private static List<FactDefinition> causes() {
        List<FactDefinition> causes = FactCatalogue.standard().facts().stream()
                .filter(fact -> ExplanationCauses.standard().isCause(fact))
                .toList();
        assertThat(causes).hasSizeGreaterThan(20);
        return causes;
    }

    /** Whether a set of this rule alone is refused for its only explanation, which looks at one fact. */
    private static boolean refused(ObjectNode rule, FactDefinition cause) {
        ObjectNode set =
                JSON.createObjectNode().put("id", "X").put("version", "1").put("about", "One rule.");
        ArrayNode explanations = rule.putArray("innocentExplanations");
        ObjectNode explanation = explanations.addObject().put("text", "Somebody says so");
        explanation.putObject("when").put("known", cause.key());
        ArrayNode producers = explanation.putArray("acceptedProducers");
        cause.producers().forEach(producer -> producers.add(producer.name()));
        set.putArray("rules").add(rule);
        try {
            RuleSet.read(set.toString().getBytes(StandardCharsets.UTF_8));
            return false;
        } catch (DataFileException refusal) {
            // Tests of the rule may fail as well, since its own explanations are gone.
            return refusal.problems().stream()
                    .map(DataFileProblem::code)
                    .anyMatch(Code.EXPLANATION_CANNOT_CAUSE::equals);
        }
    }

    private static Map<Answer, Set<String>> table() {
        Map<Answer, Set<String>> pairs = new EnumMap<>(Answer.class);
        for (Answer answer : Answer.values()) {
            pairs.put(answer, new TreeSet<>());
        }
        try (InputStream in =
                Objects.requireNonNull(ExplanationTableTest.class.getResourceAsStream("explanations.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.startsWith("#"))
                    .toList()) {
                String[] cells = line.split(" \\| ", -1);
                assertThat(cells)
                        .as(line)
                        .hasSize(4)
                        .allSatisfy(cell -> assertThat(cell).isNotBlank());
                for (String rule : cells[2].split(" ", -1)) {
                    boolean fresh = Objects.requireNonNull(pairs.get(Answer.valueOf(cells[1])))
                            .add(cells[0] + " " + rule);
                    assertThat(fresh).as(line).isTrue();
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return pairs;
    }
}
