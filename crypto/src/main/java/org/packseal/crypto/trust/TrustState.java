package org.packseal.crypto.trust;

import java.time.Instant;
import java.util.Objects;

/**
 * What a verifier remembers of the newest trust list it accepted under one URN. Immutable.
 *
 * @param sequence the list's sequence number
 * @param payloadHash SHA-256 of its payload, base64url
 * @param highestIssuedAt the latest issue time of any list accepted
 * @param pinnedRoots fingerprint of the root set the application had pinned
 * @param roots fingerprint of the root set that signed the list
 * @param skipped how many lists of that root set were passed over unseen, 0 or more
 */
public record TrustState(
        long sequence, String payloadHash, Instant highestIssuedAt, String pinnedRoots, String roots, long skipped) {
    /**
     * Makes a state.
     *
     * @param sequence 1 or more
     * @param payloadHash SHA-256, base64url
     * @param highestIssuedAt issue time
     * @param pinnedRoots fingerprint
     * @param roots fingerprint
     * @param skipped 0 or more
     */
    public TrustState {
        Objects.requireNonNull(payloadHash, "payloadHash");
        Objects.requireNonNull(highestIssuedAt, "highestIssuedAt");
        Objects.requireNonNull(pinnedRoots, "pinnedRoots");
        Objects.requireNonNull(roots, "roots");
    }
}
