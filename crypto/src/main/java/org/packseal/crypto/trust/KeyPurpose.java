package org.packseal.crypto.trust;

/** What a key of {@code statementKeys} may sign. A key has one purpose, so a signature for one is none for another. */
public enum KeyPurpose {
    /** Statements of facts about packs, batches and products. */
    STATEMENT,
    /** Evidence records. */
    RECORD,
    /** Acts of a chain of custody. */
    CUSTODY
}
