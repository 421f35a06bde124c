package org.packseal.crypto.issuer;

import java.util.Arrays;
import org.packseal.gs1.key.Gtin;

/**
 * Finds the key for a key id and a GTIN in constant time, however many keys share the id: one look-up for the GTIN
 * itself and one for each length a company prefix can have. A hash table with open addressing, at most half full: 24
 * bytes or fewer for each scope item at that load.
 */
public final class ScopeIndex {
    private static final int NONE = -1;

    private final long[] slots;
    private final int[] owners;
    private final int mask;

    /** For at most so many items. */
    public ScopeIndex(int items) {
        int capacity = Math.max(16, Integer.highestOneBit(Math.max(1, items)) * 4);
        slots = new long[capacity];
        owners = new int[capacity];
        mask = capacity - 1;
        Arrays.fill(owners, NONE);
    }

    /** Enters an item for a key; answers the number of the key that had it before, or the given number. */
    public int putIfAbsent(int kid16, long item, int owner) {
        long wanted = slot(kid16, item);
        int i = find(wanted);
        if (owners[i] != NONE) {
            return owners[i];
        }
        slots[i] = wanted;
        owners[i] = owner;
        return owner;
    }

    /** Index of the wanted slot, or of the empty one where it would be entered. */
    private int find(long wanted) {
        int i = start(wanted);
        while (owners[i] != NONE && slots[i] != wanted) {
            i = (i + 1) & mask;
        }
        return i;
    }

    /** Number of the key that has exactly this item, or -1. */
    public int owner(int kid16, long item) {
        return owners[find(slot(kid16, item))];
    }

    /** Number of a key whose scope covers the GTIN, or -1. */
    int find(int kid16, Gtin gtin) {
        long item = KeyScope.gtinItem(gtin);
        int found = owner(kid16, item);
        for (int length = KeyScope.LONGEST_PREFIX; found == NONE && length >= KeyScope.SHORTEST_PREFIX; length--) {
            found = owner(kid16, KeyScope.prefixItem(item, length));
        }
        return found;
    }

    private static long slot(int kid16, long item) {
        return (long) kid16 << 48 | item;
    }

    /** Spreads neighbouring prefixes over the table (multiplicative hashing with the golden ratio). */
    private int start(long wanted) {
        long mixed = wanted * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32) & mask;
    }
}
