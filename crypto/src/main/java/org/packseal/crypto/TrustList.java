package org.packseal.crypto;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;

/** A verified set of keys that may sign pack tokens. Immutable and thread-safe. */
public final class TrustList {
    private final long sequence;
    private final Instant issuedAt;
    private final Instant nextUpdate;
    private final Instant graceUntil;
    private final List<IssuerKey> keys;
    private final Map<Integer, List<IssuerKey>> byNumber = new HashMap<>();

    TrustList(long sequence, Instant issuedAt, Instant nextUpdate, Instant graceUntil, List<IssuerKey> keys) {
        this.sequence = sequence;
        this.issuedAt = issuedAt;
        this.nextUpdate = nextUpdate;
        this.graceUntil = graceUntil;
        this.keys = List.copyOf(keys);
        for (IssuerKey key : keys) {
            List<IssuerKey> same = byNumber.getOrDefault(key.kid16(), List.of());
            byNumber.put(
                    key.kid16(), Stream.concat(same.stream(), Stream.of(key)).toList());
        }
    }

    /**
     * Sequence number of the list, growing with each issue.
     *
     * @return 1 or more
     */
    public long sequence() {
        return sequence;
    }

    /**
     * How current the list is.
     *
     * @param now the time of the check
     * @return the freshness
     */
    public Freshness freshness(Instant now) {
        if (now.isAfter(graceUntil)) {
            return Freshness.EXPIRED;
        }
        if (now.isBefore(issuedAt)) {
            return Freshness.CLOCK_UNRELIABLE;
        }
        return now.isAfter(nextUpdate) ? Freshness.STALE : Freshness.FRESH;
    }

    /** The keys with this number; those of one number cover no GTIN in common. */
    List<IssuerKey> keysFor(int kid16) {
        return byNumber.getOrDefault(kid16, List.of());
    }

    /** The key with this thumbprint. */
    @Nullable
    IssuerKey key(String kid) {
        for (IssuerKey key : keys) {
            if (key.kid().equals(kid)) {
                return key;
            }
        }
        return null;
    }

    /** Whether any key covers this GTIN. */
    boolean covers(Gtin gtin) {
        return keys.stream().anyMatch(key -> key.covers(gtin));
    }
}
