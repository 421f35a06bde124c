package org.packseal.core.record;

/** How much of a pack a record shows. */
public enum RecordView {
    /** Scan, serial number and trust list; what the library read from the scan is derived again at verification. */
    FULL,
    /** No scan, and a pseudonym in place of the serial number; the recorded facts are evaluated as they are. */
    SHARED
}
