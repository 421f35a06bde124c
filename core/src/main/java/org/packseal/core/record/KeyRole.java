package org.packseal.core.record;

/** What a key may sign. One key has one role. */
public enum KeyRole {
    /** Evidence records. */
    RECORD,
    /** Acts of custody. */
    CUSTODY
}
