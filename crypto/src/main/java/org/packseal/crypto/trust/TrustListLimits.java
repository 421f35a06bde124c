package org.packseal.crypto.trust;

import java.time.Duration;

/** How large a trust list may be and how far it may reach. Each limit is checked before the work that it bounds. */
public final class TrustListLimits {
    /** Longest list in bytes, 128 MiB: base64url of the longest payload. */
    public static final int MAX_BYTES = 128 << 20;

    /**
     * Deepest nesting of a payload. Five levels are in use (list, keys, a key, its scope, gtin); the rest lets one entry of a
     * later kind be rejected alone.
     */
    public static final int MAX_DEPTH = 16;

    /**
     * Largest step of the sequence number under unchanged roots. Bounds a fast-forward attack: whoever held the roots for a
     * day cannot push the number so high that no honest list follows.
     */
    public static final long MAX_STEP = 1_000;

    /** How long after its issue a list may be used at most, unless the application says otherwise. */
    public static final Duration DEFAULT_MAX_GRACE = Duration.ofDays(90);

    /** Longest payload in bytes, 96 MiB: about twice what 100,000 keys need. */
    static final int MAX_PAYLOAD = 96 << 20;

    private TrustListLimits() {}
}
