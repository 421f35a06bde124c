package org.packseal.core.scan;

/** How far a read may be relied on; the names are values of the fact {@code scan.status}. */
enum ReadState {
    /** Nothing speaks against the read. */
    OK,
    /** Something was read, and something about the read is wrong or suspect. */
    MALFORMED,
    /** No pack code was read. */
    UNREADABLE
}
