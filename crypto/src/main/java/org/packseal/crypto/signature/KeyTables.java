package org.packseal.crypto.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Verifies with tables ({@link PrecomputedKey}) for the keys that are used often, and by the keys alone otherwise. Both give
 * the same answers; tables change the time only.
 *
 * <p>A table costs as much time as dozens or hundreds of checks, so a key has to be used that often first ({@link TableCost}).
 * The thread whose check makes it due builds the table; others go on without it until it is there. All tables together stay
 * within a number of bytes: the least recently used ones make room. A key that lost its table must be used twice as often to
 * earn the next one, which bounds the time lost where more keys are busy than fit.
 *
 * <p>Thread-safe. Counts each key it has met, at about 100 bytes a key. The tables of the two base points (752 KiB together) are
 * shared by all instances and not counted.
 */
public final class KeyTables {
    /** Memory for tables unless something else is asked for: 64 MiB, which holds the tables of 136 Ed25519 keys. */
    public static final long DEFAULT_BYTES = 64L << 20;

    private final long budget;
    private final Map<VerificationKey, KeyUse> uses = new ConcurrentHashMap<>();
    private final AtomicLong checks = new AtomicLong();

    /** The keys that have a table, and the bytes of these tables. Guarded by this object's lock. */
    private final List<KeyUse> withTable = new ArrayList<>();

    private long bytes;

    private KeyTables(long budget) {
        this.budget = budget;
    }

    /**
     * Tables within a number of bytes.
     *
     * @param bytes bytes of all tables together; with 0 none is ever built
     * @return no tables yet
     * @throws IllegalArgumentException if the number is negative
     */
    public static KeyTables ofBytes(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("Expected 0 or more bytes for key tables, found " + bytes + ".");
        }
        return new KeyTables(bytes);
    }

    /**
     * The answer of {@link VerificationKey#verify}, sooner for keys that are used often.
     *
     * @param key the key
     * @param message the signed bytes
     * @param signature the signature
     * @return true if it holds
     */
    public boolean verify(VerificationKey key, byte[] message, byte[] signature) {
        PrecomputedKey table = table(key);
        return table == null ? key.verify(message, signature) : table.verify(message, signature);
    }

    /**
     * The answers for many signatures. Those of Ed25519 keys that have a table share one inversion, which saves another
     * fifth of the time.
     *
     * @param signatures what to verify
     * @return for each whether it holds, in the same order
     */
    public boolean[] verifyAll(List<SignatureInput> signatures) {
        boolean[] holds = new boolean[signatures.size()];
        Ed25519Batch batch = new Ed25519Batch(signatures.size());
        for (int i = 0; i < holds.length; i++) {
            SignatureInput input = signatures.get(i);
            PrecomputedKey table = table(input.key());
            if (table instanceof Ed25519PrecomputedKey key) {
                batch.add(i, key, input);
            } else if (table != null) {
                holds[i] = table.verify(input.message(), input.signature());
            } else {
                holds[i] = input.key().verify(input.message(), input.signature());
            }
        }
        batch.writeTo(holds);
        return holds;
    }

    /** Counts a use; the key's table if it has one or has just earned it. */
    private @Nullable PrecomputedKey table(VerificationKey key) {
        TableCost cost = TableCost.of(key.algorithm());
        if (cost.bytes() > budget) {
            return null;
        }
        KeyUse use = uses.get(key);
        if (use == null) {
            use = uses.computeIfAbsent(key, unmet -> new KeyUse(cost));
        }
        PrecomputedKey table = use.table();
        if (use.countAndClaim(checks.incrementAndGet())) {
            table = key.precomputed();
            keep(use, table);
        }
        return table;
    }

    private synchronized void keep(KeyUse newcomer, PrecomputedKey table) {
        bytes += newcomer.cost().bytes();
        while (bytes > budget) {
            KeyUse oldest = leastRecentlyUsed();
            withTable.remove(oldest);
            bytes -= oldest.cost().bytes();
            oldest.drop();
        }
        withTable.add(newcomer);
        newcomer.give(table);
    }

    private KeyUse leastRecentlyUsed() {
        KeyUse oldest = withTable.get(0);
        for (KeyUse use : withTable) {
            if (use.lastUse() < oldest.lastUse()) {
                oldest = use;
            }
        }
        return oldest;
    }

    /** The bytes of all tables at this moment. */
    synchronized long bytes() {
        return bytes;
    }

    /** Whether the key has a table at this moment. */
    boolean hasTable(VerificationKey key) {
        KeyUse use = uses.get(key);
        return use != null && use.table() != null;
    }

    @Override
    public String toString() {
        return "KeyTables[" + bytes() + " of " + budget + " bytes]";
    }
}
