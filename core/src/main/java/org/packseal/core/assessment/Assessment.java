package org.packseal.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.packseal.core.access.SharedMakers;
import org.packseal.core.assessment.input.AssessmentInput;
import org.packseal.core.definition.DefinitionResult;
import org.packseal.core.explain.Explanation;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactConflict;
import org.packseal.core.rule.Act;
import org.packseal.core.rule.Action;
import org.packseal.core.rule.Effect;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleSet;
import org.packseal.core.rule.RuleState;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.gs1.PackIdentity;

/**
 * The judgement on one pack and everything it rests on. The same facts, rules and date give the same assessment, to the
 * byte as JSON. It has no public maker, so that none is shown with another pack than the one it was made for. Immutable
 * and thread-safe.
 *
 * <p>It is no finding and no legal advice: only a competent authority determines that a product is falsified.
 */
public final class Assessment {
    static {
        SharedMakers.share(Assessment.class, Assessment::of);
    }

    private final AssessmentInput input;
    private final List<RuleResult> results;
    private final Judgement judgement;

    /** Made when first asked for; threads that ask at once may each make an equal one. */
    private @Nullable List<DefinitionResult> definitions;

    private Assessment(AssessmentInput input) {
        this.input = input;
        this.results = input.rules().evaluate(input.evidence(), input.date());
        this.judgement = new Combination(input.evidence(), results).judge();
    }

    /** Where an authority cleared the pack, its signs count under no definition: one record never says both. */
    private static List<RuleResult> counted(List<RuleResult> results, Judgement judgement) {
        return judgement.clearedByAuthority() && judgement.verdict() == Verdict.NO_INDICATION
                ? results.stream()
                        .filter(r -> r.rule().effect() != Effect.FALSIFICATION)
                        .toList()
                : results;
    }

    /** Judges one pack: applies the rules to the facts, combines what fired, and applies the other definitions. */
    static Assessment of(AssessmentInput input) {
        return new Assessment(input);
    }

    /**
     * What the evidence points to under other legal definitions; none of it is a finding or legal advice.
     *
     * @return unmodifiable, in the order asked for; empty where none was
     */
    public List<DefinitionResult> definitions() {
        List<DefinitionResult> made = definitions;
        if (made == null) {
            List<RuleResult> counted = counted(results, judgement);
            made = input.definitions().stream()
                    .map(definition -> definition.apply(counted, input.evidence()))
                    .toList();
            definitions = made;
        }
        return made;
    }

    /**
     * The assessment in words. Its {@code toString} is plain English; other languages and the coded statements are there
     * too. None of it is legal advice.
     *
     * @return the explanation, the same for the same assessment
     */
    public Explanation explain() {
        return Wording.of(this);
    }

    /**
     * The assessment as one line of JSON, in full. The same assessment gives the same text, member for member in a fixed order;
     * see the schema that ships with the library.
     *
     * @return JSON, without a line feed
     */
    public String toJson() {
        return toJson(Detail.FULL);
    }

    /**
     * The assessment as one line of JSON, at a level of detail.
     *
     * @param detail how much of it
     * @return JSON, without a line feed
     */
    public String toJson(Detail detail) {
        return AssessmentJson.write(this, Objects.requireNonNull(detail, "detail"), null);
    }

    /**
     * The assessment as {@link #toJson()} writes it, with the caller's own name for the record.
     *
     * @param id copied as the member {@code id}
     * @return JSON, without a line feed
     */
    public String toJson(String id) {
        return toJson(Detail.FULL, id);
    }

    /**
     * The assessment as {@link #toJson(Detail)} writes it, with the caller's own name for the record.
     *
     * @param detail how much of it
     * @param id copied as the member {@code id}
     * @return JSON, without a line feed
     */
    public String toJson(Detail detail, String id) {
        return AssessmentJson.write(this, Objects.requireNonNull(detail, "detail"), Objects.requireNonNull(id, "id"));
    }

    /**
     * Whether to supply the pack.
     *
     * @return what to do
     */
    public Supply supply() {
        return judgement.supply();
    }

    /**
     * The judgement.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /**
     * How far misrepresentation is shown.
     *
     * @return the degree
     */
    public Misrepresentation misrepresentation() {
        return judgement.misrepresentation();
    }

    /**
     * What is known of the unknown maker's intent.
     *
     * @return the degree
     */
    public Intent intent() {
        return judgement.intent();
    }

    /**
     * What is misrepresented, for SUSPECTED and FALSIFIED; what fired otherwise stands under {@link #signs()}.
     *
     * @return unmodifiable set in alphabetical order
     */
    public Set<Dimension> dimensions() {
        Set<Dimension> all = EnumSet.noneOf(Dimension.class);
        if (accuses()) {
            chosen(RuleResult::isSign).forEach(r -> all.addAll(r.rule().dimensions()));
        }
        return Collections.unmodifiableSet(all);
    }

