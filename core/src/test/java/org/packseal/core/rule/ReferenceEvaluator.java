package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Observation;
import org.packseal.core.fact.ObservationKind;
import org.packseal.core.fact.Standing;

/**
 * Evaluates rules over the facts of one pack plainly: every condition of every rule, nothing kept or left out. The reference that
 * {@link RuleEvaluator} must agree with.
 *
 * <p>Two principles hold throughout. A statement that is not accepted can raise a sign and never clear or explain one. A
 * rule over several facts of one kind of observation reads them from one observation at a time and takes the gravest
 * result, so that the method of one test never joins the result of another.
 */
final class ReferenceEvaluator {
    private static final int CATEGORY = index(Facts.PRODUCT_CATEGORY);
    private static final int SERIALISED = index(Facts.PACK_SERIALISED);

    /** Gravest first. */
    private static final List<RuleState> GRAVITY =
            List.of(RuleState.FIRED, RuleState.ALLEGED, RuleState.EXPLAINED, RuleState.UNKNOWN, RuleState.CLEARED);

    /** Compares every part that is shown, so that the order in which the observations were given decides nothing. */
    private static final Comparator<RuleResult> GRAVEST_FIRST = Comparator.<RuleResult>comparingInt(
                    result -> GRAVITY.indexOf(result.state()))
            .thenComparing(RuleResult::level, Comparator.reverseOrder())
            .thenComparing(RuleResult::standing)
            .thenComparing(result -> result.because().toString())
            .thenComparing(result -> result.missing().toString())
            .thenComparing(result -> result.open().toString())
            .thenComparing(result -> result.explainedBy().toString());

    private final FactValues facts;
    private final Map<ObservationKind, List<FactValues>> views;

    private final List<ActChange> actChanges;

    ReferenceEvaluator(Evidence evidence) {
        this(evidence, List.of());
    }

    ReferenceEvaluator(Evidence evidence, List<ActChange> changes) {
        this.facts = new FactValues(evidence);
        this.views = views(evidence);
        this.actChanges = changes.stream()
                .filter(change -> ReferenceRun.ofRule(change.when(), facts, Standing.ACCEPTED)
                                .truth()
                        == Kleene.TRUE)
                .toList();
    }

    private static int index(String key) {
        return FactCatalogue.standard().require(key).index();
    }

    /** One view for each observation that says something else; none where there is but one. */
    private Map<ObservationKind, List<FactValues>> views(Evidence evidence) {
        Map<ObservationKind, Map<Set<String>, Observation>> distinct = new EnumMap<>(ObservationKind.class);
        for (Observation observation : evidence.observations()) {
            distinct.computeIfAbsent(observation.kind(), k -> new LinkedHashMap<>())
                    .putIfAbsent(contents(observation, evidence), observation);
        }
        Map<ObservationKind, List<FactValues>> all = new EnumMap<>(ObservationKind.class);
        distinct.forEach((kind, contents) -> {
            if (contents.size() > 1) {
                List<FactValues> ofKind = new ArrayList<>(contents.size());
                contents.values()
                        .forEach(observation -> ofKind.add(facts.within(kind, evidence.of(observation.facts()))));
                all.put(kind, ofKind);
            }
        });
        return all;
    }

    /**
     * What an observation says; a repeated one is evaluated once. Time and assurance belong to it, because they decide which of
     * two statements about one fact is taken.
     */
    private static Set<String> contents(Observation observation, Evidence evidence) {
        return observation.facts().stream()
                .map(fact -> fact.key()
                        + '='
                        + fact.value().orElse("")
                        + '|'
                        + fact.producer()
                        + '|'
                        + evidence.standing(fact)
                        + '|'
                        + fact.assurance()
                        + '|'
                        + fact.observedAt().orElse(null))
                .collect(Collectors.toSet());
    }

