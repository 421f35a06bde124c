package org.packseal.core.fact;

/** Who stated a fact. A fact given without producer is an unverified statement of the caller. */
public enum Producer {
    /** This library, from a scan, a token check, events or a register. */
    LIBRARY,
    /** A verification system: a national repository of the EU, a US verification router service, or the like. */
    REPOSITORY,
    /** The marketing authorisation holder. */
    MAH,
    /** The manufacturer. */
    MANUFACTURER,
    /** The medicines authority of the country where the pack was found. */
    REGULATOR,
    /** The medicines authority of another country. */
    OTHER_REGULATOR,
    /** The World Health Organization. */
    WHO,
    /** A court. */
    COURT,
    /** A product or licence register. */
    REGISTRY,
    /** A laboratory. */
    LAB,
    /** Police or prosecution. */
    LAW_ENFORCEMENT,
    /** Customs. */
    CUSTOMS,
    /** A pharmacy or a hospital. */
    PHARMACY,
    /** A wholesaler. */
    WHOLESALER,
    /** The actor, issuer or previous owner whom the fact is about. */
    ACTOR,
    /** Anybody else who reports, for instance a patient. */
    REPORTER
}
