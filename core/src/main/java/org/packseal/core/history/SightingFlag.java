package org.packseal.core.history;

/** Yes-or-no properties of a sighting. The bits are part of the stored format. */
enum SightingFlag {
    /** The subject is the container of the event. */
    CONTAINER(0),
    /** Everything was taken out of the subject. */
    EMPTIED(1),
    /** A persistent disposition is set or unset. */
    PERSISTENT(2),
    STOLEN(3),
    STOLEN_UNSET(4),
    RECALLED(5),
    RECALLED_UNSET(6),
    /** A sensor reported an alarm condition. */
    ALARM(7),
    /** The event names a destination of any kind. */
    DESTINATION(8),
    // From here on: which optional values follow in the bytes.
    INEXACT(9),
    EVENT_ID(10),
    GLN(11),
    POSITION(12),
    PARENT(13),
    LOT(14),
    EXPIRY(15),
    TEMPERATURES(16),
    TRANSFER(17);

    private static final long ALL = (1L << values().length) - 1;

    private final long bit;

    SightingFlag(int position) {
        this.bit = 1L << position;
    }

    static long all() {
        return ALL;
    }

    long bit() {
        return bit;
    }

    boolean in(long flags) {
        return (flags & bit()) != 0;
    }
}
