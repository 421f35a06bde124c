package org.packseal.crypto.trust;

/** Events at the acceptance of a list that the operator of the verifier should know of. The names are stable. */
public enum TrustNotice {
    /**
     * No list was named for the pinned roots, so this first list accepted under them was pinned: from now on these roots are
     * trusted for no other list.
     */
    LIST_PINNED,
    /**
     * The latest issue time remembered was later than this list's and was given up, because the list has another root set or
     * the application pins another one. A list dated far ahead by stolen roots loses its effect that way.
     */
    HIGHEST_TIME_RESET,
    /**
     * The latest issue time remembered lies more than {@link TrustListLimits#CLOCK_TOLERANCE} after the clock, so this list
     * counts as out of date however new it is. Either the clock is behind, or a list dated far ahead was accepted once; then
     * a list under rotated roots gives that time up ({@link #HIGHEST_TIME_RESET}).
     */
    HIGHEST_TIME_AHEAD
}
