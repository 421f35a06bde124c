package org.packseal.core.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an event states of the packs it is about; each part is null where it states none. */
record StatedData(
        @Nullable String lot,
        @Nullable LocalDate expiry,
        @Nullable Temperatures temperatures) {
    static final StatedData NONE = new StatedData(null, null, null);

    /** The data that a history keeps: a lot that is longer than any kind of code can be is left out. */
    StatedData kept(int maxLot) {
        return lot == null || lot.length() <= maxLot ? this : new StatedData(null, expiry, temperatures);
    }
}
