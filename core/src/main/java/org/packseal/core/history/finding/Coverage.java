package org.packseal.core.history.finding;

/** How much of what happens to packs is in the feeds, as the caller declares it. */
public enum Coverage {
    /** Some of it: what is not recorded may have happened. */
    PARTIAL,
    /**
     * All of it: every commissioning, move, supply and return of the packs asked for is recorded, from the first on. Then a
     * commissioning or a dispatch that is missing is a gap. Where a feed begins later than the life of a pack, or a company
     * records receipts but not dispatches, coverage is {@link #PARTIAL}.
     */
    FULL
}
