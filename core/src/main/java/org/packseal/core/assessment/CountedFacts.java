package org.packseal.core.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Hearsay;
import org.packseal.core.fact.Observation;
import org.packseal.core.rule.InnocentExplanation;
import org.packseal.core.rule.RuleResult;

/**
 * The statements an assessment rests on: of rules that fired, were explained or are alleged, and of what cleared the
 * pack. Listed apart: statements that count for less because nothing proves that the producer named made them.
 */
final class CountedFacts {
    /** Most statements listed for one fact; all that disagree stand among the conflicts. */
    private static final int MAX_PER_FACT = 20;

    /** The same whatever the order in which facts were given. */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::key)
            .thenComparing(fact -> fact.value().orElse(""))
            .thenComparing(fact -> fact.producer().map(Enum::name).orElse(""))
            .thenComparing(fact -> fact.observedAt().map(Object::toString).orElse(""))
            .thenComparing(fact -> fact.source().orElse(""))
            .thenComparing(fact -> fact.method().orElse(""))
            .thenComparing(fact -> fact.observation().orElse(""))
            .thenComparing(Fact::assurance);

    private static final Set<Hearsay> UNPROVED = Set.of(Hearsay.NOT_PROVED, Hearsay.NOT_TRUSTED);

    /** Facts that decide about supply without a rule. */
    private static final List<String> WITHOUT_RULE = List.of(
            Facts.SCAN_STATUS,
            Facts.TOKEN_RESULT,
            Facts.PACK_SERIALISED,
            Facts.PACK_EXPIRED,
            Facts.PRODUCT_CATEGORY,
            Facts.REPO_SERIAL,
            Facts.REPO_ANSWER,
            Facts.REPO_CODE,
            Facts.AUTH_STATUS,
            Facts.HISTORY_TEMPERATURE_EXCURSION);

    private CountedFacts() {}

    static List<Fact> of(List<RuleResult> results, Collection<List<String>> clearing, Evidence evidence) {
        Set<String> keys = new TreeSet<>();
        WITHOUT_RULE.stream().filter(key -> evidence.find(key).isPresent()).forEach(keys::add);
        clearing.forEach(keys::addAll);
        for (RuleResult result : results) {
            if (Tally.tells(result.state())) {
                keys.addAll(result.because());
                result.explainedBy().stream().map(InnocentExplanation::facts).forEach(keys::addAll);
            }
        }
        Set<Fact> counted = new LinkedHashSet<>();
        for (String key : keys) {
            add(FactCatalogue.standard().require(key), evidence, counted);
        }
        addUnproved(evidence, counted);
        return List.copyOf(counted);
    }

    private static void addUnproved(Evidence evidence, Set<Fact> counted) {
        Map<String, Integer> listed = new HashMap<>();
        evidence.facts().stream()
                .filter(fact -> fact.value().isPresent())
                .filter(fact ->
                        evidence.hearsay(fact).filter(UNPROVED::contains).isPresent())
                .sorted(ORDER)
                .filter(fact -> listed.merge(fact.key(), 1, Integer::sum) <= MAX_PER_FACT)
                .forEach(counted::add);
    }

    /** Of facts that are read by observation each observation counts, of others the statement that was taken. */
    private static void add(FactDefinition definition, Evidence evidence, Set<Fact> counted) {
        evidence.find(definition).filter(fact -> fact.value().isPresent()).ifPresent(counted::add);
        if (definition.observation().isPresent()) {
            evidence.observations().stream()
                    .filter(observation -> definition.observation().get() == observation.kind())
                    .map(Observation::facts)
                    .flatMap(List::stream)
                    .filter(fact -> fact.key().equals(definition.key()))
                    .sorted(ORDER)
                    .limit(MAX_PER_FACT)
                    .forEach(counted::add);
        }
    }
}
