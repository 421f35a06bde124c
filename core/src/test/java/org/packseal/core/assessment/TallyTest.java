package org.packseal.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidenceGroup;
import org.packseal.core.fact.Fact;
import org.packseal.core.rule.Effect;
import org.packseal.core.rule.Level;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleSet;
import org.packseal.core.rule.RuleState;

/** Every answer of a tally is the one that a search through the results gives. */
class TallyTest {
    private static final long SEED = 20261128;
    private static final int CASES = 5_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void tally_randomFacts_answersAsASearchDoes() {
        Random random = new Random(SEED);
        RandomFacts facts = new RandomFacts(random);
        Set<RuleState> seen = EnumSet.noneOf(RuleState.class);
        for (int i = 0; i < CASES; i++) {
            List<RuleResult> results = RuleSet.who7c().evaluate(evidence(facts.some(), random), DAY);
            results.forEach(result -> seen.add(result.state()));
            compare(results, "seed " + SEED + ", case " + i);
        }
        assertEquals(EnumSet.allOf(RuleState.class), seen);
    }

    private static Evidence evidence(List<Fact> facts, Random random) {
        Evidence.Builder builder = Evidence.builder();
        if (random.nextInt(4) != 0) {
            builder.trustPlainFacts();
        }
        facts.forEach(builder::add);
        return builder.build();
    }

    private static void compare(List<RuleResult> results, String message) {
        Tally tally = new Tally(results);
        assertEquals(results.stream().filter(r -> Tally.tells(r.state())).toList(), tally.telling(), message);
        for (Effect effect : Effect.values()) {
            assertEquals(any(results, fired().and(r -> r.rule().effect() == effect)), tally.fired(effect), message);
        }
        for (EvidenceGroup group : EvidenceGroup.values()) {
            Predicate<RuleResult> of = r -> r.rule().group() == group;
            assertEquals(any(results, fired().and(of)), tally.fired(group), message);
            assertEquals(any(results, explained().and(of)), tally.hasExplained(group), message);
        }
        for (Level level : Level.values()) {
            assertEquals(any(results, r -> r.isSign() && r.level() == level), tally.hasSign(level), message);
        }
        assertEquals(
                any(results, r -> r.isSign() && r.rule().nonInnocent() && r.level() == Level.CONCLUSIVE),
                tally.hasDeliberateSign(),
                message);
        assertEquals(any(results, RuleResult::isSign), tally.hasSign(), message);
        assertEquals(any(results, explained()), tally.hasExplained(), message);
        assertEquals(any(results, r -> r.state() == RuleState.ALLEGED), tally.hasAlleged(), message);
        assertEquals(
                results.stream()
                        .filter(RuleResult::isSign)
                        .map(r -> r.rule().group())
                        .collect(Collectors.toSet()),
                tally.signGroups(),
                message);
        Set<Dimension> judged = EnumSet.noneOf(Dimension.class);
        results.stream()
                .filter(fired().or(explained()))
                .forEach(r -> judged.addAll(r.rule().dimensions()));
        assertEquals(judged, tally.judged(), message);
    }

    private static Predicate<RuleResult> fired() {
        return r -> r.state() == RuleState.FIRED;
    }

    private static Predicate<RuleResult> explained() {
        return r -> r.state() == RuleState.EXPLAINED;
    }

    private static boolean any(List<RuleResult> results, Predicate<RuleResult> test) {
        return results.stream().anyMatch(test);
    }
}
