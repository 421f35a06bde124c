package org.packseal.gs1.form;

import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/** A set of application identifiers, by their place in the table. Mutable, used by one thread. */
final class AiSet {
    private final long[] words = new long[(ApplicationIdentifiers.table().all().size() + 63) >> 6];

    /** Adds an identifier; false if it was there. */
    boolean add(ApplicationIdentifier ai) {
        long bit = 1L << ai.index();
        boolean absent = (words[ai.index() >> 6] & bit) == 0;
        words[ai.index() >> 6] |= bit;
        return absent;
    }
}
