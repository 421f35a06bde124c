package org.packseal.core.history;

/**
 * The groups in which a history keeps sightings. Each has its own bound, so that a pack that was scanned a hundred times
 * in a warehouse still shows where it was commissioned and supplied. The order is part of the stored format.
 */
public enum SightingGroup {
    /** Commissioning, supply, end of life, theft, recall: what findings turn on. */
    KEY(0),
    /** Returns, and packs put back into stock. */
    RETURN(1),
    /** Movements and plain observations. */
    MOVE(2),
    /** Going into containers and coming out of them. */
    CONTAINMENT(3);

    private final int index;

    SightingGroup(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    static SightingGroup of(Sighting sighting) {
        if (sighting.parent().isPresent() || sighting.emptied()) {
            return CONTAINMENT;
        }
        if (sighting.returned()) {
            return RETURN;
        }
        boolean state = sighting.persistent() || sighting.stolen() || sighting.recalled() || sighting.unmatched();
        return switch (sighting.kind()) {
            case SHIP, RECEIVE, OBSERVE, PACK, UNPACK, SENSOR, DOCUMENT, VOID_SHIP -> state ? KEY : MOVE;
            default -> KEY;
        };
    }
}
