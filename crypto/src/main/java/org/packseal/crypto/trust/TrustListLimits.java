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
     * Largest step of the sequence number under unchanged roots. Bounds a fast-forward attack: whoever held the roots
     * for a day can push the number only so far that honest lists can still follow.
     */
    public static final long MAX_STEP = 1_000;

    /** How long after its issue a list may be used at most, unless the application says otherwise. */
    public static final Duration DEFAULT_MAX_GRACE = Duration.ofDays(90);

    /**
     * How far ahead of the verifier's clock a list may be issued. Bounds an attack with stolen roots: one list dated years
     * ahead would otherwise make every honest clock look wrong. Honest issuers' and verifiers' clocks differ by minutes.
     */
    public static final Duration CLOCK_TOLERANCE = Duration.ofHours(24);

    /**
     * Most values (names, strings, numbers, brackets) of a payload outside {@code keys}. They are read before a signature can
     * be checked, so they bound what an unsigned text may cost; a hundred root rotations of 32 keys need 30,000.
     */
    static final int MAX_UNVERIFIED_VALUES = 100_000;

    /** Most characters of the names and strings among those values. */
    static final int MAX_UNVERIFIED_CHARACTERS = 16 << 20;

    /** Longest payload in bytes, 96 MiB: about twice what 100,000 keys need. */
    static final int MAX_PAYLOAD = 96 << 20;

    private TrustListLimits() {}
}
