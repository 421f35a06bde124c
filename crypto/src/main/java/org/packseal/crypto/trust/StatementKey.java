package org.packseal.crypto.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.key.PublicKey;
import org.packseal.gs1.key.Gtin;

/**
 * A key of a verified trust list that signs statements, evidence records or acts of custody, and on whose behalf. Only
 * {@link TrustListVerifier} makes one. Immutable and thread-safe.
 */
public final class StatementKey {
    private final PublicKey key;
    private final KeyPurpose purpose;
    private final Holder holder;
    private final @Nullable String producer;
    private final StatementScope scope;
    private final @Nullable Instant notBefore;
    private final @Nullable Instant notAfter;
    private final @Nullable Instant revokedAt;
    private final boolean compromised;

    /**
     * Who holds a key.
     *
     * @param name name, 1 to 200 characters
     * @param gln Global Location Number of 13 digits, or null
     * @param country ISO 3166-1 alpha-2 code
     */
    record Holder(String name, @Nullable String gln, String country) {
        /** By the number where both have one: a company's name is written in many ways. */
        boolean isSame(Holder other) {
            return (gln != null && other.gln != null) ? gln.equals(other.gln) : equals(other);
        }
    }

    /**
     * How long a key may be used, and whether it was revoked.
     *
     * @param notBefore from when it may sign, or null
     * @param notAfter until when, or null
     * @param revokedAt when it was revoked, or null
     * @param compromised whether nothing it ever signed counts
     */
    record Validity(
            @Nullable Instant notBefore,
            @Nullable Instant notAfter,
            @Nullable Instant revokedAt,
            boolean compromised) {}

    StatementKey(
            PublicKey key,
            KeyPurpose purpose,
            Holder holder,
            @Nullable String producer,
            StatementScope scope,
            Validity validity) {
        this.key = key;
        this.purpose = purpose;
        this.holder = holder;
        this.producer = producer;
        this.scope = scope;
        this.notBefore = validity.notBefore();
        this.notAfter = validity.notAfter();
        this.revokedAt = validity.revokedAt();
        this.compromised = validity.compromised();
    }

    /** {@return the public key} */
    public PublicKey key() {
        return key;
    }

    /** {@return what the key may sign} */
    public KeyPurpose purpose() {
        return purpose;
    }

    /** {@return name of the holder, 1 to 200 characters} */
    public String holder() {
        return holder.name();
    }

    /** {@return the holder's Global Location Number of 13 digits, or empty} */
    public Optional<String> holderGln() {
        return Optional.ofNullable(holder.gln());
    }

    /** {@return the holder's country, ISO 3166-1 alpha-2} */
    public String holderCountry() {
        return holder.country();
    }

    /**
     * The producer as whom the key speaks, such as {@code LAB}.
     *
     * @return the producer, present for every key with the purpose STATEMENT
     */
    public Optional<String> producer() {
        return Optional.ofNullable(producer);
    }

    /**
     * Whether the list lets the key speak of a product.
     *
     * @param gtin the product
     * @return true if the key's scope covers it
     */
    public boolean covers(Gtin gtin) {
        return scope.covers(gtin);
    }

    /**
     * Whether the list lets the key state a fact. What the producer may state at all is asked elsewhere.
     *
     * @param fact key of the fact, such as {@code comp.assayPct}
     * @return true if the key's scope names it
     */
    public boolean allows(String fact) {
        return scope.allows(fact);
    }

    /** {@return the company prefixes of the key's scope} */
    List<String> companyPrefixes() {
        return scope.products().companyPrefixes();
    }

    /** {@return the countries for which the key speaks of authorisations and determinations, unmodifiable; empty for all} */
    public List<String> countries() {
        return scope.countries();
    }

    /** {@return from when the key may sign, this moment included, or empty} */
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    /** {@return until when the key may sign, this moment not included, or empty} */
    public Optional<Instant> notAfter() {
        return Optional.ofNullable(notAfter);
    }

    /** {@return when the key was revoked, or empty} */
    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** {@return whether the key was revoked for a reason that makes everything it ever signed worthless} */
    public boolean isCompromised() {
        return compromised;
    }

    /**
     * Whether what was signed at a time is worthless because the key was revoked: at any time if it was compromised, else from
     * the moment of the revocation on.
     *
     * @param signedAt the time that the signed text states
     * @return true if revoked for it
     */
    public boolean isRevokedAt(Instant signedAt) {
        return revokedAt != null && (compromised || !signedAt.isBefore(revokedAt));
    }

    /**
     * Whether a time lies within the key's time: from {@link #notBefore()}, before {@link #notAfter()} (RFC 7519, sections
     * 4.1.4 and 4.1.5).
     *
     * @param signedAt the time that the signed text states
     * @return true if within
     */
    public boolean isValidAt(Instant signedAt) {
        return (notBefore == null || !signedAt.isBefore(notBefore))
                && (notAfter == null || signedAt.isBefore(notAfter));
    }

    /**
     * Whether another key has the same holder: by GLN where both have one, else by name and country.
     *
     * @param other the other key
     * @return true if so
     */
    public boolean hasHolderOf(StatementKey other) {
        return holder.isSame(other.holder);
    }

    /** {@return purpose, producer and key id} */
    @Override
    public String toString() {
        return "StatementKey[" + purpose + (producer == null ? "" : " " + producer) + ' ' + key.kid() + ']';
    }
}
