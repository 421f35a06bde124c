package org.packseal.benchmarks.rule;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.packseal.benchmarks.AverageTimeBenchmark;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;

/** Settles statements into evidence: ten facts with one statement each, or many statements of one fact. */
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class EvidenceBenchmark extends AverageTimeBenchmark {
    /** How many statements of one fact there are. */
    @Param({"250", "1000"})
    public int statements = 250;

    private final List<Fact> ten = ten();
    private List<Fact> many = List.of();

    private static List<Fact> ten() {
        List<Fact> facts = new ArrayList<>();
        RuleBenchmark.Situation.GENUINE.facts().forEach((key, value) -> facts.add(Fact.of(key, value.toString())));
        return facts;
    }

    /** Makes the statements of one fact, by two producers who disagree. */
    @Setup
    public void prepare() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            facts.add(Fact.of("identity.labelling", i % 2 == 0 ? "MATCH" : "MISMATCH")
                    .by(i % 2 == 0 ? Producer.PHARMACY : Producer.WHOLESALER)
                    .source("look " + i));
        }
        many = facts;
    }

    /** Ten facts of one pack. */
    @Benchmark
    public Evidence tenFacts() {
        return evidence(ten);
    }

    /** Many statements of one fact. */
    @Benchmark
    public Evidence manyStatements() {
        return evidence(many);
    }

    private static Evidence evidence(List<Fact> facts) {
        Evidence.Builder evidence = Evidence.builder();
        facts.forEach(evidence::add);
        return evidence.build();
    }
}
