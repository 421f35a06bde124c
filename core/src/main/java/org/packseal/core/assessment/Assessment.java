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
import org.packseal.core.history.finding.TimeLine;
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

    /**
     * Where an authority cleared the pack its signs are left out under every definition, so that one record never both
     * clears and suspects it.
     */
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
     * {@return what the evidence points to under other legal definitions; none of it is a finding or legal advice;
     * unmodifiable, in the order asked for; empty where none was}
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
     * {@return the assessment in words} Its {@code toString} is plain English; other languages and the coded statements
     * are there too. None of it is legal advice.
     */
    public Explanation explain() {
        return Wording.of(this);
    }

    /**
     * {@return the assessment as one line of JSON at the level {@link Detail#NORMAL}, without a line feed} The same
     * assessment gives the same text, member for member in a fixed order; see the schema that ships with the library.
     */
    public String toJson() {
        return toJson(Detail.NORMAL);
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
        return toJson(Detail.NORMAL, id);
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

    /** {@return whether to supply the pack} */
    public Supply supply() {
        return judgement.supply();
    }

    /** {@return the judgement} */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /** {@return how far misrepresentation is shown} */
    public Misrepresentation misrepresentation() {
        return judgement.misrepresentation();
    }

    /** {@return what is known of the unknown maker's intent} */
    public Intent intent() {
        return judgement.intent();
    }

    /**
     * {@return what is misrepresented, for SUSPECTED and FALSIFIED; what fired otherwise stands under {@link #signs()};
     * unmodifiable set in alphabetical order}
     */
    public Set<Dimension> dimensions() {
        Set<Dimension> all = EnumSet.noneOf(Dimension.class);
        if (accuses()) {
            chosen(RuleResult::isSign).forEach(r -> all.addAll(r.rule().dimensions()));
        }
        return Collections.unmodifiableSet(all);
    }

    /**
     * {@return the acts the signs point to, for SUSPECTED and FALSIFIED; what fired otherwise stands under {@link
     * #signs()}; unmodifiable set in alphabetical order}
     */
    public Set<Act> acts() {
        Set<Act> all = EnumSet.noneOf(Act.class);
        if (accuses()) {
            chosen(RuleResult::isSign).forEach(r -> all.addAll(r.acts()));
        }
        return Collections.unmodifiableSet(all);
    }

    /**
     * {@return falsification rules that fired, where the verdict is neither SUSPECTED nor FALSIFIED; unmodifiable list
     * sorted by rule id, empty for SUSPECTED and FALSIFIED}
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

    /** {@return reasons that are not plain from the rules; unmodifiable set in the order of the enum} */
    public Set<VerdictReason> because() {
        return judgement.because();
    }

    /**
     * {@return what fired besides signs of falsification: every {@link Effect} but FALSIFICATION; unmodifiable set in
     * the order of the enum}
     */
    public Set<Effect> alsoPresent() {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        fired().forEach(r -> effects.add(r.rule().effect()));
        effects.remove(Effect.FALSIFICATION);
        return Collections.unmodifiableSet(effects);
    }

    /**
     * {@return keys of the facts that cleared identity and source; unmodifiable map in alphabetical order; a dimension
     * that was not cleared is absent}
     */
    public Map<Dimension, List<String>> clearedBy() {
        return judgement.clearedBy();
    }

    /** {@return what was not assessed at all; unmodifiable set in the order of the enum} */
    public Set<Aspect> notAssessed() {
        return judgement.notAssessed();
    }

    /** {@return statements that disagree; unmodifiable list} */
    public List<FactConflict> conflicts() {
        return evidence().conflicts();
    }

    /** {@return what to do next, most urgent first; unmodifiable list without repeats} */
    public List<Action> actions() {
        return judgement.actions();
    }

    /**
     * {@return whether the verification system has still to be asked; true if no repository answered and the pack is not
     * known to carry no serial number} A token never replaces its answer where the law requires it.
     */
    public boolean repositoryCheckRequired() {
        return judgement.repositoryCheckRequired();
    }

    /** {@return what became of every rule that holds on the day; unmodifiable list sorted by rule id} */
    public List<RuleResult> results() {
        return results;
    }

    /** {@return rules that fired; unmodifiable list sorted by rule id} */
    public List<RuleResult> fired() {
        return in(RuleState.FIRED);
    }

    /** {@return rules whose sign is explained; unmodifiable list sorted by rule id} */
    public List<RuleResult> explained() {
        return in(RuleState.EXPLAINED);
    }

    /**
     * {@return rules that would hold on the word of somebody who cannot know; they hold the pack; unmodifiable list
     * sorted by rule id}
     */
    public List<RuleResult> alleged() {
        return in(RuleState.ALLEGED);
    }

    /** {@return rules that wait for facts; unmodifiable list sorted by rule id} */
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

    /** {@return what authorities and others determined, with their references; unmodifiable list} */
    public List<Determination> determinations() {
        return evidence().determinations();
    }

    /** {@return the facts it rests on} */
    public Evidence evidence() {
        return input.evidence();
    }

    /** {@return the rules it was made with} */
    public RuleSet rules() {
        return input.rules();
    }

    /** {@return the day whose rules were applied} */
    public LocalDate date() {
        return input.date();
    }

    /** {@return what the code says about the pack; empty if there was no scan} */
    public Optional<PackIdentity> pack() {
        return Optional.ofNullable(input.pack());
    }

    /** {@return the token check; empty if none was made} */
    public Optional<TokenCheck> token() {
        return Optional.ofNullable(input.token());
    }

    /**
     * The recorded events behind what the pack's history came to.
     *
     * @return the time line, or empty where no history was looked at or it contradicts nothing
     */
    public Optional<TimeLine> timeLine() {
        return Optional.ofNullable(input.timeLine());
    }

    @Override
    public String toString() {
        return supply() + ", " + verdict() + " "
                + fired().stream().map(r -> r.rule().id()).toList();
    }
}
