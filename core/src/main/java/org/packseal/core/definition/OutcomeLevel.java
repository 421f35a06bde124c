package org.packseal.core.definition;

/**
 * How strongly the evidence points to an outcome. DETERMINED repeats a finding that somebody made; no other level is a finding.
 */
public enum OutcomeLevel {
    /** One strong or conclusive sign, or weak ones from two independent groups of evidence. */
    INDICATED,
    /** One weak sign, or signs that only make it possible. */
    POSSIBLE,
    /** A fact that decides it is unknown. */
    OPEN,
    /** Somebody entitled to it has determined it; the outcome says who. */
    DETERMINED,
    /** A circumstance put on record, from which nothing follows. */
    CONTEXT
}
