package org.packseal.core.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The settlement that keeps lists for repeated facts alone says what the plain one says. */
class SettlementComparisonTest {
    private static final long SEED = 20261128;
    private static final int CASES = 4_000;
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    private static final List<Producer> PRODUCERS = List.of(Producer.values());
    private static final List<Assurance> ASSURANCES = List.of(Assurance.values());

    private final Random random = new Random(SEED);

    @Test
    void settlement_randomStatements_equalsTheReference() {
        for (int i = 0; i < CASES; i++) {
            List<Fact> facts = facts(keys());
            EvidencePolicy policy = random.nextBoolean() ? EvidencePolicy.standard() : EvidencePolicy.trustingAll();
            compare(facts, policy, "seed " + SEED + ", case " + i + ": " + facts);
        }
    }

    @Test
    void observations_randomStatements_holdWhatWasFoundTogether() {
        for (int i = 0; i < CASES; i++) {
            List<Fact> facts = facts(keys());
            Evidence evidence = evidence(facts, EvidencePolicy.trustingAll());
            ReferenceSettlement plain =
                    new ReferenceSettlement(facts, new Standings(EvidencePolicy.trustingAll(), FactSet.none()));
            Map<String, List<Fact>> together = new LinkedHashMap<>();
            for (Fact fact : new LinkedHashSet<>(facts)) {
                ObservationKind kind = FactCatalogue.standard()
                        .require(fact.key())
                        .observation()
                        .orElse(null);
                if (kind != null && !plain.withdrawn.contains(fact)) {
                    together.computeIfAbsent(kind + origin(fact), k -> new ArrayList<>())
                            .add(fact);
                }
            }
            assertEquals(
                    List.copyOf(together.values()),
                    evidence.observations().stream().map(Observation::facts).toList(),
                    "seed " + SEED + ", case " + i);
        }
    }

    private static String origin(Fact fact) {
        return fact.producer() + fact.observation().map(id -> "id " + id).orElseGet(() -> "time " + fact.observedAt());
    }

    private static void compare(List<Fact> facts, EvidencePolicy policy, String message) {
        Evidence evidence = evidence(facts, policy);
        ReferenceSettlement plain = new ReferenceSettlement(facts, new Standings(policy, FactSet.none()));
        for (FactDefinition definition : FactCatalogue.standard().facts()) {
            String key = definition.key();
            assertEquals(plain.ofAll.get(key), evidence.find(definition).orElse(null), message);
            assertEquals(
                    plain.ofAccepted.get(key), evidence.findAccepted(definition).orElse(null), message);
            assertEquals(plain.statements.getOrDefault(key, List.of()), evidence.statements(definition), message);
            Set<String> said = new HashSet<>();
            plain.statements.getOrDefault(key, List.of()).stream()
                    .filter(fact -> !plain.withdrawn.contains(fact))
                    .forEach(fact -> fact.value().ifPresent(said::add));
            for (String value : definition.values()) {
                assertEquals(said.contains(value), evidence.anybodySays(key, Set.of(value)), message);
            }
        }
        assertEquals(plain.conflicts, new HashSet<>(evidence.conflicts()), message);
        assertEquals(new LinkedHashSet<>(facts), evidence.facts(), message);
    }

    private static Evidence evidence(List<Fact> facts, EvidencePolicy policy) {
        Evidence.Builder builder = Evidence.builder().policy(policy);
        facts.forEach(builder::add);
        return builder.build();
    }

    /** Few keys, so that many are stated several times. */
    private List<FactDefinition> keys() {
        List<FactDefinition> keys = new ArrayList<>();
        keys.add(FactCatalogue.standard().require(Facts.COMP_ASSAY_PCT));
        keys.add(FactCatalogue.standard().require(Facts.COMP_SPEC_MIN));
        keys.add(FactCatalogue.standard().require(Facts.COMP_SPEC_MAX));
        for (int i = random.nextInt(8); i >= 0; i--) {
            List<FactDefinition> all = FactCatalogue.standard().facts();
            keys.add(all.get(random.nextInt(all.size())));
        }
        return keys;
    }

    private List<Fact> facts(List<FactDefinition> keys) {
        List<Fact> facts = new ArrayList<>();
        for (int i = random.nextInt(16); i >= 0; i--) {
            facts.add(fact(keys.get(random.nextInt(keys.size()))));
        }
        return facts;
    }

    private Fact fact(FactDefinition definition) {
        Fact fact = random.nextInt(8) == 0
                ? Fact.unknown(definition.key(), UnknownReason.NOT_CHECKED)
                : Fact.of(definition.key(), value(definition));
        Producer producer = one(PRODUCERS);
        if (producer != Producer.LIBRARY && random.nextInt(4) != 0) {
            fact = fact.by(producer).assured(one(ASSURANCES));
        }
        if (random.nextBoolean()) {
            fact = fact.observedAt(DAY.plusSeconds(random.nextInt(3)));
        }
        return random.nextInt(3) == 0 ? fact.observation("look " + random.nextInt(2)) : fact;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String value(FactDefinition definition) {
        return switch (definition.type()) {
            case NUMBER -> Integer.toString(90 + random.nextInt(20));
            case TEXT -> "code " + random.nextInt(3);
            default ->
                definition.values().get(random.nextInt(definition.values().size()));
        };
    }
}
