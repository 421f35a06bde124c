package org.packseal.crypto.trust;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.packseal.crypto.issuer.IssuerKeys;
import org.packseal.crypto.issuer.ListedKeys;
import org.packseal.crypto.problem.KeyWarning;

/**
 * A verified set of keys that may sign pack tokens. Only {@link TrustListVerifier} makes one, so to hold one is proof that
 * enough roots have signed it and that it is no older than any accepted before. Immutable and thread-safe.
 */
public final class TrustList {
    static {
        ListedKeys.providedBy(TrustList.class, list -> list.keys);
    }

    private final String urn;
    private final long sequence;
    private final String payloadHash;
    private final Instant issuedAt;
    private final Instant nextUpdate;
    private final Instant graceUntil;
    private final Instant highestIssuedAt;
    private final IssuerKeys keys;
    private final List<RejectedKey> leftOut;
    private final List<KeyWarning> keyWarnings;
    private final Map<String, StatementKey> statementKeys;

    /** Makes a list from a verified payload, whose colliding keys were left out before. */
    TrustList(ListPayload payload, Instant cappedGrace, Instant highestIssuedAt, ListKeys keys) {
        this.urn = payload.list();
        this.sequence = payload.sequence();
        this.payloadHash = payload.hash();
        this.issuedAt = payload.issuedAt();
        this.nextUpdate = payload.nextUpdate();
        this.graceUntil = cappedGrace;
        this.highestIssuedAt = highestIssuedAt;
        this.keys = new IssuerKeys(keys.usable());
        this.leftOut = List.copyOf(keys.leftOut());
        this.keyWarnings = List.copyOf(keys.warnings());
        this.statementKeys = new LinkedHashMap<>();
        keys.statementKeys().forEach(key -> statementKeys.put(key.key().kid(), key));
    }

    /**
     * Name of the list.
     *
     * @return a URN
     */
    public String urn() {
        return urn;
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
     * Hash of the signed payload, which the next list repeats in {@code prev}.
     *
     * @return SHA-256, 43 characters of base64url
     */
    public String payloadHash() {
        return payloadHash;
    }

    /**
     * When the list was issued.
     *
     * @return {@code iat}, whole seconds
     */
    public Instant issuedAt() {
        return issuedAt;
    }

    /**
     * When the next list is due; later than this the list is {@link Freshness#STALE}.
     *
     * @return {@code nextUpdate}, whole seconds
     */
    public Instant nextUpdate() {
        return nextUpdate;
    }

    /**
     * Until when the list may be used without a newer one; later than this it is {@link Freshness#EXPIRED}.
     *
     * @return {@code graceUntil}, or the verifier's cap where that is earlier
     */
    public Instant graceUntil() {
        return graceUntil;
    }

    /**
     * How many keys may be used.
     *
     * @return 0 or more
     */
    public int size() {
        return keys.size();
    }

    /**
     * Entries of the list that are not used. Whoever issued the list should hear of them.
     *
     * @return unmodifiable list
     */
    public List<RejectedKey> leftOut() {
        return leftOut;
    }

    /**
     * Doubts about keys that are used all the same, such as a scope that holds several companies. Whoever issued the list should hear
     * of them.
     *
     * @return unmodifiable list
     */
    public List<KeyWarning> keyWarnings() {
        return keyWarnings;
    }

    /**
     * The keys that may sign statements, evidence records and acts of custody.
     *
     * @return unmodifiable list, in the order of the trust list
     */
    public List<StatementKey> statementKeys() {
        return List.copyOf(statementKeys.values());
    }

    /**
     * The key of that kind with this thumbprint.
     *
     * @param kid RFC 7638 thumbprint
     * @return the key, or empty where the list has none or leaves it out
     */
    public Optional<StatementKey> statementKey(String kid) {
        return Optional.ofNullable(statementKeys.get(kid));
    }

    /**
     * How current the list is. A clock that shows a time before the issue of any list ever accepted is wrong; then the
     * latest of those issue times is taken for the time of the check, so that setting a clock back makes no list younger.
     *
     * @param now the time of the check
     * @return the freshness
     */
    public Freshness freshness(Instant now) {
        boolean clockBehind = now.isBefore(highestIssuedAt);
        Instant time = clockBehind ? highestIssuedAt : now;
        if (time.isAfter(graceUntil)) {
            return Freshness.EXPIRED;
        }
        if (clockBehind) {
            return Freshness.CLOCK_UNRELIABLE;
        }
        return time.isAfter(nextUpdate) ? Freshness.STALE : Freshness.FRESH;
    }

    /** {@return a short text for logs: name, number, validity and how many keys there are} */
    @Override
    public String toString() {
        return "TrustList[" + urn + ", seq " + sequence + ", nextUpdate " + nextUpdate + ", graceUntil " + graceUntil
                + ", issuer keys " + keys.size() + ", statement keys " + statementKeys.size() + ", left out "
                + leftOut.size() + ']';
    }
}
