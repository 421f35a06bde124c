package org.packseal.core.record;

import org.packseal.core.fact.Fact;

/**
 * A fact as a record holds it. Immutable.
 *
 * @param fact the fact
 * @param origin where it comes from
 */
record RecordedFact(Fact fact, Origin origin) {
    /** Where a fact comes from. */
    enum Origin {
        /** The caller stated it; the operator's policy says whether it counts. */
        STATED,
        /** The library read it from the scan and can read it again. */
        SCAN,
        /** The library established it from a register, an answer or a history that the record does not hold. */
        LIBRARY,
        /** A signed statement, which a full record holds and a shared one leaves out. */
        STATEMENT
    }
}
