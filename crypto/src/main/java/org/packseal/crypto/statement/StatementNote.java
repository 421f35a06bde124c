package org.packseal.crypto.statement;

/** What a reader of a check should know beside its outcome. The names are stable. */
public enum StatementNote {
    /**
     * A fact that clears the identity of a pack names neither the seal read now nor, within 24 hours, this place. A signature
     * speaks of a serial number, and the pack in hand may be its copy; the fact is shown and clears nothing.
     */
    CLEARING_NOT_BOUND,
    /** Statements of this key's series between those given are missing or differ: something may have been withheld. */
    STATEMENTS_MISSING,
    /** The key is listed for another use: it signs packs, records or acts of custody, or it is listed twice. */
    WRONG_USE
}
