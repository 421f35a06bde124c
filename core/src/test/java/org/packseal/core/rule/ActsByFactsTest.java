package org.packseal.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Evidence;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem.Code;

/** Acts follow the facts: what was not copied is no reproduction, and what was diluted is no substitution. */
class ActsByFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String SET = """
            {"id": "P", "version": "1", "about": "A set.", "actsByFacts": [%s], "rules": [
             {"id": "X-1", "version": 1, "validFrom": "2026-01-01", "title": "A sign", "group": "LABEL",
              "dimensions": ["IDENTITY"], "acts": ["REPRODUCTION"], "level": "STRONG", "nonInnocent": false,
              "effect": "FALSIFICATION", "when": {"eq": ["identity.name", "MISMATCH"]}, "innocentExplanations": [],
              "citation": "A text", "nextSteps": ["ASK_MAH"],
              "tests": [{"name": "fires", "facts": {"identity.name": "MISMATCH"}, "expect": "FIRED"}]}]}""";
    private static final String GOOD =
            "{\"when\": {\"eq\": [\"product.counterpart\", \"NONE\"]}, \"replace\": [\"REPRODUCTION\"], \"by\": [], \"citation\": \"A text\"}";

    @Test
    void reproduction_withoutCounterpart_isUnauthorisedManufacture() {
        Map<String, Set<Act>> acts = acts(trusted("identity.mahExam", "NOT_GENUINE", "product.counterpart", "NONE"));
        assertThat(acts).containsEntry("ID-19", Set.of(Act.UNAUTHORISED_MANUFACTURE));
        assertThat(acts(trusted("identity.mahExam", "NOT_GENUINE", "product.counterpart", "EXISTS")))
                .containsEntry("ID-19", Set.of(Act.REPRODUCTION));
    }

    @Test
    void counterpart_statedByNobodyWhoKnows_changesNoAct() {
        Evidence plain = Evidence.builder()
                .add("identity.mahExam", "NOT_GENUINE")
                .add("product.counterpart", "NONE")
                .build();
        assertThat(acts(plain).values()).noneMatch(acts -> acts.contains(Act.UNAUTHORISED_MANUFACTURE));
    }

    @Test
    void genuineContent_dividedOrDiluted_isAdulterationAlone() {
        for (String handling : List.of("DIVIDED", "DILUTED")) {
            Map<String, Set<Act>> acts = acts(
                    trusted("comp.content", handling, "identity.tamper", "RESEALED", "identity.labelling", "MISMATCH"));
            assertThat(acts)
                    .containsKeys("ID-04", "ID-15")
                    .allSatisfy((rule, its) -> assertThat(its).as(rule).isEqualTo(Set.of(Act.ADULTERATION)));
        }
    }

    @Test
    void dilution_withItsActiveIngredient_isNoSubstitution() {
        Map<String, Set<Act>> diluted = acts(
                trusted("comp.method", "CONFIRMATORY", "comp.foreignMatrix", "YES", "comp.apiIdentity", "CORRECT"));
        Map<String, Set<Act>> replaced =
                acts(trusted("comp.method", "CONFIRMATORY", "comp.foreignMatrix", "YES", "comp.apiIdentity", "ABSENT"));
        assertThat(diluted).containsEntry("CO-07", Set.of(Act.ADULTERATION));
        assertThat(replaced).containsEntry("CO-07", Set.of(Act.ADULTERATION, Act.SUBSTITUTION));
    }

    @Test
    void replacement_byNothing_dropsTheAct() {
        RuleSet rules = RuleSet.read(SET.formatted(GOOD).getBytes(StandardCharsets.UTF_8));
        RuleResult result = rules.evaluate(trusted("identity.name", "MISMATCH", "product.counterpart", "NONE"), DAY)
                .get(0);
        assertThat(result.acts()).isEmpty();
        assertThat(result.rule().acts()).containsExactly(Act.REPRODUCTION);
    }

    @Test
    void actsByFacts_wrong_isRefusedAtItsPlace() {
        assertThat(problem(GOOD.replace("[\"REPRODUCTION\"]", "[]"))).isEqualTo(Code.EMPTY);
        assertThat(problem(GOOD.replace("[\"REPRODUCTION\"]", "[\"COPYING\"]"))).isEqualTo(Code.UNKNOWN_VALUE);
        assertThat(problem(GOOD.replace("product.counterpart\", \"NONE", "ip.claim\", \"PATENT")))
                .isEqualTo(Code.GUARD);
        assertThat(problem(GOOD.replace(", \"citation\": \"A text\"", ""))).isEqualTo(Code.CITATION_MISSING);
        assertThat(problem(GOOD.replace("\"by\"", "\"buy\""))).isIn(Code.MISSING_MEMBER, Code.UNKNOWN_MEMBER);
    }

    private static Code problem(String change) {
        DataFileException refusal = catchThrowableOfType(
                DataFileException.class,
                () -> RuleSet.read(SET.formatted(change).getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal).as(change).isNotNull();
        assertThat(refusal.problems()).allMatch(problem -> problem.pointer().startsWith("/actsByFacts/0"));
        return refusal.problems().get(0).code();
    }

    private static Map<String, Set<Act>> acts(Evidence evidence) {
        Map<String, Set<Act>> acts = new TreeMap<>();
        for (RuleResult result : RuleSet.who7c().evaluate(evidence, DAY)) {
            if (result.isSign()) {
                acts.put(result.rule().id(), result.acts());
            }
        }
        return acts;
    }

    private static Evidence trusted(String... pairs) {
        Evidence.Builder evidence = Evidence.builder().trustPlainFacts();
        for (int i = 0; i < pairs.length; i += 2) {
            evidence.add(pairs[i], pairs[i + 1]);
        }
        return evidence.build();
    }
}
