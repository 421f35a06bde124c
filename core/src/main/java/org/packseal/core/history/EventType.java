package org.packseal.core.history;

/** The event types of EPCIS 2.0 (section 7.4), and a scan of one's own. */
public enum EventType {
    /** Something happened to single objects. */
    OBJECT,
    /** Objects were put into a container or taken out of it. */
    AGGREGATION,
    /** Objects were tied to a business document. */
    TRANSACTION,
    /** Objects were made of others. */
    TRANSFORMATION,
    /** Objects were tied to an asset or place. */
    ASSOCIATION,
    /** A scan recorded by this library's user. */
    SCAN
}
