package org.packseal.core.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Observation;
import org.packseal.core.fact.ObservationKind;
import org.packseal.core.fact.Standing;

/**
 * Evaluates rules over the facts of one pack.
 *
 * <p>Two principles hold throughout. A statement that is not accepted can raise a sign and never clear or explain one. A
 * rule over several facts of one kind of observation reads them from one observation at a time and takes the gravest
 * result, so that the method of one test never joins the result of another.
 */
final class RuleEvaluator {
    private static final int CATEGORY = index(Facts.PRODUCT_CATEGORY);
    private static final int SERIALISED = index(Facts.PACK_SERIALISED);
    private static final int CATEGORIES =
            FactCatalogue.standard().require(Facts.PRODUCT_CATEGORY).values().size();
    private static final long NOT_SERIALISED =
            FactValues.bit(FactCatalogue.standard().require(Facts.PACK_SERIALISED), "NO");

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

    /** Used for one condition after the other. */
    private final FactNotes notes = new FactNotes();

    /** The changes of acts that these facts bring about; null until a rule is shown. */
    private @Nullable List<ActChange> holding;

    RuleEvaluator(Evidence evidence) {
        this(evidence, List.of());
    }

    RuleEvaluator(Evidence evidence, List<ActChange> changes) {
        this.facts = new FactValues(evidence);
        this.views = views(evidence);
        this.actChanges = changes;
    }

    private static int index(String key) {
        return FactCatalogue.standard().require(key).index();
    }

    /** One view for each observation that says something else; none where there is but one. */
    private Map<ObservationKind, List<FactValues>> views(Evidence evidence) {
        if (allDiffer(evidence.observations())) {
            return Map.of();
        }
        Map<ObservationKind, List<Observation>> ofKinds = new EnumMap<>(ObservationKind.class);
        for (Observation observation : evidence.observations()) {
            ofKinds.computeIfAbsent(observation.kind(), k -> new ArrayList<>()).add(observation);
        }
        Map<ObservationKind, List<FactValues>> all = new EnumMap<>(ObservationKind.class);
        ofKinds.forEach((kind, observations) -> {
            List<FactValues> distinct = views(kind, observations, evidence);
            if (!distinct.isEmpty()) {
                all.put(kind, distinct);
            }
        });
        return all;
    }

    /** Whether there is at most one observation of each kind. */
    private static boolean allDiffer(List<Observation> observations) {
        Set<ObservationKind> seen = EnumSet.noneOf(ObservationKind.class);
        for (Observation observation : observations) {
            if (!seen.add(observation.kind())) {
                return false;
            }
        }
        return true;
    }

