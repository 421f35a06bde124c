package org.packseal.core.repository;

/**
 * State of a batch or product in a verification system; it holds for every pack of it. Each is the state of a pack of the
 * same name, too.
 */
public enum SupplyState {
    /** Its packs may be supplied, each according to its own state. */
    ACTIVE,
    /** Recalled. */
    RECALLED,
    /** Withdrawn from the market. */
    WITHDRAWN,
    /** Past its expiry date. */
    EXPIRED
}
