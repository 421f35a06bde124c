package org.packseal.core.fact;

import java.time.Duration;
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

    /** Clocks of two machines may differ by this much; a statement dated later than that was not made yet. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final FactSet facts;
    private final FactSet proven;

    /** Those among the proven facts that signed statements prove; the library read the others. */
    private final FactSet signed;

    private final EvidencePolicy policy;
    private final Standings standings;
    private final Settlement settlement;
    private final List<Determination> determinations;

    /** Made when first asked for; threads that ask at once may each make an equal one. */
    private @Nullable List<Observation> observations;

    private Evidence(FactSet facts, FactSet proven, FactSet signed, EvidencePolicy policy) {
        this.facts = facts;
        this.proven = proven;
        this.signed = signed;
        this.policy = policy;
        this.standings = new Standings(policy, proven);
        this.settlement = new Settlement(facts, standings);
        this.determinations = new DeterminationReader(standings, settlement::speaksAgainst).read(facts);
        EvidenceLimits.require(this);
    }

    /**
     * A builder without facts.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * No facts at all.
     *
     * @return evidence without facts
     */
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
        Builder both = copy();
        statements.forEach(both::add);
        return both.build();
    }

    /**
     * The same evidence under another policy.
     *
     * @param other whose statements count
     * @return the same statements, settled anew
     */
    public Evidence under(EvidencePolicy other) {
        return other.equals(policy) ? this : copy().policy(other).build();
    }

    private Builder copy() {
        return new Builder(facts, proven, signed, policy);
    }

    /**
     * Some of the statements alone.
     *
     * @param some statements of this evidence, for instance those of one observation
     * @return evidence of these, under the same policy; each is proven if it is here
     */
    public Evidence of(Collection<Fact> some) {
        FactSet kept = FactSet.withRoomFor(some.size());
        for (Fact fact : some) {
            if (facts.contains(fact)) {
                kept.take(fact);
            }
        }
        return new Evidence(kept, proven, signed, policy);
    }

    /**
     * Refuses statements from the future.
     *
     * @param now the moment of the assessment
     * @throws FactException with {@link FactException.Code#OBSERVED_IN_FUTURE} if a statement is dated more than five
     *     minutes after that moment
     */
    public void requireObservedBy(Instant now) {
        Instant latest = now.plus(CLOCK_TOLERANCE);
        for (Fact fact : facts) {
            Instant at = fact.observedAt().orElse(null);
            if (at != null && at.isAfter(latest)) {
                throw new FactException(
                        FactException.Code.OBSERVED_IN_FUTURE,
                        fact.key(),
                        "Expected " + fact.key() + " to be observed by " + now + ", found " + at + ".");
            }
        }
    }

    /**
     * All statements as they were given, without repeats.
     *
     * @return unmodifiable set
     */
    public Set<Fact> facts() {
        return facts;
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
     * The statement taken for a fact, conflicts settled.
     *
     * @param definition a fact of the catalogue
     * @return the statement, which may say that the value is unknown; empty where nobody said anything
     */
    public Optional<Fact> find(FactDefinition definition) {
        return Optional.ofNullable(settlement.ofAll(definition.index()));
    }

    /**
     * The statement taken for a fact among those that are accepted, whatever others say.
     *
     * @param definition a fact of the catalogue
     * @return the statement, or empty where none is accepted
     */
    public Optional<Fact> findAccepted(FactDefinition definition) {
        return Optional.ofNullable(settlement.ofAccepted(definition.index()));
    }

    /**
     * All statements about a fact.
     *
     * @param definition a fact of the catalogue
     * @return unmodifiable, in the order given
     */
    public List<Fact> statements(FactDefinition definition) {
        return settlement.statements(definition.index());
    }

    /**
     * The value of a fact, whoever states it.
     *
     * @param key key of the catalogue
     * @return the value, or empty where it is not known
     * @throws FactException if the catalogue has no such key
     */
    public Optional<String> value(String key) {
        Fact taken = settlement.ofAll(Settlement.index(key));
        return taken == null ? Optional.empty() : taken.value();
    }

    /**
     * The value of a fact that is accepted and that no adverse statement disputes.
     *
     * @param key key of the catalogue
     * @return the value, or empty where it is not known, not accepted or disputed
     * @throws FactException if the catalogue has no such key
     */
    public Optional<String> acceptedValue(String key) {
        Fact taken = settlement.ofAll(Settlement.index(key));
        return taken != null && accepted(taken) ? taken.value() : Optional.empty();
    }

    /**
     * Whether anybody at all states one of some values, accepted or not, and has not withdrawn it. A word against supply
     * needs no proof.
     *
     * @param key key of the catalogue
     * @param values the values
     * @return true if a statement names one of them
     * @throws FactException if the catalogue has no such key
     */
    public boolean anybodySays(String key, Set<String> values) {
        int index = Settlement.index(key);
        if (settlement.ofAll(index) == null) {
            return false;
        }
        for (Fact fact : settlement.statements(index)) {
            String value = fact.value().orElse(null);
            if (value != null && values.contains(value) && !settlement.withdrawn(fact)) {
                return true;
            }
        }
        return false;
    }

    /**
     * How far a statement counts.
     *
     * @param fact a statement
     * @return its standing under the policy
     */
    public Standing standing(Fact fact) {
        return standings.of(fact);
    }

    /**
     * Whether a statement comes from somebody who can know it, and is proven or vouched for.
     *
     * @param fact a statement
     * @return true for {@link Standing#ACCEPTED}
     */
    public boolean accepted(Fact fact) {
        return standings.accepted(fact);
    }

    /**
     * Whether this library established where a statement comes from.
     *
     * @param fact a statement
     * @return true if it entered as one of {@link ProvenFacts}
     */
    public boolean proven(Fact fact) {
        return proven.contains(fact);
    }

    /**
     * Where a statement comes from.
     *
     * @param fact a statement of this evidence
     * @return {@link Provenance#READ} or {@link Provenance#PROVED} if it entered as one of {@link ProvenFacts}, otherwise
     *     {@link Provenance#STATED}
     */
    public Provenance provenance(Fact fact) {
        if (signed.contains(fact)) {
            return Provenance.PROVED;
        }
        return proven.contains(fact) ? Provenance.READ : Provenance.STATED;
    }

    /**
     * Why a statement is not accepted.
     *
     * @param fact a statement
     * @return the reason under the policy, or empty for an accepted statement
     */
    public Optional<Hearsay> hearsay(Fact fact) {
        return Optional.ofNullable(standings.hearsay(fact));
    }

    /**
     * Whether a statement speaks against the pack, so that a rule has to judge it. A content in per cent does unless it
     * lies inside the specification, both limits accepted.
     *
     * @param fact a statement
     * @return true if it is adverse
     */
    public boolean adverse(Fact fact) {
        return settlement.adverse(fact);
    }

    /**
     * {@return the statements that were found together and not withdrawn, unmodifiable, in the order given}
     */
    public List<Observation> observations() {
        List<Observation> made = observations;
        if (made == null) {
            made = Observation.among(facts, settlement::withdrawn);
            observations = made;
        }
        return made;
    }

    /**
     * {@return statements that disagree, and which were taken; unmodifiable}
     */
    public List<FactConflict> conflicts() {
        return settlement.conflicts();
    }

    /**
     * What authorities and others determined about this pack or its batch, one entry for each statement.
     *
     * @return unmodifiable list
     */
    public List<Determination> determinations() {
        return determinations;
    }

    /**
     * {@return whose statements count}
     */
    public EvidencePolicy policy() {
        return policy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence that
                && policy.equals(that.policy)
                && facts.equals(that.facts)
                && proven.equals(that.proven)
                && signed.equals(that.signed);
    }

    @Override
    public int hashCode() {
        return facts.hashCode() * 31 + policy.hashCode();
    }

    @Override
    public String toString() {
        return "Evidence" + facts;
    }

    /** Collects facts. Not thread-safe. */
    public static final class Builder {
        /** Most packs have no more facts than this; with more the sets grow. */
        private static final int USUAL_FACTS = 10;

        private FactSet facts;
        private FactSet proven;
        private FactSet signed;
        private EvidencePolicy policy;

        /** Whether the facts belong to evidence already, so that they are copied before another is added. */
        private boolean handedOut = true;

        private Builder() {
            this(FactSet.none(), FactSet.none(), FactSet.none(), EvidencePolicy.standard());
        }

        private Builder(FactSet facts, FactSet proven, FactSet signed, EvidencePolicy policy) {
            this.facts = facts;
            this.proven = proven;
            this.signed = signed;
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
            if (fact.isBy(Producer.LIBRARY)) {
                throw Fact.reserved(fact.key());
            }
            take(FactCheck.checked(fact));
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
            FactSet added = proof.set();
            Fact stated = fromScanOnly(added) == null ? null : fromScanOnly(facts);
            if (stated != null) {
                throw new FactException(
                        FactException.Code.SCAN_ONLY,
                        stated.key(),
                        stated.key() + " is read from the scan; it cannot be stated where a scan is given.");
            }
            for (Fact fact : added) {
                take(fact);
            }
            proven = proven.and(added);
            if (proof.provenance() == Provenance.PROVED) {
                signed = signed.and(added);
            }
            return this;
        }

        private static @Nullable Fact fromScanOnly(FactSet among) {
            for (Fact fact : among) {
                if (FactCatalogue.standard().require(fact.key()).fromScanOnly()) {
                    return fact;
                }
            }
            return null;
        }

        private void take(Fact fact) {
            if (handedOut) {
                facts = facts.copyWithRoomFor(USUAL_FACTS);
                handedOut = false;
            }
            facts.take(fact);
            if (facts.size() > MAX_FACTS) {
                throw new FactException(
                        FactException.Code.TOO_MANY,
                        null,
                        "Expected at most " + MAX_FACTS + " facts about one pack, found more.");
            }
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
            handedOut = true;
            return new Evidence(facts, proven, signed, policy);
        }
    }
}