    RuleResult evaluate(Rule rule) {
        if (!applies(rule.applicability())) {
            return result(rule, RuleState.NOT_APPLICABLE, List.of());
        }
        ObservationKind kind = rule.readsTogether();
        List<FactValues> observations = kind == null ? null : views.get(kind);
        if (observations == null) {
            return evaluate(rule, facts);
        }
        return observations.stream()
                .map(view -> evaluate(rule, view))
                .min(GRAVEST_FIRST)
                .orElseThrow();
    }

    private RuleResult evaluate(Rule rule, FactValues values) {
        ReferenceRun run = ReferenceRun.ofRule(rule.when(), values, Standing.ALLEGED);
        return switch (run.truth()) {
            case FALSE -> result(rule, RuleState.CLEARED, List.of());
            case UNKNOWN -> result(rule, RuleState.UNKNOWN, run.unknownFacts());
            case TRUE -> shown(rule, values, run);
        };
    }

    private static RuleResult result(Rule rule, RuleState state, List<String> missing) {
        return new RuleResult(
                rule, state, rule.level(), Standing.ACCEPTED, List.of(), List.of(), missing, List.of(), rule.acts());
    }

    /** How well its truth is founded: on accepted statements alone, with reports, or with mere allegations. */
    private RuleResult shown(Rule rule, FactValues values, ReferenceRun ofAll) {
        ReferenceRun run = ofAll;
        Standing standing = Standing.ALLEGED;
        for (Standing better : List.of(Standing.REPORTED, Standing.ACCEPTED)) {
            Standing worse = better == Standing.REPORTED ? Standing.ALLEGED : Standing.REPORTED;
            if (values.hasAny(worse)) {
                ReferenceRun stricter = ReferenceRun.ofRule(rule.when(), values, better);
                if (stricter.truth() != Kleene.TRUE) {
                    break;
                }
                run = stricter;
            }
            standing = better;
        }
        return standing == Standing.ALLEGED
                ? new RuleResult(
                        rule,
                        RuleState.ALLEGED,
                        rule.level(),
                        standing,
                        List.of(),
                        List.of(),
                        List.of(),
                        run.trueFacts(),
                        rule.acts())
                : judged(rule, values, standing, run.trueFacts());
    }

    /** Which innocent explanations are shown, and which are open. */
    private RuleResult judged(Rule rule, FactValues values, Standing standing, List<String> because) {
        List<InnocentExplanation> shown = new ArrayList<>();
        List<InnocentExplanation> open = new ArrayList<>();
        for (InnocentExplanation explanation : rule.innocentExplanations()) {
            Kleene truth = ReferenceRun.ofExplanation(explanation, values);
            if (truth == Kleene.TRUE) {
                shown.add(explanation);
            } else if (truth == Kleene.UNKNOWN) {
                open.add(explanation);
            }
        }
        Set<Act> acts = acts(rule);
        if (!shown.isEmpty()) {
            return new RuleResult(
                    rule, RuleState.EXPLAINED, rule.level(), standing, List.of(), shown, List.of(), because, acts);
        }
        Level level = rule.level() == Level.CONCLUSIVE && !open.isEmpty() ? Level.STRONG : rule.level();
        return new RuleResult(rule, RuleState.FIRED, level, standing, open, List.of(), List.of(), because, acts);
    }

    private Set<Act> acts(Rule rule) {
        Set<Act> acts = rule.acts();
        for (ActChange change : actChanges) {
            acts = change.apply(acts);
        }
        return acts;
    }

    /** Only an accepted fact takes a rule out of play. */
    private boolean applies(Applicability applicability) {
        if (applicability.serialised() && is(SERIALISED, "NO")) {
            return false;
        }
        return applicability.categories().isEmpty()
                || !facts.known(CATEGORY)
                || applicability.categories().stream().anyMatch(c -> is(CATEGORY, c));
    }

    private boolean is(int fact, String value) {
        FactDefinition definition = FactCatalogue.standard().facts().get(fact);
        return facts.bits(fact) == FactValues.bit(definition, value);
    }
}
