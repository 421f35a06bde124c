package org.packseal.core.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one pack, conflicts settled. The order in which facts are given never matters. Immutable and
 * thread-safe.
 *
 * <p>A fact is <em>accepted</em> if its producer is one the catalogue names for it and its assurance is above
 * {@link Assurance#REPORTED}. Anything else is an unverified statement: it can raise a sign, never clear, explain or
 * determine. {@link Builder#trustPlainFacts()} takes facts without producer as accepted, for callers who have checked.
 * A fact as of {@link Producer#LIBRARY} is accepted only from {@link ProvenFacts}.
 */
public final class Evidence {
    /** More statements than this about one pack are refused. */
    public static final int MAX_FACTS = 10_000;

    private static final String CONTENT = "comp.assayPct";

    private final Set<Fact> facts;
    private final Set<Fact> derived;
    private final boolean trustPlain;
    private final @Nullable Fact[] settled;
    private final List<FactConflict> conflicts;
    private final List<Determination> determinations;

    private Evidence(Set<Fact> facts, Set<Fact> derived, boolean trustPlain) {
        this.facts = facts;
        this.derived = derived;
        this.trustPlain = trustPlain;
        List<FactDefinition> catalogue = FactCatalogue.standard().facts();
        this.settled = new Fact[catalogue.size()];
        SortedMap<Integer, List<Fact>> statements = new TreeMap<>();
        for (Fact fact : facts) {
            statements
                    .computeIfAbsent(index(fact.key()), i -> new ArrayList<>())
                    .add(fact);
        }
        List<FactConflict> disagreements = new ArrayList<>();
        // The content last: whether it is adverse depends on the limits of its specification.
        List<Fact> contents = statements.remove(index(CONTENT));
        statements.forEach((index, here) -> settle(catalogue.get(index), here, disagreements));
        if (contents != null) {
            settle(catalogue.get(index(CONTENT)), contents, disagreements);
        }
        this.conflicts = List.copyOf(disagreements);
        this.determinations = new DeterminationReader(this::accepted, this::speaksAgainst).read(facts);
    }

    private void settle(FactDefinition definition, List<Fact> here, List<FactConflict> disagreements) {
        FactResolution resolution = new FactResolution(definition, this::accepted, this::speaksAgainst);
        Fact kept = resolution.settle(here);
        settled[definition.index()] = kept;
        FactConflict conflict = resolution.conflict(here, kept);
        if (conflict != null) {
            disagreements.add(conflict);
        }
    }

    private static boolean fromScanOnly(Fact fact) {
        return FactCatalogue.standard().require(fact.key()).fromScanOnly();
    }

    private static int index(String key) {
        return FactCatalogue.standard().require(key).index();
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
        Builder both = new Builder();
        both.trustPlain = trustPlain;
        both.facts.addAll(facts);
        both.derived.addAll(derived);
        return both.add(proof).build();
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
        return Optional.ofNullable(settled[index(key)]);
    }

    /**
     * The statement taken for a fact, conflicts settled.
     *
     * @param definition a fact of the catalogue
     * @return the statement, which may say that the value is unknown; empty where nobody said anything
     */
    public Optional<Fact> find(FactDefinition definition) {
        return Optional.ofNullable(settled[definition.index()]);
    }

    /**
     * The value of a fact, whoever states it.
     *
     * @param key key of the catalogue
     * @return the value, or empty where it is not known
     * @throws IllegalArgumentException if the catalogue has no such key
     */
    public Optional<String> value(String key) {
        return find(key).flatMap(Fact::value);
    }

    /**
     * The value of a fact from somebody who can know it.
     *
     * @param key key of the catalogue
     * @return the value, or empty where it is not known or an unverified statement
     * @throws IllegalArgumentException if the catalogue has no such key
     */
    public Optional<String> acceptedValue(String key) {
        return find(key).filter(this::accepted).flatMap(Fact::value);
    }

    /**
     * Whether a statement comes from somebody who can know it.
     *
     * @param fact a statement
     * @return false for unverified statements
     */
    public boolean accepted(Fact fact) {
        Optional<Producer> producer = fact.producer();
        if (producer.isEmpty()) {
            return trustPlain;
        }
        if (producer.get() == Producer.LIBRARY && !trustPlain && !derived.contains(fact)) {
            return false;
        }
        return fact.assurance() != Assurance.REPORTED
                && FactCatalogue.standard().require(fact.key()).producers().contains(producer.get());
    }

    /**
     * Whether a statement speaks against the pack, so that a rule has to judge it. A content in per cent does unless it
     * lies inside the specification, both limits known.
     *
     * @param fact a statement
     * @return true if it is adverse
     */
    public boolean adverse(Fact fact) {
        Optional<String> value = fact.value();
        if (value.isEmpty()) {
            return false;
        }
        if (fact.key().equals(CONTENT)) {
            return FactResolution.outsideSpecification(
                    fact, settled[index("comp.specMin")], settled[index("comp.specMax")]);
        }
        return FactCatalogue.standard().require(fact.key()).adverse().contains(value.get());
    }

    /** For settling conflicts a finding FALSIFIED is adverse too; as a determination it needs no rule to judge it. */
    private boolean speaksAgainst(Fact fact) {
        return adverse(fact)
                || (fact.key().equals("determination.finding")
                        && fact.value().filter("FALSIFIED"::equals).isPresent());
    }

    /**
     * Statements that disagree, and which were taken.
     *
     * @return unmodifiable list
     */
    public List<FactConflict> conflicts() {
        return conflicts;
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
     * Whether facts without producer are taken as accepted.
     *
     * @return true if the caller vouches for them
     */
    public boolean trustsPlainFacts() {
        return trustPlain;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence that
                && trustPlain == that.trustPlain
                && facts.equals(that.facts)
                && derived.equals(that.derived);
    }

    @Override
    public int hashCode() {
        return facts.hashCode() * 31 + Boolean.hashCode(trustPlain);
    }

    @Override
    public String toString() {
        return "Evidence" + facts;
    }

    /** Collects facts. Not thread-safe. */
    public static final class Builder {
        private final Set<Fact> facts = new LinkedHashSet<>();
        private final Set<Fact> derived = new LinkedHashSet<>();
        private boolean trustPlain;

        private Builder() {}

        /**
         * Takes facts without producer as coming from an accepted one: the caller has checked them.
         *
         * @return this builder
         */
        public Builder trustPlainFacts() {
            this.trustPlain = true;
            return this;
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
            if (fact.producer().filter(Producer.LIBRARY::equals).isPresent()) {
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
            if (proof.facts().stream().anyMatch(Evidence::fromScanOnly)) {
                facts.stream().filter(Evidence::fromScanOnly).findFirst().ifPresent(stated -> {
                    throw new FactException(
                            FactException.Code.SCAN_ONLY,
                            stated.key(),
                            stated.key() + " is read from the scan; it cannot be stated where a scan is given.");
                });
            }
            proof.facts().forEach(fact -> {
                take(fact);
                derived.add(fact);
            });
            return this;
        }

        private void take(Fact fact) {
            facts.add(fact);
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
         * @throws FactException if a fact {@code determination.*} lacks producer or source and plain facts
         *     are not trusted
         */
        public Evidence build() {
            if (!trustPlain) {
                facts.stream().filter(fact -> !derived.contains(fact)).forEach(FactCheck::requireAttribution);
            }
            return new Evidence(
                    Collections.unmodifiableSet(new LinkedHashSet<>(facts)), Set.copyOf(derived), trustPlain);
        }
    }
}
