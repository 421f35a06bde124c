package org.packseal.benchmarks.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.packseal.benchmarks.AverageTimeBenchmark;
import org.packseal.core.fact.Evidence;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleSet;

/**
 * All rules of the committed rule set over one pack's facts. Peers name the rules whose sign is shown; ours also says what is
 * missing, what could explain each sign and what made it.
 */
public class RuleBenchmark extends AverageTimeBenchmark {
    /** What is known of the pack. */
    public enum Situation {
        /** Nothing. */
        NOTHING,
        /** Ten facts of a genuine pack; no rule fires. */
        GENUINE,
        /** Ten facts of a pack of which three rules fire. */
        SUSPECT;

        Map<String, Object> facts() {
            return switch (this) {
                case NOTHING -> PackFacts.of();
                case GENUINE -> genuine();
                case SUSPECT -> suspect();
            };
        }

        private static Map<String, Object> genuine() {
            return PackFacts.of(
                    "product.category",
                    "MEDICINE",
                    "pack.serialised",
                    "YES",
                    "identity.name",
                    "MATCH",
                    "identity.strength",
                    "MATCH",
                    "identity.labelling",
                    "MATCH",
                    "identity.tamper",
                    "INTACT",
                    "identity.batch",
                    "KNOWN",
                    "identity.expiry",
                    "MATCH",
                    "repo.serial",
                    "ACTIVE",
                    "repo.batchMatch",
                    "MATCH");
        }

        private static Map<String, Object> suspect() {
            Map<String, Object> facts = genuine();
            facts.put("identity.name", "MISMATCH");
            facts.put("identity.strength", "MISMATCH");
            facts.put("identity.tamper", "BROKEN");
            return facts;
        }
    }

    /** What is known of the pack. */
    @Param
    public Situation situation = Situation.NOTHING;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final List<PeerRule> rules = PeerRule.who7c();
    private final RuleSet packSeal = RuleSet.who7c();
    private RulePeer peer = facts -> List.of();

    private Map<String, Object> facts = Map.of();
    private Evidence evidence = Evidence.none();

    /**
     * Takes over the situation, and makes the peer that is measured: some compile for seconds.
     *
     * @param running what is measured
     */
    @Setup
    public void prepare(BenchmarkParams running) {
        String benchmark = running.getBenchmark();
        String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        peer = peers().getOrDefault(name, () -> peer).get();
        prepare();
    }

    void prepare() {
        facts = situation.facts();
        evidence = PackFacts.evidence(facts);
    }

    /** All peers by the names of their methods here. */
    Map<String, Supplier<RulePeer>> peers() {
        return Map.of(
                "closures", () -> new ClosurePeer(rules),
                "drools", () -> new DroolsPeer(DroolsRules.compiled(rules)),
                "statelessDrools", () -> new StatelessDroolsPeer(DroolsRules.compiled(rules)),
                "easyRules", () -> new EasyRulesPeer(rules),
                "jsonLogic", () -> new JsonLogicPeer(rules),
                "cel", () -> new CelPeer(rules));
    }

    /** Ours, with every result's reasons. */
    @Benchmark
    public List<RuleResult> packSeal() {
        return packSeal.evaluate(evidence, DAY);
    }

    /** Closures written by hand. */
    @Benchmark
    public List<String> closures() {
        return peer.shown(facts);
    }

    /** Drools with a session that stays. */
    @Benchmark
    public List<String> drools() {
        return peer.shown(facts);
    }

    /** Drools with a session for each pack. */
    @Benchmark
    public List<String> statelessDrools() {
        return peer.shown(facts);
    }

    /** Easy Rules. */
    @Benchmark
    public List<String> easyRules() {
        return peer.shown(facts);
    }

    /** JSON-Logic. */
    @Benchmark
    public List<String> jsonLogic() {
        return peer.shown(facts);
    }

    /** Common Expression Language. */
    @Benchmark
    public List<String> cel() {
        return peer.shown(facts);
    }
}