    /** The views of the observations that say something else; empty where there are not several. */
    private List<FactValues> views(ObservationKind kind, List<Observation> observations, Evidence evidence) {
        Map<Set<String>, Observation> distinct = new LinkedHashMap<>();
        observations.forEach(observation -> distinct.putIfAbsent(contents(observation, evidence), observation));
        List<FactValues> views = new ArrayList<>(distinct.size());
        if (distinct.size() > 1) {
            distinct.values().forEach(observation -> views.add(facts.within(kind, evidence.of(observation.facts()))));
        }
        return views;
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

    /** All results of a plan, in the order of its rules. Only rules that look at something that is said are evaluated. */
    List<RuleResult> evaluate(Plan plan) {
        @Nullable RuleResult[] results = plan.untouched.clone();
        long[] due = plan.always.clone();
        for (int fact : facts.touched()) {
            long[] concerned = plan.rulesByFact[fact];
            for (int i = 0; i < due.length; i++) {
                due[i] |= concerned[i];
            }
        }
        for (int i = 0; i < due.length; i++) {
            long outside = inapplicable(plan, i);
            for (long rest = outside; rest != 0; rest &= rest - 1) {
                int place = i * Long.SIZE + Long.numberOfTrailingZeros(rest);
                results[place] = plan.rules.get(place).fixed().notApplicable();
            }
            for (long rest = due[i] & ~outside; rest != 0; rest &= rest - 1) {
                int place = i * Long.SIZE + Long.numberOfTrailingZeros(rest);
                results[place] = evaluateApplicable(plan.rules.get(place));
            }
        }
        return Collections.unmodifiableList(Arrays.asList(results));
    }

    /** The rules of one word of a plan's bits that do not apply, as {@link #applies} says of a single one. */
    private long inapplicable(Plan plan, int word) {
        long outside = facts.bits(SERIALISED) == NOT_SERIALISED ? plan.serialised[word] : 0;
        return facts.known(CATEGORY)
                ? outside | plan.outside[Long.numberOfTrailingZeros(facts.bits(CATEGORY))][word]
                : outside;
    }

    /**
     * The rules that hold on the days between two changes of the set, arranged by the facts they look at. Immutable and
     * thread-safe.
     */
    static final class Plan {
        private final LocalDate first;
        private final LocalDate end;
        private final List<Rule> rules;

        /** What becomes of each rule of whose facts nothing is said; null where that takes an evaluation. */
        private final @Nullable RuleResult[] untouched;

        /** The rules that are always evaluated, one bit each. */
        private final long[] always;

        /** For each fact of the catalogue the rules that look at it, one bit each. */
        private final long[][] rulesByFact;

        /** The rules that apply to serialised packs alone. */
        private final long[] serialised;

        /** For each category of product the rules that do not apply to it. */
        private final long[][] outside;

        private Plan(LocalDate first, LocalDate end, List<Rule> rules) {
            this.first = first;
            this.end = end;
            this.rules = rules;
            this.untouched = new RuleResult[rules.size()];
            int words = (rules.size() + Long.SIZE - 1) / Long.SIZE;
            this.always = new long[words];
            this.rulesByFact = new long[FactCatalogue.standard().facts().size()][words];
            this.serialised = new long[words];
            this.outside = new long[CATEGORIES][words];
            for (int i = 0; i < rules.size(); i++) {
                arrange(rules.get(i), i);
            }
        }

        static Plan of(List<Rule> all, LocalDate date) {
            LocalDate first = LocalDate.MIN;
            LocalDate end = LocalDate.MAX;
            for (Rule rule : all) {
                for (LocalDate change : List.of(rule.validFrom(), rule.validTo().orElse(LocalDate.MAX))) {
                    if (change.isAfter(date)) {
                        end = change.isBefore(end) ? change : end;
                    } else {
                        first = change.isAfter(first) ? change : first;
                    }
                }
            }
            return new Plan(
                    first, end, all.stream().filter(rule -> rule.activeOn(date)).toList());
        }

        private void arrange(Rule rule, int place) {
            untouched[place] = rule.fixed().untouched();
            if (untouched[place] == null) {
                mark(always, place);
            }
            for (int fact : rule.fixed().facts()) {
                mark(rulesByFact[fact], place);
            }
            if (rule.applicability().serialised()) {
                mark(serialised, place);
            }
            for (int category = 0; category < CATEGORIES; category++) {
                if (rule.fixed().categories() != 0 && (rule.fixed().categories() & 1L << category) == 0) {
                    mark(outside[category], place);
                }
            }
        }

        private static void mark(long[] bits, int place) {
            bits[place / Long.SIZE] |= 1L << place;
        }

        /** Whether the same rules hold on a day. */
        boolean holdsOn(LocalDate date) {
            return !date.isBefore(first) && date.isBefore(end);
        }
    }

    RuleResult evaluate(Rule rule) {
        if (!applies(rule)) {
            return rule.fixed().notApplicable();
        }
        RuleResult untouched = rule.fixed().untouchedBy(facts);
        return untouched == null ? evaluateApplicable(rule) : untouched;
    }

    /** The result of a rule that applies, and that has no fixed result for what is said. */
    private RuleResult evaluateApplicable(Rule rule) {
        ObservationKind kind = rule.readsTogether();
        List<FactValues> observations = kind == null ? null : views.get(kind);
        if (observations == null) {
            return evaluate(rule, facts);
        }
        return observations.stream()
                .map(view -> evaluateView(rule, view))
                .min(GRAVEST_FIRST)
                .orElseThrow();
    }

    private RuleResult evaluateView(Rule rule, FactValues view) {
        RuleResult untouched = rule.fixed().untouchedBy(view);
        return untouched == null ? evaluate(rule, view) : untouched;
    }

    private RuleResult evaluate(Rule rule, FactValues values) {
        if (rule.fixed().ruledOutBy(values)) {
            return rule.fixed().cleared();
        }
        FactNotes ofAll = notes.cleared();
        return switch (ConditionRun.ofRule(rule.when(), values, Standing.ALLEGED, ofAll)) {
            case FALSE -> rule.fixed().cleared();
            case UNKNOWN -> rule.fixed().waiting(rule, ofAll);
            case TRUE -> shown(rule, values, ofAll);
        };
    }

    /** How well its truth is founded: on accepted statements alone, with reports, or with mere allegations. */
    private RuleResult shown(Rule rule, FactValues values, FactNotes ofAll) {
        FactNotes found = ofAll;
        Standing standing = Standing.ALLEGED;
        for (Standing better : List.of(Standing.REPORTED, Standing.ACCEPTED)) {
            Standing worse = better == Standing.REPORTED ? Standing.ALLEGED : Standing.REPORTED;
            if (values.hasAny(worse)) {
                FactNotes stricter = new FactNotes();
                if (ConditionRun.ofRule(rule.when(), values, better, stricter) != Kleene.TRUE) {
                    break;
                }
                found = stricter;
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
                        found.trueFacts(),
                        rule.acts())
                : judged(rule, values, standing, found.trueFacts());
    }

    /** Which innocent explanations are shown, and which are open. */
    private RuleResult judged(Rule rule, FactValues values, Standing standing, List<String> because) {
        List<InnocentExplanation> shown = new ArrayList<>();
        List<InnocentExplanation> open = new ArrayList<>();
        for (InnocentExplanation explanation : rule.innocentExplanations()) {
            Kleene truth = ConditionRun.ofExplanation(explanation, values, notes);
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
        for (ActChange change : holding()) {
            acts = change.apply(acts);
        }
        return acts;
    }

    private List<ActChange> holding() {
        List<ActChange> known = holding;
        if (known == null) {
            known = new ArrayList<>();
            for (ActChange change : actChanges) {
                if (change.holds(facts)) {
                    known.add(change);
                }
            }
            holding = known;
        }
        return known;
    }

    /** Only an accepted fact makes a rule inapplicable. */
    private boolean applies(Rule rule) {
        if (rule.applicability().serialised() && facts.bits(SERIALISED) == NOT_SERIALISED) {
            return false;
        }
        long categories = rule.fixed().categories();
        return categories == 0 || !facts.known(CATEGORY) || (facts.bits(CATEGORY) & categories) != 0;
    }
}
