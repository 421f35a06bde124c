package org.packseal.benchmarks.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleSet;
import org.packseal.core.rule.RuleState;

/** All peers carry the same rules: with the facts of every rule's own tests, alone and mixed, they show the same signs. */
class RulePeersTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261128L);
    private static final Set<RuleState> SHOWN = EnumSet.of(RuleState.FIRED, RuleState.EXPLAINED);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final RuleBenchmark BENCHMARK = new RuleBenchmark();
    private static final Map<String, RulePeer> PEERS = peers();

    private static Map<String, RulePeer> peers() {
        Map<String, RulePeer> peers = new TreeMap<>();
        BENCHMARK.peers().forEach((name, peer) -> peers.put(name, peer.get()));
        return peers;
    }

    private record Case(String rule, Map<String, Object> facts, String expected) {}

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (JsonNode rule : PeerRule.parsed().path("rules")) {
            for (JsonNode test : rule.path("tests")) {
                Map<String, Object> facts = new LinkedHashMap<>();
                test.path("facts")
                        .properties()
                        .forEach(fact -> facts.put(
                                fact.getKey(),
                                fact.getValue().isNumber()
                                        ? (Object) fact.getValue().doubleValue()
                                        : fact.getValue().asText()));
                cases.add(new Case(
                        rule.path("id").asText(), facts, test.path("expect").asText()));
            }
        }
        return cases;
    }

    @Test
    void everyRulesOwnTests_areAnsweredAsExpectedByEveryPeer() {
        List<String> wrong = new ArrayList<>();
        for (Case one : cases()) {
            boolean expected = SHOWN.contains(RuleState.valueOf(one.expected()));
            PEERS.forEach((name, peer) -> {
                if (peer.shown(one.facts()).contains(one.rule()) != expected) {
                    wrong.add(name + ": " + one);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void mixedFacts_showTheSameSignsInEveryPeerAndInThisLibrary() {
        Random random = new Random(SEED);
        List<Case> cases = cases();
        for (int i = 0; i < 120; i++) {
            Map<String, Object> facts = new LinkedHashMap<>();
            for (int j = random.nextInt(6); j >= 0; j--) {
                facts.putAll(cases.get(random.nextInt(cases.size())).facts());
            }
            List<String> expected = shown(facts);
            PEERS.forEach((name, peer) -> assertThat(sorted(peer.shown(facts)))
                    .as("%s, %s, seed %d", name, facts, SEED)
                    .isEqualTo(expected));
        }
    }

    private static List<String> shown(Map<String, Object> facts) {
        return sorted(RuleSet.who7c().evaluate(PackFacts.evidence(facts), DAY).stream()
                .filter(result -> SHOWN.contains(result.state()))
                .map(result -> result.rule().id())
                .collect(Collectors.toList()));
    }

    private static List<String> sorted(List<String> ids) {
        List<String> sorted = new ArrayList<>(ids);
        Collections.sort(sorted);
        return sorted;
    }

    @Test
    void peers_bearTheNamesOfTheBenchmarksThatMeasureThem() throws NoSuchMethodException {
        for (String name : PEERS.keySet()) {
            assertThat(RuleBenchmark.class.getMethod(name).isAnnotationPresent(Benchmark.class))
                    .as(name)
                    .isTrue();
        }
        assertThat(PEERS).hasSize(6);
    }

    @Test
    void situations_fireWhatTheyPromise() {
        Map<RuleBenchmark.Situation, Integer> fired = new LinkedHashMap<>();
        for (RuleBenchmark.Situation situation : RuleBenchmark.Situation.values()) {
            BENCHMARK.situation = situation;
            BENCHMARK.prepare();
            List<RuleResult> results = BENCHMARK.packSeal();
            fired.put(situation, (int) results.stream()
                    .filter(result -> result.state() == RuleState.FIRED)
                    .count());
            PEERS.forEach((name, peer) -> assertThat(sorted(peer.shown(situation.facts())))
                    .as("%s, %s", name, situation)
                    .isEqualTo(shown(situation.facts())));
        }
        assertThat(fired)
                .containsEntry(RuleBenchmark.Situation.NOTHING, 0)
                .containsEntry(RuleBenchmark.Situation.GENUINE, 0)
                .containsEntry(RuleBenchmark.Situation.SUSPECT, 3);
    }
}
