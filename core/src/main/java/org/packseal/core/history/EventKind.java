package org.packseal.core.history;

/**
 * What an event says happened to a pack, derived from the event's type, business step and disposition. The codes
 * are part of the stored format: a new constant goes to the end.
 */
public enum EventKind {
    /** A business document names the pack; nobody saw it. */
    DOCUMENT(0, false),
    /** A sensor reported; nobody saw the pack. */
    SENSOR(1, false),
    /** The pack was used up in making something else. */
    TRANSFORMED(2, false),
    /** The serial number was applied to the pack. */
    COMMISSION(3, true),
    /** The pack was destroyed. */
    DESTROY(4, false),
    /** The serial number was taken out of use. */
    DECOMMISSION(5, false),
    /** The pack was dispensed or sold. */
    SUPPLY(6, true),
    /** The pack came back. */
    RETURN(7, true),
    /** A shipment was called off. */
    VOID_SHIP(8, false),
    /** The pack was sent off. */
    SHIP(9, true),
    /** The pack arrived. */
    RECEIVE(10, true),
    /** The pack was put into a container. */
    PACK(11, true),
    /** The pack was taken out of a container. */
    UNPACK(12, true),
    /** The pack was seen, and no more is said. */
    OBSERVE(13, true);

    private static final EventKind[] BY_CODE = values();

    private final int code;
    private final boolean seen;

    EventKind(int code, boolean seen) {
        this.code = code;
        this.seen = seen;
    }

    /** Code in the stored format: its position, so that codes are dense. */
    int code() {
        return code;
    }

    static EventKind ofCode(long code) {
        return BY_CODE[(int) code];
    }

    static int greatestCode() {
        return BY_CODE.length - 1;
    }

    /** {@return whether somebody had the pack at hand} */
    public boolean seen() {
        return seen;
    }
}
