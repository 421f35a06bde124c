package org.packseal.core.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Observation;
import org.packseal.core.fact.ObservationKind;
import org.packseal.core.fact.Standing;

/**
 * Evaluates rules over the facts of one pack plainly: every condition of every rule, at each standing, with nothing kept or left
 * out. The reference that {@link RuleEvaluator} must agree with; it shares with it how facts are resolved
 * ({@link FactValues}) and nothing of how conditions and rules are worked through.
 */
final class ReferenceEvaluator {
    private static final int CATEGORY = index(Facts.PRODUCT_CATEGORY);
    private static final int SERIALISED = index(Facts.PACK_SERIALISED);

    private static final Comparator<RuleResult> GRAVEST_FIRST = Comparator.comparingInt(ReferenceEvaluator::gravity)
            .thenComparing(RuleResult::level, Comparator.reverseOrder())
            .thenComparing(RuleResult::standing)
            .thenComparing(ReferenceEvaluator::details);

    private final FactValues facts;
    private final Evidence evidence;
    private final List<ActChange> actChanges;

    ReferenceEvaluator(Evidence evidence) {
        this(evidence, List.of());
    }

    ReferenceEvaluator(Evidence evidence, List<ActChange> changes) {
        this.facts = new FactValues(evidence);
        this.evidence = evidence;
        this.actChanges = changes.stream()
                .filter(change -> ReferenceRun.ofRule(change.when(), facts, Standing.ACCEPTED)
                                .truth()
                        == Kleene.TRUE)
                .toList();
    }

    private static int index(String key) {
        return FactCatalogue.standard().require(key).index();
    }

    RuleResult evaluate(Rule rule) {
        if (!applies(rule.applicability())) {
            return unshown(rule, RuleState.NOT_APPLICABLE, List.of());
        }
        return views(rule.readsTogether()).stream()
                .map(view -> evaluate(rule, view))
                .min(GRAVEST_FIRST)
                .orElseThrow();
    }

    /** One view for each observation that says something else; all facts at once where there are not several. */
    private List<FactValues> views(@Nullable ObservationKind kind) {
        Collection<Observation> distinct = evidence.observations().stream()
                .filter(observation -> observation.kind() == kind)
                .collect(Collectors.toMap(this::contents, Function.identity(), (first, again) -> first))
                .values();
        return kind == null || distinct.size() < 2
                ? List.of(facts)
                : distinct.stream()
                        .map(observation -> facts.within(kind, evidence.of(observation.facts())))
                        .toList();
    }

    /** What decides of an observation's facts: a second one that says the same adds nothing. */
    private Set<List<Object>> contents(Observation observation) {
        return observation.facts().stream()
                .map(fact -> List.<Object>of(
                        fact.key(),
                        fact.value().orElse(""),
                        fact.producer(),
                        evidence.standing(fact),
                        fact.assurance(),
                        fact.observedAt()))
                .collect(Collectors.toSet());
    }

    private static int gravity(RuleResult result) {
        return switch (result.state()) {
            case FIRED -> 1;
            case ALLEGED -> 2;
            case EXPLAINED -> 3;
            case UNKNOWN -> 4;
            case CLEARED, NOT_APPLICABLE -> 5;
        };
    }

    /** The rest of what is shown; with it, no two results that differ are equal. */
    private static String details(RuleResult result) {
        return Stream.of(result.because(), result.missing(), result.open(), result.explainedBy())
                .map(Object::toString)
                .collect(Collectors.joining("\0"));
    }

    private RuleResult evaluate(Rule rule, FactValues values) {
        ReferenceRun run = ReferenceRun.ofRule(rule.when(), values, Standing.ALLEGED);
        return switch (run.truth()) {
            case FALSE -> unshown(rule, RuleState.CLEARED, List.of());
            case UNKNOWN -> unshown(rule, RuleState.UNKNOWN, run.unknownFacts());
            case TRUE -> shown(rule, values);
        };
    }

    private static RuleResult unshown(Rule rule, RuleState state, List<String> missing) {
        return new RuleResult(
                rule, state, rule.level(), Standing.ACCEPTED, List.of(), List.of(), missing, List.of(), rule.acts());
    }

    /** Founded as well as the best statements alone found it: the accepted ones, with reports, or with allegations. */
    private RuleResult shown(Rule rule, FactValues values) {
        Standing best = Stream.of(Standing.ACCEPTED, Standing.REPORTED, Standing.ALLEGED)
                .filter(least -> ReferenceRun.ofRule(rule.when(), values, least).truth() == Kleene.TRUE)
                .findFirst()
                .orElseThrow();
        boolean alleged = best == Standing.ALLEGED;
        List<InnocentExplanation> explained = alleged ? List.of() : explanations(rule, values, Kleene.TRUE);
        List<InnocentExplanation> open =
                alleged || !explained.isEmpty() ? List.of() : explanations(rule, values, Kleene.UNKNOWN);
        RuleState fired = explained.isEmpty() ? RuleState.FIRED : RuleState.EXPLAINED;
        return new RuleResult(
                rule,
                alleged ? RuleState.ALLEGED : fired,
                open.isEmpty() || rule.level() != Level.CONCLUSIVE ? rule.level() : Level.STRONG,
                best,
                open,
                explained,
                List.of(),
                ReferenceRun.ofRule(rule.when(), values, best).trueFacts(),
                alleged ? rule.acts() : acts(rule));
    }

    private static List<InnocentExplanation> explanations(Rule rule, FactValues values, Kleene truth) {
        return rule.innocentExplanations().stream()
                .filter(explanation -> ReferenceRun.ofExplanation(explanation, values) == truth)
                .toList();
    }

    private Set<Act> acts(Rule rule) {
        Set<Act> acts = rule.acts();
        for (ActChange change : actChanges) {
            acts = change.apply(acts);
        }
        return acts;
    }

    /** Only an accepted fact makes a rule inapplicable. */
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
