package org.packseal.core.assessment;

/** Reasons for a verdict that are not plain from the rules that fired. */
public enum VerdictReason {
    /** An authority established intent, but its finding is not FALSIFIED for this pack. */
    DELIBERATE_ESTABLISHED,
    /** One authority found it falsified or established intent, another excluded intent. */
    DETERMINATIONS_CONFLICT,
    /** An authority excluded intent. */
    UNINTENTIONAL_QUALITY_DEFECT,
    /** An authority found it substandard. */
    AUTHORITY_FOUND_SUBSTANDARD,
    /** An authority cleared it. */
    AUTHORITY_CLEARED,
    /** Out of specification, and nothing is misrepresented. */
    QUALITY_DEFECT_WITHOUT_MISREPRESENTATION,
    /** Nothing but the missing authorisation. */
    UNAUTHORISED_ONLY,
    /** A sign was there and an innocent explanation for it was confirmed. */
    INNOCENT_EXPLANATION_CONFIRMED,
    /** The batch number is under alert, but the genuine maker confirms this pack. */
    ALERTED_BATCH_BUT_PACK_CONFIRMED_GENUINE,
    /** A fact speaks against the pack and no rule could judge it. */
    ADVERSE_FACT_UNASSESSED,
    /** A claim of intellectual property was made; it decides nothing. */
    IP_ONLY
}
