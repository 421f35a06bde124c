package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Producer;
import org.packseal.core.rule.RuleState;

/** Several tests, answers and looks at one pack are assessed to the same bytes in whatever order they are given. */
class ObservationOrderTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261128L);
    private static final int CASES = Integer.getInteger("packseal.cases", 600);
    private static final Instant TIME = Instant.parse("2026-11-20T08:00:00Z");
    private static final List<FactDefinition> OBSERVED = FactCatalogue.standard().facts().stream()
            .filter(definition -> definition.observation().isPresent() && !definition.fromScanOnly())
            .toList();

    private final Random random = new Random(SEED);
    private final RandomFacts generator = new RandomFacts(random);

    private static Assessment assess(List<Fact> facts) {
        Evidence.Builder evidence =
                Evidence.builder().policy(EvidencePolicy.standard().vouchingFor(Producer.values()));
        facts.forEach(evidence::add);
        return Assessments.of(evidence.build());
    }

    private static Fact tested(String key, String value, String sample) {
        return Fact.of(key, value).by(Producer.LAB).observation(sample);
    }

    private static List<Fact> reversed(List<Fact> facts) {
        List<Fact> reversed = new ArrayList<>(facts);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void testsThatLeaveARuleUnknown_inEitherOrder_nameTheSameMissingFacts() {
        List<Fact> facts =
                List.of(tested("comp.method", "CONFIRMATORY", "a"), tested("comp.apiIdentity", "CORRECT", "b"));
        Assessment assessment = assess(facts);
        assertThat(assessment.results())
                .filteredOn(result -> result.rule().id().equals("QU-01"))
                .allSatisfy(result -> assertThat(result.state()).isEqualTo(RuleState.UNKNOWN))
                .hasSize(1);
        assertThat(assess(reversed(facts)).toJson()).isEqualTo(assessment.toJson());
    }

    @Test
    void testsThatSayTheSameAtOtherTimes_areNotTakenForOneAnother() {
        Fact screened = Fact.of("comp.method", "SCREENING").by(Producer.LAB);
        Fact confirmed = Fact.of("comp.method", "CONFIRMATORY").by(Producer.LAB);
        Fact wrong = Fact.of("comp.apiIdentity", "WRONG").by(Producer.LAB);
        List<Fact> firstScreened = List.of(
                screened.observedAt(TIME).observation("a"),
                confirmed.observedAt(TIME.plusSeconds(60)).observation("a"),
                wrong.observation("a"));
        List<Fact> firstConfirmed = List.of(
                confirmed.observedAt(TIME).observation("b"),
                screened.observedAt(TIME.plusSeconds(60)).observation("b"),
                wrong.observation("b"));
        List<Fact> facts = new ArrayList<>(firstConfirmed);
        facts.addAll(firstScreened);
        Assessment assessment = assess(facts);
        assertThat(assessment.results())
                .filteredOn(result -> result.rule().id().equals("CO-03"))
                .as("the test whose later method is confirmatory found a wrong active ingredient")
                .allSatisfy(result -> assertThat(result.state()).isEqualTo(RuleState.FIRED))
                .hasSize(1);
        assertThat(assess(reversed(facts)).toJson()).isEqualTo(assessment.toJson());
    }

    @Test
    void observations_generatedAndShuffled_changeNoByte() {
        int waiting = 0;
        for (int i = 0; i < CASES; i++) {
            List<Fact> facts = observations();
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            Assessment assessment = assess(facts);
            assertThat(assess(shuffled).toJson())
                    .as("seed %d, case %d: %s", SEED, i, facts)
                    .isEqualTo(assessment.toJson());
            waiting += waits(assessment) ? 1 : 0;
        }
        assertThat(waiting).as("packs whose observations leave a rule unknown").isGreaterThan(CASES / 2);
    }

    /** Whether a rule over several observed facts waits for some of them. */
    private static boolean waits(Assessment assessment) {
        return assessment.results().stream()
                .filter(result -> result.state() == RuleState.UNKNOWN)
                .anyMatch(result -> OBSERVED.stream()
                                .filter(fact -> result.rule().mentions(fact.key()))
                                .count()
                        > 1);
    }

    /** Two to five observations of few facts each, so that many of them leave the same rules unknown. */
    private List<Fact> observations() {
        List<Fact> facts = new ArrayList<>();
        int observations = 2 + random.nextInt(4);
        for (int i = 0; i < observations; i++) {
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                FactDefinition definition = OBSERVED.get(random.nextInt(OBSERVED.size()));
                facts.add(observed(definition).observation("look " + i));
            }
        }
        return facts;
    }

    private Fact observed(FactDefinition definition) {
        List<Producer> able = definition.producers().stream()
                .filter(producer -> producer != Producer.LIBRARY)
                .toList();
        Fact fact = Fact.of(definition.key(), generator.value(definition)).by(able.get(random.nextInt(able.size())));
        fact = random.nextInt(5) == 0 ? fact.assured(Assurance.REPORTED) : fact;
        return random.nextInt(3) == 0 ? fact.observedAt(TIME.plusSeconds(random.nextInt(3))) : fact;
    }
}
