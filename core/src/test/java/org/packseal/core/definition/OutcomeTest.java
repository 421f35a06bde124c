package org.packseal.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Evidence;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleSet;

/** Every outcome of every bundled definition: facts that reach it, and facts that just miss it. */
class OutcomeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> cases = cases();

    @Test
    void outcome_itsFacts_isReachedAndJustMissed() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode each : cases) {
            Row row = row(each);
            if (!gives(each, "reaches", row).contains(each.get("gives").textValue())) {
                wrong.add("not reached: " + each + " but " + gives(each, "reaches", row));
            }
            if (gives(each, "misses", row).contains(each.get("gives").textValue())) {
                wrong.add("not missed: " + each);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void outcome_ofEveryRow_hasACase() {
        Set<String> tested = new TreeSet<>();
        cases.forEach(each -> tested.add(key(
                each.get("definition").textValue(),
                each.get("row").textValue(),
                each.get("gives").textValue())));
        Set<String> all = new TreeSet<>();
        for (Definition definition : Definition.bundled()) {
            for (Row row : definition.rows()) {
                row.codes().forEach(code -> all.add(key(definition.id(), row.id(), code)));
            }
        }
        assertThat(tested).isEqualTo(all);
    }

    @Test
    void rules_namedInDefinitions_existInTheRuleSet() {
        Set<String> known =
                RuleSet.who7c().rules().stream().map(rule -> rule.id()).collect(Collectors.toSet());
        for (Definition definition : Definition.bundled()) {
            for (Row row : definition.rows()) {
                assertThat(known)
                        .as(definition.id() + " " + row.id())
                        .containsAll(row.basis().rules().stream()
                                .map(RuleReference::rule)
                                .toList());
                assertThat(known).containsAll(row.unless().rules());
            }
        }
    }

    @Test
    void apply_resultsInAnyOrder_givesTheSame() {
        Evidence evidence =
                evidence(Map.of("identity.labelling", "MISMATCH", "history.chain", "GAP", "repo.serial", "NOT_FOUND"));
        List<RuleResult> results = RuleSet.who7c().evaluate(evidence, DAY);
        for (Definition definition : Definition.bundled()) {
            List<String> expected = codes(definition.apply(results, evidence));
            List<RuleResult> reversed = new ArrayList<>(results);
            Collections.reverse(reversed);
            assertThat(codes(definition.apply(reversed, evidence))).isEqualTo(expected);
        }
    }

    @Test
    void apply_ipClaim_changesNothing() {
        Map<String, String> facts = Map.of("identity.labelling", "MISMATCH", "auth.status", "NOT_AUTHORISED");
        Map<String, String> withClaim = new HashMap<>(facts);
        withClaim.put("ip.claim", "TRADEMARK");
        for (Definition definition : Definition.bundled()) {
            assertThat(codes(apply(definition, withClaim))).isEqualTo(codes(apply(definition, facts)));
        }
    }

    @Test
    void scope_productKinds_isAsTheTextSays() {
        assertThat(scope("EU-1-33", "product.category", "DEVICE")).isEqualTo(Scope.NOT_IN_SCOPE);
        assertThat(scope("EU-1-33", "product.category", "STARTING_MATERIAL")).isEqualTo(Scope.NOT_IN_SCOPE);
        assertThat(scope("EU-1-33", "product.category", "VACCINE")).isEqualTo(Scope.IN_SCOPE);
        assertThat(scope("EU-1-33", "scan.entry", "MACHINE")).isEqualTo(Scope.SCOPE_OPEN);
        assertThat(scope("US-FDC-581", "scan.entry", "MACHINE")).isEqualTo(Scope.SCOPE_OPEN);
        assertThat(scope("US-FDC-581", "us.dscsaProduct", "NO")).isEqualTo(Scope.NOT_IN_SCOPE);
        assertThat(scope("US-FDC-581", "product.category", "IVD")).isEqualTo(Scope.NOT_IN_SCOPE);
        assertThat(scope("MEDICRIME", "product.category", "STARTING_MATERIAL")).isEqualTo(Scope.IN_SCOPE);
        assertThat(apply(definition("EU-1-33"), Map.of("product.category", "DEVICE", "identity.name", "MISMATCH"))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void scope_kindStatedByTheSellerAlone_takesNothingOut() {
        Evidence plain = Evidence.builder().add("product.category", "DEVICE").build();

        assertThat(definition("EU-1-33").apply(List.of(), plain).scope()).isEqualTo(Scope.SCOPE_OPEN);
    }

    @Test
    void notes_notLegalAdvice_goesWithEveryResult() {
        for (Definition definition : Definition.bundled()) {
            assertThat(definition.apply(List.of(), Evidence.none()).notes())
                    .contains(DefinitionResult.NOT_LEGAL_ADVICE);
        }
    }

    @Test
    void medicrime_intent_isNotAssessedUnlessACourtEstablishedIt() {
        Definition medicrime = definition("MEDICRIME");
        Map<String, String> court = Map.of(
                "determination.by",
                "COURT",
                "determination.deliberate",
                "ESTABLISHED",
                "determination.scope",
                "THIS_PACK");
        Map<String, String> authority = Map.of(
                "determination.by",
                "NRA",
                "determination.deliberate",
                "ESTABLISHED",
                "determination.scope",
                "THIS_PACK");

        assertThat(apply(medicrime, Map.of()).notes()).contains("INTENT_NOT_ASSESSED");
        assertThat(apply(medicrime, authority).notes()).contains("INTENT_NOT_ASSESSED");
        assertThat(apply(medicrime, court).notes())
                .doesNotContain("INTENT_NOT_ASSESSED")
                .contains("NATIONAL_LAW_DECIDES");
    }

    @Test
    void determined_byTradingPartner_saysWhoAndWhere() {
        Map<String, String> facts = Map.of(
                "determination.by",
                "TRADING_PARTNER",
                "determination.finding",
                "FALSIFIED",
                "determination.scope",
                "THIS_PACK");

        assertThat(apply(definition("US-FDC-581"), facts).outcomes())
                .filteredOn(outcome -> outcome.level() == OutcomeLevel.DETERMINED)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.details()).containsEntry("by", "TRADING_PARTNER"));
    }

    private static Scope scope(String definition, String fact, String value) {
        return apply(definition(definition), Map.of(fact, value)).scope();
    }

    private static Definition definition(String id) {
        return Definition.bundled(id).orElseThrow();
    }

    private static Row row(JsonNode each) {
        return definition(each.get("definition").textValue()).rows().stream()
                .filter(row -> row.id().equals(each.get("row").textValue()))
                .findFirst()
                .orElseThrow();
    }

    /** The codes that one row gives: told from the same codes of other rows by limb and citation. */
    private static List<String> gives(JsonNode each, String which, Row row) {
        Map<String, String> facts = each.get(which).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().asText()));
        return apply(definition(each.get("definition").textValue()), facts).outcomes().stream()
                .filter(outcome -> Objects.equals(outcome.limb().orElse(null), row.limb()))
                .filter(outcome -> outcome.citation().equals(row.citation()))
                .map(Outcome::code)
                .toList();
    }

    private static DefinitionResult apply(Definition definition, Map<String, String> facts) {
        Evidence evidence = evidence(facts);
        return definition.apply(RuleSet.who7c().evaluate(evidence, DAY), evidence);
    }

    private static Evidence evidence(Map<String, String> facts) {
        Evidence.Builder evidence = Evidence.builder().trustPlainFacts();
        facts.forEach(evidence::add);
        return evidence.build();
    }

    private static List<String> codes(DefinitionResult result) {
        return result.outcomes().stream().map(Outcome::toString).toList();
    }

    private static String key(String definition, String row, String code) {
        return definition + " " + row + " " + code;
    }

    private static List<JsonNode> cases() {
        try (InputStream in = Objects.requireNonNull(OutcomeTest.class.getResourceAsStream("cases.jsonl"))) {
            List<JsonNode> cases = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                cases.add(JSON.readTree(line));
            }
            return cases;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
