package org.packseal.crypto.trust;

/**
 * What a key of {@code statementKeys} may sign. A key has one purpose, so that a signature made for one is refused for
 * another.
 */
public enum KeyPurpose {
    /** Statements of facts about packs, batches and products. */
    STATEMENT,
    /** Evidence records. */
    RECORD,
    /** Acts of a chain of custody. */
    CUSTODY
}
