package org.packseal.core.history;

import org.jspecify.annotations.Nullable;

/**
 * The action of an EPCIS event: where it stands in the life of what it speaks of (EPCIS 2.0, section 7.3.2). Their codes are part of the stored
 * format.
 */
public enum EventAction {
    /** Begins: commissioned, or put into the container. */
    ADD(1),
    /** Goes on. */
    OBSERVE(2),
    /** Ends: decommissioned, or taken out of the container. */
    DELETE(3);

    private static final EventAction[] BY_CODE = values();

    private final int code;

    EventAction(int code) {
        this.code = code;
    }

    /** Code in the stored format; 0 stands for no action. */
    static int code(@Nullable EventAction action) {
        return action == null ? 0 : action.code;
    }

    static @Nullable EventAction ofCode(long code) {
        return code == 0 ? null : BY_CODE[(int) code - 1];
    }

    static int greatestCode() {
        return BY_CODE.length;
    }
}
