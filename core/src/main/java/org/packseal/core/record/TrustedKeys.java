package org.packseal.core.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.trust.KeyPurpose;
import org.packseal.crypto.trust.StatementKey;
import org.packseal.crypto.trust.TrustList;

/**
 * Whose signatures count on records and acts of custody. A key that is listed with two roles or two holders is trusted for
 * neither: one of the entries must be wrong. Immutable and thread-safe.
 */
public final class TrustedKeys {
    /** Longest name of a holder, in characters. */
    public static final int MAX_HOLDER = 200;

    /**
     * One trusted key.
     *
     * @param key the key
     * @param role what it may sign
     * @param holder who holds it
     * @param validity when its signatures count
     */
    record Entry(PublicKey key, KeyPurpose role, String holder, Validity validity) {}

    /**
     * When a key's signatures count.
     *
     * @param from first moment at which it may sign, or null for no limit
     * @param until moment from which on it may not, or null for no limit
     * @param revokedAt moment from which on nothing it signed counts, or null; {@link Instant#MIN} for a stolen key
     */
    record Validity(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Instant revokedAt) {
        boolean holdsAt(Instant time) {
            return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
        }

        boolean isRevokedAt(Instant time) {
            return revokedAt != null && !time.isBefore(revokedAt);
        }
    }

    /** An empty value marks a key that was given twice with different roles, holders or times. */
    private final Map<String, Optional<Entry>> entries;

    private TrustedKeys(Map<String, Optional<Entry>> entries) {
        this.entries = Map.copyOf(entries);
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    boolean isAmbiguous(String keyId) {
        Optional<Entry> entry = entries.get(keyId);
        return entry != null && entry.isEmpty();
    }

    Optional<Entry> find(String keyId, KeyPurpose role) {
        return Objects.requireNonNullElse(entries.get(keyId), Optional.<Entry>empty())
                .filter(entry -> entry.role() == role);
    }

    @Override
    public String toString() {
        return "TrustedKeys" + entries.keySet();
    }

    /** Settings. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Optional<Entry>> entries = new HashMap<>();

        private Builder() {}

        /**
         * Trusts a key without limit of time.
         *
         * @param key the key
         * @param role what it may sign
         * @param holder who holds it, 1 to {@value TrustedKeys#MAX_HOLDER} characters
         * @return this builder
         * @throws IllegalArgumentException if the name has another length
         */
        public Builder trust(PublicKey key, KeyPurpose role, String holder) {
            return trust(key, role, holder, null, null, null);
        }

        /**
         * Trusts a key for some time.
         *
         * @param key the key
         * @param role what it may sign
         * @param holder who holds it, 1 to {@value TrustedKeys#MAX_HOLDER} characters
         * @param from first moment at which it may sign, or null for no limit
         * @param until moment from which on it may not, or null for no limit
         * @param revokedAt moment from which on nothing it signed counts, or null; {@link Instant#MIN} for a stolen key,
         *     none of whose signatures count
         * @return this builder
         * @throws IllegalArgumentException if the name has another length
         */
        public Builder trust(
                PublicKey key,
                KeyPurpose role,
                String holder,
                @Nullable Instant from,
                @Nullable Instant until,
                @Nullable Instant revokedAt) {
            if (holder.isBlank() || holder.length() > MAX_HOLDER) {
                throw new IllegalArgumentException(
                        "Expected a holder of 1 to " + MAX_HOLDER + " characters, found " + holder.length() + ".");
            }
            Entry entry =
                    new Entry(key, Objects.requireNonNull(role, "role"), holder, new Validity(from, until, revokedAt));
            Optional<Entry> known = entries.get(key.kid());
            boolean same = known == null || known.filter(entry::equals).isPresent();
            entries.put(key.kid(), same ? Optional.of(entry) : Optional.empty());
            return this;
        }

        /**
         * Trusts the keys for records and acts of custody that a trust list names.
         *
         * @param list the list
         * @return this builder
         */
        public Builder trust(TrustList list) {
            for (StatementKey key : list.statementKeys()) {
                if (key.purpose() != KeyPurpose.STATEMENT) {
                    Instant revoked =
                            key.isCompromised() ? Instant.MIN : key.revokedAt().orElse(null);
                    trust(
                            key.key(),
                            key.purpose(),
                            key.holder(),
                            key.notBefore().orElse(null),
                            key.notAfter().orElse(null),
                            revoked);
                }
            }
            return this;
        }

        /** {@return the trusted keys} */
        public TrustedKeys build() {
            return new TrustedKeys(entries);
        }
    }
}
