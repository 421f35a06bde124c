package org.packseal.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactType;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.UnknownReason;

/** The evaluator against its plain reference: equal results, lists and all, over random evidence of every kind. */
class ReferenceComparisonTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261128L);
    private static final int CASES = Integer.getInteger("packseal.cases", 4_000);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant TIME = Instant.parse("2026-11-20T08:00:00Z");
    private static final List<FactDefinition> CATALOGUE =
            FactCatalogue.standard().facts();
    private static final Producer[] PRODUCERS = Producer.values();

    private final Random random = new Random(SEED);

    @Test
    void everyRule_overRandomEvidence_givesTheResultOfTheReference() {
        RuleSet rules = RuleSet.who7c();
        Map<RuleState, Integer> states = new EnumMap<>(RuleState.class);
        for (int i = 0; i < CASES; i++) {
            Evidence evidence = evidence();
            ReferenceEvaluator reference = new ReferenceEvaluator(evidence, rules.actChanges());
            List<RuleResult> expected = rules.rules().stream()
                    .filter(rule -> rule.activeOn(DAY))
                    .map(reference::evaluate)
                    .toList();
            List<RuleResult> results = rules.evaluate(evidence, DAY);
            assertThat(results).as("seed %d, case %d, %s", SEED, i, evidence).isEqualTo(expected);
            results.forEach(result -> states.merge(result.state(), 1, Integer::sum));
        }
        assertThat(states.keySet())
                .as("every state came about, seed %d", SEED)
                .containsExactlyInAnyOrder(RuleState.values());
    }

    @Test
    void everyRule_onDaysAroundEachChange_isEvaluatedWhereItHolds() throws IOException {
        RuleSet rules = RuleSet.read(withChanges());
        List<LocalDate> days = List.of(
                DAY, DAY.minusDays(1), DAY.plusDays(9), DAY.plusDays(10), DAY.minusYears(900), DAY.plusYears(900), DAY);
        Set<Integer> counts = new TreeSet<>();
        for (int i = 0; i < 300; i++) {
            Evidence evidence = evidence();
            for (LocalDate day : days) {
                ReferenceEvaluator reference = new ReferenceEvaluator(evidence, rules.actChanges());
                List<RuleResult> expected = rules.rules().stream()
                        .filter(rule -> rule.activeOn(day))
                        .map(reference::evaluate)
                        .toList();
                assertThat(rules.evaluate(evidence, day))
                        .as("seed %d, case %d, %s, %s", SEED, i, day, evidence)
                        .isEqualTo(expected);
                counts.add(expected.size());
            }
        }
        assertThat(counts).as("numbers of rules on these days").hasSizeGreaterThan(2);
    }

    /** The committed rules, of which two hold from or until a day of their own. */
    private static byte[] withChanges() throws IOException {
        JsonNode set = new ObjectMapper().readTree(RuleSet.who7c().json());
        ((ObjectNode) set.get("rules").get(3)).put("validFrom", DAY.toString());
        ((ObjectNode) set.get("rules").get(7)).put("validTo", DAY.plusDays(10).toString());
        return set.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Evidence evidence() {
        Evidence.Builder evidence = Evidence.builder().policy(policy());
        for (Fact fact : facts()) {
            evidence.add(fact);
        }
        return evidence.build();
    }

    private EvidencePolicy policy() {
        return switch (random.nextInt(3)) {
            case 0 -> EvidencePolicy.standard();
            case 1 -> EvidencePolicy.trustingAll();
            default -> EvidencePolicy.standard().vouchingFor(pick(PRODUCERS), pick(PRODUCERS));
        };
    }

    /** Few facts or many; now and then the same fact again, so that observations and conflicts come about. */
    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? random.nextInt(60) : random.nextInt(12);
        for (int i = 0; i < count; i++) {
            FactDefinition definition = CATALOGUE.get(random.nextInt(CATALOGUE.size()));
            for (int times = random.nextInt(6) == 0 ? 3 : 1; times > 0; times--) {
                if (!definition.fromScanOnly()) {
                    facts.add(fact(definition));
                }
            }
        }
        return facts;
    }

    private Fact fact(FactDefinition definition) {
        Fact fact = random.nextInt(12) == 0
                ? Fact.unknown(definition.key(), pick(UnknownReason.values()))
                : Fact.of(definition.key(), value(definition));
        if (random.nextInt(4) != 0) {
            List<Producer> able = List.copyOf(definition.producers());
            Producer producer = random.nextInt(5) == 0 ? pick(PRODUCERS) : able.get(random.nextInt(able.size()));
            fact = producer == Producer.LIBRARY ? fact : fact.by(producer);
        }
        fact = random.nextInt(5) == 0 ? fact.assured(Assurance.REPORTED) : fact;
        fact = random.nextInt(3) == 0 ? fact.observedAt(TIME.plusSeconds(random.nextInt(3))) : fact;
        fact = random.nextInt(3) == 0 ? fact.observation("look " + random.nextInt(3)) : fact;
        return random.nextInt(2) == 0 ? fact.source("file " + random.nextInt(2)) : fact;
    }

    private String value(FactDefinition definition) {
        if (definition.type() == FactType.ENUM) {
            return definition.values().get(random.nextInt(definition.values().size()));
        }
        return Integer.toString(20 + random.nextInt(100));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
