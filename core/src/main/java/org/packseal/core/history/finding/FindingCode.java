package org.packseal.core.history.finding;

/** What can be found in a history. Constants are stable; new ones may be added. */
public enum FindingCode {
    /** Supplied at two places, and not returned between. */
    DISPENSED_IN_TWO_PLACES(true),
    /** Commissioned twice: at another place, with another lot or expiry, or days apart. */
    COMMISSIONED_TWICE(true),
    /** Seen at two places too far apart for the time between. */
    IMPOSSIBLE_TRAVEL(true),
    /** Seen after its end was recorded. */
    EVENT_AFTER_TERMINAL(true),
    /** Sent to one place and received, from that sender, at another. */
    DESTINATION_DIFFERS(true),
    /** Seen at one place while its container was seen at another, too far away. */
    CONTAINER_CONTRADICTED(true),
    /** The last word on it is that its pedigree did not match. */
    PEDIGREE_NOT_MATCHED(true),
    /** Seen at two places, and no recorded dispatch brought it from one to the other; with full coverage alone. */
    MOVE_UNRECORDED(true),
    /** Seen, but never commissioned; with full coverage alone. */
    NO_COMMISSIONING(true),
    /** A feed reports it stolen. */
    STOLEN(false),
    /** A feed reports it, or its lot, recalled. */
    RECALLED(false),
    /** Kept too warm or too cold. */
    TEMPERATURE_OUT_OF_RANGE(false),
    /** Handled by a party that the register of parties does not have. */
    UNKNOWN_PARTY(true);

    private final boolean sign;

    FindingCode(boolean sign) {
        this.sign = sign;
    }

    /** {@return whether it can speak for a falsified pack; theft, recall and temperature speak of a genuine one} */
    public boolean sign() {
        return sign;
    }
}
