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

    /**
     * Version of this rule.
     *
     * @return 1 or more
     */
    public int version() {
        return text.version();
    }

    /**
     * First day on which it holds.
     *
     * @return the date
     */
    public LocalDate validFrom() {
        return text.validFrom();
    }

    /**
     * First day on which it no longer holds.
     *
     * @return the date, or empty if it holds on
     */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(text.validTo());
    }

    /**
     * What it says, in English.
     *
     * @return a short title
     */
    public String title() {
        return text.title();
    }

    /**
     * Where it comes from.
     *
     * @return texts and places, separated by semicolons
     */
    public String citation() {
        return text.citation();
    }

    /**
     * What to do when it fires, or to settle it.
     *
     * @return unmodifiable list
     */
    public List<Action> nextSteps() {
        return text.nextSteps();
    }

    /**
     * Evidence group: weak signs add up only across different ones.
     *
     * @return the group
     */
    public EvidenceGroup group() {
        return meaning.group();
    }

    /**
     * What it says is misrepresented.
     *
     * @return unmodifiable set in alphabetical order, empty for rules about status
     */
    public Set<Dimension> dimensions() {
        return meaning.dimensions();
    }

    /**
     * The acts it points to.
     *
     * @return unmodifiable set in alphabetical order, may be empty
     */
    public Set<Act> acts() {
        return meaning.acts();
    }

    /**
     * How much it says when it fires and nothing is open.
     *
     * @return the level
     */
    public Level level() {
        return meaning.level();
    }

    /**
     * Whether the act it shows has no innocent reading, so that the unknown maker's intent may be inferred from it.
     *
     * @return true if so
     */
    public boolean nonInnocent() {
        return meaning.nonInnocent();
    }

    /**
     * What it means when it fires.
     *
     * @return the effect
     */
    public Effect effect() {
        return meaning.effect();
    }

    /**
     * Innocent explanations to think of.
     *
     * @return unmodifiable list in the order of the pack
     */
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
