package org.packseal.crypto.signature;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How often a key was used since it last had no table, and its table. Thread-safe. */
final class KeyUse {
    /** Each lost table doubles the uses that the next one costs, up to this many times: 20 doublings are a million. */
    private static final int MAX_DOUBLINGS = 20;

    private final TableCost cost;
    private final AtomicInteger remaining;
    private int lost;
    private volatile long lastUse;
    private volatile @Nullable PrecomputedKey table;

    KeyUse(TableCost cost) {
        this.cost = cost;
        this.remaining = new AtomicInteger(cost.uses());
    }

    TableCost cost() {
        return cost;
    }

    @Nullable
    PrecomputedKey table() {
        return table;
    }

    /** The number of the check that used the key last. */
    long lastUse() {
        return lastUse;
    }

    /**
     * Counts a use.
     *
     * @param check number of this check
     * @return true for exactly one of the threads that count: the one that is to build the table
     */
    boolean countAndClaim(long check) {
        lastUse = check;
        // Below 0 the table exists or is being built. The counter is then only read, so that threads need not compete
        // for it.
        return remaining.get() >= 0 && remaining.getAndDecrement() == 0;
    }

    /** Guarded by the lock of {@link KeyTables}, as {@link #drop} is. */
    void give(PrecomputedKey made) {
        table = made;
    }

    void drop() {
        table = null;
        lost = Math.min(lost + 1, MAX_DOUBLINGS);
        remaining.set(cost.uses() << lost);
    }
}
