package org.packseal.core.rule;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.EvidenceGroup;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.ObservationKind;

/** One rule of a {@link RuleSet}. Immutable and thread-safe. */
public final class Rule {
    private final RuleText text;
    private final RuleMeaning meaning;
    private final Condition when;
    private final Applicability applicability;
    private final List<InnocentExplanation> explanations;
    private final @Nullable ObservationKind together;
    private final FixedResults fixed;

    Rule(
            RuleText text,
            RuleMeaning meaning,
            Condition when,
            Applicability applicability,
            List<InnocentExplanation> explanations) {
        this.text = text;
        this.meaning = meaning;
        this.when = when;
        this.applicability = applicability;
        this.explanations = List.copyOf(explanations);
        List<ObservationKind> kinds = kindsReadTogether(when, explanations);
        this.together = kinds.isEmpty() ? null : kinds.get(0);
        this.fixed = new FixedResults(this);
    }

    /** Who the rule is and where it comes from. */
    record RuleText(
            String id,
            int version,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String title,
            String citation,
            List<Action> nextSteps) {}

    /** What it means when it fires. */
    record RuleMeaning(
            EvidenceGroup group,
            Set<Dimension> dimensions,
            Set<Act> acts,
            Level level,
            boolean nonInnocent,
            Effect effect) {}

    /**
     * Stable identifier.
     *
     * @return for instance {@code ID-01}
     */
    public String id() {
        return text.id();
    }

    /** {@return version of this rule; 1 or more} */
    public int version() {
        return text.version();
    }

    /** {@return first day on which it holds} */
    public LocalDate validFrom() {
        return text.validFrom();
    }

    /** {@return first day on which it no longer holds; empty if it holds on} */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(text.validTo());
    }

    /** {@return what it says, in English} */
    public String title() {
        return text.title();
    }

    /** {@return where it comes from; texts and places, separated by semicolons} */
    public String citation() {
        return text.citation();
    }

    /** {@return what to do when it fires, or to settle it; unmodifiable list} */
    public List<Action> nextSteps() {
        return text.nextSteps();
    }

    /** {@return evidence group: weak signs add up only across different ones} */
    public EvidenceGroup group() {
        return meaning.group();
    }

    /** {@return what it says is misrepresented; unmodifiable set in alphabetical order, empty for rules about status} */
    public Set<Dimension> dimensions() {
        return meaning.dimensions();
    }

    /** {@return the acts it points to; unmodifiable set in alphabetical order, may be empty} */
    public Set<Act> acts() {
        return meaning.acts();
    }

    /** {@return how much it says when it fires and nothing is open} */
    public Level level() {
        return meaning.level();
    }

    /**
     * {@return whether the act it shows has no innocent reading, so that the unknown maker's intent may be inferred from
     * it}
     */
    public boolean nonInnocent() {
        return meaning.nonInnocent();
    }

    /** {@return what it means when it fires} */
    public Effect effect() {
        return meaning.effect();
    }

    /** {@return innocent explanations to think of; unmodifiable, in the order of the rule set} */
    public List<InnocentExplanation> innocentExplanations() {
        return explanations;
    }

    /**
     * Whether the rule holds on a day.
     *
     * @param date the day
     * @return true from {@link #validFrom()} until the day before {@link #validTo()}
     */
    public boolean activeOn(LocalDate date) {
        @Nullable LocalDate end = text.validTo();
        return !date.isBefore(text.validFrom()) && (end == null || date.isBefore(end));
    }

    /**
     * Whether the rule's condition looks at a fact.
     *
     * @param key key of the catalogue
     * @return true if it does, innocent explanations aside
     * @throws IllegalArgumentException if the catalogue has no such key
     */
    public boolean mentions(String key) {
        return when.mentions(FactCatalogue.standard().require(key).index());
    }

    Condition when() {
        return when;
    }

    /** The kind of observation of which several facts are read, or null where none is. */
    @Nullable
    ObservationKind readsTogether() {
        return together;
    }

    /** Kinds of observation of which the condition and its explanations read more than one fact. */
    static List<ObservationKind> kindsReadTogether(Condition when, List<InnocentExplanation> explanations) {
        Map<ObservationKind, Integer> read = new EnumMap<>(ObservationKind.class);
        for (FactDefinition fact : FactCatalogue.standard().facts()) {
            if (when.mentions(fact.index())
                    || explanations.stream().anyMatch(e -> e.when().mentions(fact.index()))) {
                fact.observation().ifPresent(kind -> read.merge(kind, 1, Integer::sum));
            }
        }
        read.values().removeIf(count -> count < 2);
        return List.copyOf(read.keySet());
    }

    FixedResults fixed() {
        return fixed;
    }

    Applicability applicability() {
        return applicability;
    }

    @Override
    public String toString() {
        return id() + " " + title();
    }
}
