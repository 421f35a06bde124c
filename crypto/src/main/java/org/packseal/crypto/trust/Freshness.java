package org.packseal.crypto.trust;

/** How current the trust list is at the time of the check. */
public enum Freshness {
    /** Before its next update is due. */
    FRESH,
    /** An update is overdue, the grace time is not over. */
    STALE,
    /** The grace time is over. */
    EXPIRED,
    /** The clock shows a time before the highest issue time seen. */
    CLOCK_UNRELIABLE
}
