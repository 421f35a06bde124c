package org.packseal.core.history.finding;

/** How much of what happens to packs is in the feeds, as the caller declares it. */
public enum Coverage {
    /** Some of it: what is not recorded may have happened. */
    PARTIAL,
    /** All of it: every commissioning, move, supply and return is recorded. */
    FULL
}
