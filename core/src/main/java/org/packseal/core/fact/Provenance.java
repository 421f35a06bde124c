package org.packseal.core.fact;

/** Where a statement of an assessment comes from, as far as this library established it. */
public enum Provenance {
    /** This library read it itself: from a scan, a token check, a register, an alert file, an answer or a history. */
    READ,
    /** A signed statement proves who made it. */
    PROVED,
    /** The caller says so; nothing but the caller's word shows that the producer named made it. */
    STATED
}