    /**
     * The acts the signs point to, for SUSPECTED and FALSIFIED; what fired otherwise stands under {@link #signs()}.
     *
     * @return unmodifiable set in alphabetical order
     */
    public Set<Act> acts() {
        Set<Act> all = EnumSet.noneOf(Act.class);
        if (accuses()) {
            chosen(RuleResult::isSign).forEach(r -> all.addAll(r.acts()));
        }
        return Collections.unmodifiableSet(all);
    }

    /**
     * Falsification rules that fired, where the verdict is neither SUSPECTED nor FALSIFIED.
     *
     * @return unmodifiable list sorted by rule id, empty for SUSPECTED and FALSIFIED
     */
    public List<FiredSign> signs() {
        if (accuses()) {
            return List.of();
        }
        return chosen(RuleResult::isSign).stream()
                .map(r -> new FiredSign(r.rule().id(), r.level(), r.rule().dimensions(), r.acts()))
                .toList();
    }

    private boolean accuses() {
        return verdict() == Verdict.SUSPECTED || verdict() == Verdict.FALSIFIED;
    }

    /**
     * Reasons that are not plain from the rules.
     *
     * @return unmodifiable set in the order of the enum
     */
    public Set<VerdictReason> because() {
        return judgement.because();
    }

    /**
     * What fired besides signs of falsification: every {@link Effect} but FALSIFICATION.
     *
     * @return unmodifiable set in the order of the enum
     */
    public Set<Effect> alsoPresent() {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        fired().forEach(r -> effects.add(r.rule().effect()));
        effects.remove(Effect.FALSIFICATION);
        return Collections.unmodifiableSet(effects);
    }

    /**
     * Keys of the facts that cleared identity and source.
     *
     * @return unmodifiable map in alphabetical order; a dimension that was not cleared is absent
     */
    public Map<Dimension, List<String>> clearedBy() {
        return judgement.clearedBy();
    }

    /**
     * What was not assessed at all.
     *
     * @return unmodifiable set in the order of the enum
     */
    public Set<Aspect> notAssessed() {
        return judgement.notAssessed();
    }

    /**
     * Statements that disagree.
     *
     * @return unmodifiable list
     */
    public List<FactConflict> conflicts() {
        return evidence().conflicts();
    }

    /**
     * What to do next, most urgent first.
     *
     * @return unmodifiable list without repeats
     */
    public List<Action> actions() {
        return judgement.actions();
    }

    /**
     * Whether the verification system has still to be asked. A token never replaces its answer where the law requires
     * it.
     *
     * @return true if no repository answered and the pack is not known to carry no serial number
     */
    public boolean repositoryCheckRequired() {
        return judgement.repositoryCheckRequired();
    }

    /**
     * What became of every rule that holds on the day.
     *
     * @return unmodifiable list sorted by rule id
     */
    public List<RuleResult> results() {
        return results;
    }

    /**
     * Rules that fired.
     *
     * @return unmodifiable list sorted by rule id
     */
    public List<RuleResult> fired() {
        return in(RuleState.FIRED);
    }

    /**
     * Rules whose sign is explained.
     *
     * @return unmodifiable list sorted by rule id
     */
    public List<RuleResult> explained() {
        return in(RuleState.EXPLAINED);
    }

    /**
     * Rules that would hold on the word of somebody who cannot know; they hold the pack.
     *
     * @return unmodifiable list sorted by rule id
     */
    public List<RuleResult> alleged() {
        return in(RuleState.ALLEGED);
    }

    /**
     * Rules that wait for facts.
     *
     * @return unmodifiable list sorted by rule id
     */
    public List<RuleResult> unknown() {
        return in(RuleState.UNKNOWN);
    }

    private List<RuleResult> in(RuleState state) {
        return chosen(result -> result.state() == state);
    }

    /** Mostly none; a list is made for the others alone. */
    private List<RuleResult> chosen(Predicate<RuleResult> test) {
        List<RuleResult> chosen = List.of();
        for (int i = 0; i < results.size(); i++) {
            if (test.test(results.get(i))) {
                chosen = chosen.isEmpty() ? new ArrayList<>() : chosen;
                chosen.add(results.get(i));
            }
        }
        return Collections.unmodifiableList(chosen);
    }

    /**
     * What authorities and others determined, with their references.
     *
     * @return unmodifiable list
     */
    public List<Determination> determinations() {
        return evidence().determinations();
    }

    /**
     * The facts it rests on.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return input.evidence();
    }

    /**
     * The rules it was made with.
     *
     * @return the pack, with its id, version and SHA-256
     */
    public RuleSet rules() {
        return input.rules();
    }

    /**
     * The day whose rules were applied.
     *
     * @return the day
     */
    public LocalDate date() {
        return input.date();
    }

    /**
     * What the code says about the pack.
     *
     * @return the identity, or empty if there was no scan
     */
    public Optional<PackIdentity> pack() {
        return Optional.ofNullable(input.pack());
    }

    /**
     * The token check.
     *
     * @return the check, or empty if none was made
     */
    public Optional<TokenCheck> token() {
        return Optional.ofNullable(input.token());
    }

    @Override
    public String toString() {
        return supply() + ", " + verdict() + " "
                + fired().stream().map(r -> r.rule().id()).toList();
    }
}
