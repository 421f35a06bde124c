package org.packseal.core.fact;

/**
 * Where evidence comes from. Weak signs add up only across different groups: token and repository signs of one scan
 * share the group {@link #CODE}, because one misread code causes both.
 */
public enum EvidenceGroup {
    /** The code on the pack: token and repository. */
    CODE,
    /** What is printed. */
    LABEL,
    /** Material, closure, security features. */
    PACK,
    /** Certificates, licences, stamps. */
    DOC,
    /** What the genuine maker says or finds. */
    MAH,
    /** Events and transactions. */
    HISTORY,
    /** Laboratory results. */
    LAB,
    /** Looks of the product itself. */
    APPEAR,
    /** The actors named and their licences. */
    SOURCE,
    /** Authorisation status; never a sign of falsification. */
    STATUS,
    /** An authority's determination. */
    AUTHORITY,
    /** Circumstances that decide nothing by themselves. */
    CONTEXT,
    /** Claims of intellectual property, outside the definition. */
    IP
}
