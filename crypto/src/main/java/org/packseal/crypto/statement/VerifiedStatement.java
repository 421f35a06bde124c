package org.packseal.crypto.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.packseal.crypto.trust.StatementKey;

/**
 * A statement that holds for the pack in hand. Only {@link StatementVerifier} makes one, so to hold one is proof that the
 * producer said these facts. Immutable and thread-safe.
 */
public final class VerifiedStatement {
    private final StatementPayload payload;
    private final StatementKey key;
    private final List<StatedFact> facts;
    private final List<StatedFact> unbound;
    private final List<StatedFact> elsewhere;

    VerifiedStatement(StatementPayload payload, StatementKey key, StatedFacts facts) {
        this.payload = payload;
        this.key = key;
        this.facts = List.copyOf(facts.counting());
        this.unbound = List.copyOf(facts.unbound());
        this.elsewhere = List.copyOf(facts.elsewhere());
    }

    /** {@return URN of a UUID, the source of every fact} */
    public String id() {
        return payload.id();
    }

    /** {@return the producer as whom the key speaks, such as LAB} */
    public String producer() {
        return key.producer().orElseThrow();
    }

    /** {@return the key that signed, with its holder} */
    public StatementKey key() {
        return key;
    }

    /** {@return what the statement speaks of} */
    public StatementSubject subject() {
        return payload.subject();
    }

    /** {@return when the statement was issued} */
    public Instant issuedAt() {
        return payload.issuedAt();
    }

    /** {@return until when it holds, or empty for no end} */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(payload.expiresAt());
    }

    /** {@return number in the key's series, 1 or more} */
    public long sequence() {
        return payload.sequence();
    }

    /** {@return number of the seal put on the item, or empty} */
    public Optional<String> seal() {
        return Optional.ofNullable(payload.item().seal());
    }

    /** {@return GLN of the place where the item was, or empty} */
    public Optional<String> place() {
        return Optional.ofNullable(payload.item().place());
    }

    /** {@return the laboratory's name of the sample, or empty} */
    public Optional<String> sample() {
        return Optional.ofNullable(payload.item().sample());
    }

    /** {@return the facts that hold for the pack in hand, unmodifiable} */
    public List<StatedFact> facts() {
        return facts;
    }

    /**
     * Facts that would clear the pack's identity and are bound to no seal or place read now: shown, and counted for nothing.
     *
     * @return unmodifiable list
     */
    public List<StatedFact> unboundFacts() {
        return unbound;
    }

    /**
     * Facts about the batch or product that say nothing about another of its packs, such as the composition of a sample.
     *
     * @return unmodifiable list
     */
    public List<StatedFact> factsOfOtherPacks() {
        return elsewhere;
    }

    /** {@return files that the statement refers to by hash, unmodifiable} */
    public List<StatementAttachment> attachments() {
        return payload.attachments();
    }

    /** {@return URNs of statements that this one withdraws, unmodifiable} */
    public List<String> withdraws() {
        return payload.withdraws();
    }

    /** {@return id, producer and subject} */
    @Override
    public String toString() {
        return "VerifiedStatement[" + id() + ", " + producer() + ", " + subject() + ']';
    }
}
