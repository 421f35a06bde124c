package org.packseal.core.definition;

/** How far an outcome goes. None of them is a finding, except that DETERMINED repeats one that somebody made. */
public enum OutcomeLevel {
    /** One strong or conclusive sign, or weak ones from two independent groups of evidence. */
    INDICATED,
    /** One weak sign, or signs that only make it possible. */
    POSSIBLE,
    /** Something that decides it is not known. */
    OPEN,
    /** Somebody entitled to it has determined it; the outcome says who. */
    DETERMINED,
    /** A circumstance put on record, from which nothing follows. */
    CONTEXT
}
