package org.packseal.core.history;

/** The part that a source or destination plays in a transfer (CBV 2.0, section 7.4). */
public enum PartyRole {
    /** The place itself. */
    LOCATION,
    /** Who has the goods. */
    POSSESSING_PARTY,
    /** Who owns the goods; says nothing of where they are. */
    OWNING_PARTY,
    /** Another part, by a private vocabulary. */
    OTHER
}
