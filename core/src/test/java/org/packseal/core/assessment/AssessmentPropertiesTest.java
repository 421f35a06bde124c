package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.packseal.core.definition.Definition;
import org.packseal.core.definition.OutcomeLevel;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.UnknownReason;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleState;

/** What holds whatever the facts are. */
class AssessmentPropertiesTest {
    private static final long SEED = 20261123L;
    private static final int RUNS = 1_000;
    private static final List<FactDefinition> CATALOGUE =
            FactCatalogue.standard().facts();

    private final Random random = new Random(SEED);
    private final RandomFacts generator = new RandomFacts(random);

    private static Assessment assess(List<Fact> facts) {
        return Assessments.of(RandomFacts.trusted(facts));
    }

    @Test
    void orderOfFacts_shuffled_changesNoByte() {
        for (int run = 0; run < 150; run++) {
            List<Fact> facts = generator.some();
            // Contradictions as well: a second statement about some of the facts.
            for (Fact fact : List.copyOf(facts)) {
                if (random.nextInt(4) == 0) {
                    FactDefinition definition = FactCatalogue.standard().require(fact.key());
                    facts.add(Fact.of(fact.key(), generator.value(definition)));
                }
            }
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            assertThat(assess(shuffled).toJson(Detail.FULL))
                    .as(message(run, facts))
                    .isEqualTo(assess(facts).toJson(Detail.FULL));
        }
    }

    @Test
    void ipClaim_added_changesNothingButIpOnly() {
        for (int run = 0; run < 150; run++) {
            List<Fact> facts = generator.some();
            Assessment before = assess(facts);
            List<Fact> claimed = new ArrayList<>(facts);
            claimed.add(
                    Fact.of("ip.claim", List.of("TRADEMARK", "PATENT", "DESIGN").get(random.nextInt(3))));
            Assessment after = assess(claimed);
            Set<VerdictReason> expected = EnumSet.noneOf(VerdictReason.class);
            expected.addAll(before.because());
            if (before.verdict() == Verdict.NO_INDICATION || before.verdict() == Verdict.INCONCLUSIVE) {
                expected.add(VerdictReason.IP_ONLY);
            }
            assertThat(after.because()).as(message(run, facts)).isEqualTo(expected);
            assertThat(summary(after)).as(message(run, facts)).isEqualTo(summary(before));
        }
    }

    private static String summary(Assessment a) {
        return a.supply() + " " + a.verdict() + a.misrepresentation() + a.intent() + a.dimensions() + a.acts()
                + a.signs() + a.alsoPresent() + a.clearedBy() + a.notAssessed() + a.actions()
                + a.repositoryCheckRequired() + a.results();
    }

