package org.packseal.core.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one pack, conflicts settled. The order in which facts are given never matters. Immutable and
 * thread-safe.
 *
 * <p>How far a statement counts is its {@link Standing}: it is <em>accepted</em> if its producer is one the catalogue names
 * for it, its assurance is above {@link Assurance#REPORTED}, and the {@link EvidencePolicy} vouches for the producer or the
 * fact is one of {@link ProvenFacts}. Anything else can make the result stricter, never looser.
 */
public final class Evidence {
    /** Most statements about one pack; ordinary packs have fewer than 100. What one pack costs stays bounded. */
    public static final int MAX_FACTS = 10_000;

    /** Most statements about one fact of a pack; several producers state a fact a few times each. */
    public static final int MAX_STATEMENTS = 8_000;

    /** Most tests, answers and looks at one pack, each evaluated by itself. */
    public static final int MAX_OBSERVATIONS = 8_000;

    /** Most determinations about one pack; authorities publish a handful about one batch. */
    public static final int MAX_DETERMINATIONS = 8_000;

    private final FactCollector.Sources sources;
    private final EvidencePolicy policy;
    private final Standings standings;
    private final Settlement settlement;
    private final List<Determination> determinations;

    /** Made when first asked for; threads that ask at once may each make an equal one. */
    private @Nullable List<Observation> observations;

    private Evidence(FactCollector.Sources sources, EvidencePolicy policy) {
        this.sources = sources;
        this.policy = policy;
        this.standings = new Standings(policy, sources.proven());
        this.settlement = new Settlement(sources.facts(), standings);
        this.determinations = new DeterminationReader(standings, settlement::speaksAgainst).read(sources.facts());
        EvidenceLimits.require(this);
    }

    /** {@return a builder without facts} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return evidence without facts} */
    public static Evidence none() {
        return builder().build();
    }

    /**
     * The same evidence with facts whose origin this library established.
     *
     * @param proof facts of a scan, a register, an answer or a history
     * @return evidence with both
     * @throws FactException with {@link FactException.Code#SCAN_ONLY} if both hold what is read from the scan alone:
     *     {@code token.result} or {@code scan.status}
     */
    public Evidence with(ProvenFacts proof) {
        return copy().add(proof).build();
    }

    /**
     * The same evidence with more statements of callers.
     *
     * @param statements the statements
     * @return evidence with both
     * @throws FactException if one of them is refused, as {@link Builder#add(Fact)} says
     */
    public Evidence with(Collection<Fact> statements) {
        return copy().addAll(statements).build();
    }

    /**
     * {@return the same statements under another policy, settled anew}
     *
     * @param other whose statements count
     */
    public Evidence under(EvidencePolicy other) {
        return other.equals(policy) ? this : copy().policy(other).build();
    }

    private Builder copy() {
        return new Builder(sources, policy);
    }

    /**
     * {@return some of the statements alone, under the same policy; each is proven if it is here}
     *
     * @param some statements of this evidence, for instance those of one observation
     */
    public Evidence of(Collection<Fact> some) {
        return new Evidence(sources.of(some), policy);
    }

    /**
     * Refuses statements from the future.
     *
     * @param now the moment of the assessment
     * @throws FactException with {@link FactException.Code#OBSERVED_IN_FUTURE} if a statement is dated more than five
     *     minutes after that moment
     */
    public void requireObservedBy(Instant now) {
        EvidenceLimits.requireObservedBy(now, sources.facts());
    }

    /** {@return all statements as they were given, without repeats, unmodifiable} */
    public Set<Fact> facts() {
        return sources.facts();
    }

    /**
     * The statement taken for a fact, conflicts settled.
     *
     * @param key key of the catalogue
     * @return the statement, which may say that the value is unknown; empty where nobody said anything
     * @throws IllegalArgumentException if the catalogue has no such key
     */
    public Optional<Fact> find(String key) {
        return Optional.ofNullable(settlement.ofAll(Settlement.index(key)));
    }

    /**
     * {@return the statement taken for a fact, as {@link #find(String)} says}
     *
     * @param definition a fact of the catalogue
     */
    public Optional<Fact> find(FactDefinition definition) {
        return Optional.ofNullable(settlement.ofAll(definition.index()));
    }

    /**
     * {@return the statement taken for a fact among those that are accepted, or empty where none is}
     *
     * @param definition a fact of the catalogue
     */
    public Optional<Fact> findAccepted(FactDefinition definition) {
        return Optional.ofNullable(settlement.ofAccepted(definition.index()));
    }

    /**
     * {@return all statements about a fact, unmodifiable, in the order given}
     *
     * @param definition a fact of the catalogue
     */
    public List<Fact> statements(FactDefinition definition) {
        return settlement.statements(definition.index());
    }

    /**
     * {@return the value of a fact, whoever states it, or empty where it is not known}
     *
     * @param key key of the catalogue
     * @throws FactException if the catalogue has no such key
     */
    public Optional<String> value(String key) {
        Fact taken = settlement.ofAll(Settlement.index(key));
        return taken == null ? Optional.empty() : taken.value();
    }

    /**
     * {@return the value of a fact that is accepted and that no adverse statement disputes, or empty where there is none}
     *
     * @param key key of the catalogue
     * @throws FactException if the catalogue has no such key
     */
    public Optional<String> acceptedValue(String key) {
        Fact taken = settlement.ofAll(Settlement.index(key));
        return taken != null && accepted(taken) ? taken.value() : Optional.empty();
    }

    /**
     * {@return whether anybody states one of some values, accepted or not, and has not withdrawn it} A statement that
     * stops the supply needs no proof.
     *
     * @param key key of the catalogue
     * @param values the values
     * @throws FactException if the catalogue has no such key
     */
    public boolean anybodySays(String key, Set<String> values) {
        return settlement.anybodySays(Settlement.index(key), values);
    }

    /**
     * {@return how far a statement counts under the policy}
     *
     * @param fact a statement
     */
    public Standing standing(Fact fact) {
        return standings.of(fact);
    }

    /**
     * {@return whether a statement comes from somebody who can know it, and is proven or vouched for}
     *
     * @param fact a statement
     */
    public boolean accepted(Fact fact) {
        return standings.accepted(fact);
    }

    /**
     * {@return whether a statement entered as one of {@link ProvenFacts}: the library established where it comes from}
     *
     * @param fact a statement
     */
    public boolean proven(Fact fact) {
        return sources.proven().contains(fact);
    }

    /**
     * {@return where a statement comes from: {@link Provenance#READ} or {@link Provenance#PROVED} if it entered as one of
     * {@link ProvenFacts}, otherwise {@link Provenance#STATED}}
     *
     * @param fact a statement of this evidence
     */
    public Provenance provenance(Fact fact) {
        return sources.provenance(fact);
    }

    /**
     * {@return why a statement is not accepted under the policy, or empty for an accepted statement}
     *
     * @param fact a statement
     */
    public Optional<Hearsay> hearsay(Fact fact) {
        return Optional.ofNullable(standings.hearsay(fact));
    }

    /**
     * {@return whether a statement speaks against the pack, so that a rule has to judge it} A content in per cent does unless it
     * lies inside the specification, both limits accepted.
     *
     * @param fact a statement
     */
    public boolean adverse(Fact fact) {
        return settlement.adverse(fact);
    }

    /** {@return the statements that were found together and not withdrawn, unmodifiable, in the order given} */
    public List<Observation> observations() {
        List<Observation> made = observations;
        if (made == null) {
            made = Observation.among(sources.facts(), settlement::withdrawn);
            observations = made;
        }
        return made;
    }

    /** {@return statements that disagree, and which were taken; unmodifiable} */
    public List<FactConflict> conflicts() {
        return settlement.conflicts();
    }

    /** {@return what authorities and others determined about this pack or its batch, one a statement; unmodifiable} */
    public List<Determination> determinations() {
        return determinations;
    }

    /** {@return whose statements count} */
    public EvidencePolicy policy() {
        return policy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence that && policy.equals(that.policy) && sources.equals(that.sources);
    }

    @Override
    public int hashCode() {
        return sources.facts().hashCode() * 31 + policy.hashCode();
    }

    @Override
    public String toString() {
        return "Evidence" + sources.facts();
    }

    /** Collects facts. Not thread-safe. */
    public static final class Builder {
        private final FactCollector collector;
        private EvidencePolicy policy;

        private Builder() {
            this(FactCollector.Sources.none(), EvidencePolicy.standard());
        }

        private Builder(FactCollector.Sources sources, EvidencePolicy policy) {
            this.collector = new FactCollector(sources);
            this.policy = policy;
        }

        /**
         * Whose statements count; {@link EvidencePolicy#standard()} where none is set.
         *
         * @param other the policy
         * @return this builder
         */
        public Builder policy(EvidencePolicy other) {
            this.policy = Objects.requireNonNull(other, "other");
            return this;
        }

        /**
         * Takes every fact as accepted if somebody could know it: the caller has checked them. The same as the policy
         * {@link EvidencePolicy#trustingAll()}.
         *
         * @return this builder
         */
        public Builder trustPlainFacts() {
            return policy(EvidencePolicy.trustingAll());
        }

        /**
         * Adds a statement of the caller.
         *
         * @param key key of the catalogue
         * @param value one of its values, or a number
         * @return this builder
         * @throws FactException if key or value is not of the catalogue; the message names the nearest right
         *     one
         */
        public Builder add(String key, String value) {
            return add(Fact.of(key, value));
        }

        /**
         * Adds a numeric statement of the caller.
         *
         * @param key key of the catalogue
         * @param value a finite number
         * @return this builder
         * @throws IllegalArgumentException if the catalogue has no such key, or its value is no number
         */
        public Builder add(String key, double value) {
            return add(Fact.of(key, value));
        }

        /**
         * Adds a fact.
         *
         * @param fact the fact
         * @return this builder
         * @throws FactException if key or value is not of the catalogue (the message names the nearest right one), if the
         *     producer is {@link Producer#LIBRARY}, or if there are more than {@value Evidence#MAX_FACTS} facts
         */
        public Builder add(Fact fact) {
            collector.add(fact);
            return this;
        }

        /**
         * Adds facts, each as {@link #add(Fact)} does.
         *
         * @param facts the facts
         * @return this builder
         * @throws FactException if one of them is refused; those before it stay added
         */
        public Builder addAll(Collection<Fact> facts) {
            facts.forEach(collector::add);
            return this;
        }

        /**
         * Adds facts whose origin this library established.
         *
         * @param proof the facts
         * @return this builder
         * @throws FactException with {@link FactException.Code#SCAN_ONLY} if the builder and the proof both hold what is
         *     read from the scan alone, or with TOO_MANY above {@value Evidence#MAX_FACTS}
         */
        public Builder add(ProvenFacts proof) {
            collector.add(proof);
            return this;
        }

        /**
         * The evidence.
         *
         * @return evidence with the facts added so far
         * @throws FactException with {@link FactException.Code#TOO_MANY} above {@value Evidence#MAX_STATEMENTS} statements
         *     of one fact, {@value Evidence#MAX_OBSERVATIONS} observations or {@value Evidence#MAX_DETERMINATIONS}
         *     determinations
         */
        public Evidence build() {
            return new Evidence(collector.handOut(), policy);
        }
    }
}
