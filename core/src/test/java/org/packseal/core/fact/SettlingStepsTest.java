package org.packseal.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts how often settling looks at a statement: a fixed number of times for each, however many there are. */
class SettlingStepsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Standings VOUCHED = new Standings(EvidencePolicy.trustingAll(), Set.of());

    /** Most looks at one statement. */
    private static final int LOOKS = 12;

    /** Counts each statement that is handed out. */
    private static final class CountedFacts extends AbstractList<Fact> {
        private final List<Fact> facts;
        private long looks;

        CountedFacts(List<Fact> facts) {
            this.facts = facts;
        }

        @Override
        public Fact get(int index) {
            looks++;
            return facts.get(index);
        }

        @Override
        public int size() {
            return facts.size();
        }
    }

    private static List<Fact> facts(int count, String key, String adverse, String clearing, Producer by) {
        return IntStream.range(0, count)
                .mapToObj(number -> Fact.of(key, number % 2 == 0 ? adverse : clearing)
                        .by(by)
                        .source("source " + number)
                        .observedAt(START.plusSeconds(number)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 8_000})
    void statementsOfOneFact_areLookedAtAFixedNumberOfTimes(int count) {
        CountedFacts facts = new CountedFacts(facts(count, "repo.serial", "STOLEN", "ACTIVE", Producer.REPOSITORY));
        AtomicLong judged = new AtomicLong();
        FactResolution resolution =
                new FactResolution(FactCatalogue.standard().require("repo.serial"), VOUCHED, fact -> {
                    judged.incrementAndGet();
                    return fact.value().equals(Optional.of("STOLEN"));
                });
        Fact kept = resolution.settle(facts);
        resolution.settleAccepted(facts);
        resolution.withdrawn(facts);
        resolution.conflict(facts, kept);
        assertThat(facts.looks).isBetween((long) count, (long) LOOKS * count);
        assertThat(judged.get()).isBetween((long) count, (long) LOOKS * count);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 8_000})
    void determinations_areLookedAtAFixedNumberOfTimes(int count) {
        CountedFacts facts = new CountedFacts(
                facts(count, "determination.finding", "FALSIFIED", "NOT_FALSIFIED", Producer.REGULATOR));
        AtomicLong judged = new AtomicLong();
        List<Determination> read = new DeterminationReader(VOUCHED, fact -> {
                    judged.incrementAndGet();
                    return fact.value().equals(Optional.of("FALSIFIED"));
                })
                .read(facts);
        assertThat(read).hasSize(count);
        assertThat(facts.looks).isBetween((long) count, (long) LOOKS * count);
        assertThat(judged.get()).isLessThanOrEqualTo((long) LOOKS * count);
    }
}