    @Test
    void noDetermination_whateverElse_isNeverFalsified() {
        int suspected = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Fact> facts = generator.some();
            facts.removeIf(fact -> fact.key().startsWith("determination."));
            Assessment assessment = assess(facts);
            assertThat(assessment.verdict()).as(message(run, facts)).isNotEqualTo(Verdict.FALSIFIED);
            assertThat(assessment.intent()).as(message(run, facts)).isNotEqualTo(Intent.ESTABLISHED);
            suspected += assessment.verdict() == Verdict.SUSPECTED ? 1 : 0;
        }
        assertThat(suspected).as("the generator has to reach suspicion").isGreaterThan(RUNS / 10);
    }

    @Test
    void unknownFact_statedOrLeftOut_isTheSameAndNeverFalse() {
        for (int run = 0; run < RUNS; run++) {
            List<Fact> facts = generator.some();
            FactDefinition absent = CATALOGUE.get(random.nextInt(CATALOGUE.size()));
            facts.removeIf(fact -> fact.key().equals(absent.key()));
            List<Fact> stated = new ArrayList<>(facts);
            stated.add(Fact.unknown(absent.key(), UnknownReason.NOT_CHECKED));
            assertThat(summary(assess(stated))).as(message(run, facts)).isEqualTo(summary(assess(facts)));
        }
    }

    @Test
    void factsAdded_toAClearedRule_neverMakeItAnythingElse() {
        for (int run = 0; run < RUNS; run++) {
            List<Fact> facts = generator.some();
            Assessment before = assess(facts);
            List<Fact> more = new ArrayList<>(facts);
            for (FactDefinition definition : CATALOGUE) {
                if (facts.stream().noneMatch(f -> f.key().equals(definition.key())) && random.nextInt(3) == 0) {
                    more.add(Fact.of(definition.key(), generator.value(definition)));
                }
            }
            Assessment after = assess(more);
            // Absence was not false: a rule is cleared by what is known, and more knowledge leaves it cleared.
            for (int i = 0; i < before.results().size(); i++) {
                RuleResult was = before.results().get(i);
                if (was.state() == RuleState.CLEARED) {
                    assertThat(after.results().get(i).state())
                            .as(was.rule().id() + " " + message(run, facts))
                            .isIn(RuleState.CLEARED, RuleState.NOT_APPLICABLE);
                }
            }
        }
    }

    /** The verdicts before and after one more fact never stand in this relation. */
    private void assertVerdicts(int run, List<Fact> facts, Fact added, BiPredicate<Verdict, Verdict> forbidden) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(added);
        Verdict before = assess(facts).verdict();
        Verdict after = assess(more).verdict();
        assertThat(forbidden.test(before, after))
                .as(before + " became " + after + " by " + added + message(run, facts))
                .isFalse();
    }

    @Test
    void adverseFact_added_neverImprovesTheVerdict() {
        for (int run = 0; run < RUNS; run++) {
            List<Fact> facts = generator.some();
            FactDefinition definition = adverseDefinition();
            // A second adverse value for the same fact is a matter of conflicts, not of adding.
            facts.removeIf(f -> f.key().equals(definition.key())
                    && definition.adverse().contains(f.value().orElse("")));
            String value = List.copyOf(new TreeSet<>(definition.adverse()))
                    .get(random.nextInt(definition.adverse().size()));
            assertVerdicts(run, facts, Fact.of(definition.key(), value), Verdict::graverThan);
        }
    }

    private FactDefinition adverseDefinition() {
        List<FactDefinition> adverse =
                CATALOGUE.stream().filter(d -> !d.adverse().isEmpty()).toList();
        return adverse.get(random.nextInt(adverse.size()));
    }

    @Test
    void clearingFact_added_neverMakesTheVerdictWorse() {
        List<FactDefinition> clearing =
                CATALOGUE.stream().filter(d -> !d.clearing().isEmpty()).toList();
        for (int run = 0; run < RUNS; run++) {
            List<Fact> facts = generator.some();
            // The one exception has its own test below.
            facts.remove(Fact.of("determination.scope", "BATCH_AS_MADE"));
            FactDefinition definition = clearing.get(random.nextInt(clearing.size()));
            String value = List.copyOf(new TreeSet<>(definition.clearing()))
                    .get(random.nextInt(definition.clearing().size()));
            assertVerdicts(run, facts, Fact.of(definition.key(), value), (before, after) -> after.graverThan(before));
        }
    }

    /**
     * An authority found the batch substandard as made; whether this pack belongs to it, nobody knew. The maker's word
     * that it does clears it of falsification and makes the batch's defect its own: the one clearing fact after which a
     * verdict is graver.
     */
    @Test
    void makersWord_forAPackOfABatchFoundSubstandard_makesItSubstandard() {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("determination.by", "NRA"),
                Fact.of("determination.finding", "SUBSTANDARD"),
                Fact.of("determination.scope", "BATCH_AS_MADE")));
        assertThat(assess(facts).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        facts.add(Fact.of("identity.mahExam", "GENUINE"));
        assertThat(assess(facts).verdict()).isEqualTo(Verdict.SUBSTANDARD);
    }

    @Test
    void unverifiedFacts_added_neverImproveTheVerdict() {
        for (int run = 0; run < RUNS; run++) {
            List<Fact> facts = generator.some();
            facts.removeIf(fact -> fact.key().startsWith("determination."));
            Evidence.Builder builder = Evidence.builder();
            facts.forEach(builder::add);
            Assessment before = Assessments.of(Evidence.none());
            Assessment after = Assessments.of(builder.build());
            assertThat(after.verdict()).as(message(run, facts)).isNotEqualTo(Verdict.NO_INDICATION);
            assertThat(before.verdict().graverThan(after.verdict()))
                    .as(message(run, facts))
                    .isFalse();
            assertThat(after.clearedBy()).as(message(run, facts)).isEmpty();
            assertThat(after.explained()).as(message(run, facts)).isEmpty();
            assertThat(after.determinations()).as(message(run, facts)).isEmpty();
        }
    }

    @Test
    void sameFactsRulesAndDate_assessedTwice_giveTheSameBytes() {
        for (int run = 0; run < 50; run++) {
            List<Fact> facts = generator.some();
            assertThat(assess(facts).toJson(Detail.FULL))
                    .as(message(run, facts))
                    .isEqualTo(assess(facts).toJson(Detail.FULL));
        }
    }

    /** One record never says "no objection" and, under another definition, that something is indicated or determined. */
    @Test
    void supplyAndOtherDefinitions_inOneRecord_neverContradict() {
        int withoutObjection = 0;
        for (int run = 0; run < 4 * RUNS; run++) {
            List<Fact> facts = cleared(run % 2 == 0);
            Assessment assessment = Assessments.of(RandomFacts.trusted(facts), Definition.bundled());
            if (assessment.supply() == Supply.NO_OBJECTION) {
                withoutObjection++;
                assertThat(assessment.definitions().stream()
                                .flatMap(result -> result.outcomes().stream())
                                .filter(outcome -> outcome.level() == OutcomeLevel.INDICATED
                                        || outcome.level() == OutcomeLevel.DETERMINED))
                        .as(message(run, facts))
                        .isEmpty();
            }
        }
        assertThat(withoutObjection).isGreaterThan(50);
    }

    /** Some facts of a pack that clears identity and source, or that an authority cleared. */
    private List<Fact> cleared(boolean byAuthority) {
        List<Fact> facts = new ArrayList<>(
                byAuthority
                        ? List.of(
                                Fact.of("determination.by", "NRA"),
                                Fact.of("determination.finding", "NOT_FALSIFIED"),
                                Fact.of("determination.scope", "THIS_PACK"))
                        : List.of(Fact.of("identity.labelling", "MATCH"), Fact.of("repo.serial", "ACTIVE")));
        Set<String> keys = facts.stream().map(Fact::key).collect(Collectors.toSet());
        for (Fact fact : generator.some()) {
            if (!keys.contains(fact.key()) && random.nextInt(4) == 0) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static String message(int run, List<Fact> facts) {
        return " (seed " + SEED + ", run " + run + ") " + facts;
    }
}
