package org.packseal.core.fact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose statements the operator of the software lets count. Anybody can write the word REGULATOR beside a fact; a policy
 * says which producers the operator's own callers speak for, and which must prove what they say. The last setting for a
 * producer wins. Facts as of {@link Producer#LIBRARY} always need proof. Immutable and thread-safe.
 */
public final class EvidencePolicy {
    /** What one producer's statements need in order to be accepted. */
    public enum Trust {
        /** A proof that this library checked: {@link ProvenFacts}. */
        PROOF,
        /** Nothing more: the operator vouches that this producer is who states them. */
        VOUCHED,
        /** Nothing makes them accepted. */
        NONE
    }

    private static final EvidencePolicy STANDARD =
            new EvidencePolicy(Map.of(), false).vouchingFor(Producer.PHARMACY, Producer.WHOLESALER, Producer.CUSTOMS);

    private static final EvidencePolicy TRUSTING_ALL =
            new EvidencePolicy(Map.of(), true).vouchingFor(Producer.values());

    private final Map<Producer, Trust> trust;
    private final boolean plainTrusted;

    private EvidencePolicy(Map<Producer, Trust> trust, boolean plainTrusted) {
        EnumMap<Producer, Trust> copy = new EnumMap<>(Producer.class);
        for (Producer producer : Producer.values()) {
            copy.put(producer, trust.getOrDefault(producer, Trust.PROOF));
        }
        copy.put(Producer.LIBRARY, Trust.PROOF);
        this.trust = Collections.unmodifiableMap(copy);
        this.plainTrusted = plainTrusted;
    }

    /**
     * {@return the policy that holds where none is set: vouches for PHARMACY, WHOLESALER and CUSTOMS, and asks everybody
     *     else for proof}
     */
    public static EvidencePolicy standard() {
        return STANDARD;
    }

    /**
     * {@return the policy of a caller who has checked everything: vouches for every producer and for facts that name none}
     */
    public static EvidencePolicy trustingAll() {
        return TRUSTING_ALL;
    }

    /**
     * The same policy, vouching for some producers.
     *
     * @param producers whom the callers speak for; LIBRARY among them changes nothing
     * @return a changed copy
     */
    public EvidencePolicy vouchingFor(Producer... producers) {
        return with(Trust.VOUCHED, producers);
    }

    /**
     * The same policy, asking some producers for proof.
     *
     * @param producers who must prove what they say
     * @return a changed copy
     */
    public EvidencePolicy requiringProofFrom(Producer... producers) {
        return with(Trust.PROOF, producers);
    }

    /**
     * The same policy, accepting nothing from some producers, not even with proof.
     *
     * @param producers whose statements stay reports; LIBRARY among them changes nothing
     * @return a changed copy
     */
    public EvidencePolicy acceptingNothingFrom(Producer... producers) {
        return with(Trust.NONE, producers);
    }

    private EvidencePolicy with(Trust level, Producer... producers) {
        Map<Producer, Trust> changed = new EnumMap<>(Producer.class);
        changed.putAll(trust);
        for (Producer producer : producers) {
            changed.put(Objects.requireNonNull(producer, "producer"), level);
        }
        return new EvidencePolicy(changed, plainTrusted);
    }

    /**
     * What a producer's statements need in order to be accepted.
     *
     * @param producer the producer
     * @return the level of trust
     */
    public Trust of(Producer producer) {
        return Objects.requireNonNull(trust.get(Objects.requireNonNull(producer, "producer")));
    }

    /**
     * {@return whether facts without producer are accepted}
     */
    public boolean trustsPlainFacts() {
        return plainTrusted;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EvidencePolicy that && plainTrusted == that.plainTrusted && trust.equals(that.trust);
    }

    @Override
    public int hashCode() {
        return Objects.hash(trust, plainTrusted);
    }

    @Override
    public String toString() {
        return "EvidencePolicy" + trust + (plainTrusted ? ", plain facts trusted" : "");
    }
}
