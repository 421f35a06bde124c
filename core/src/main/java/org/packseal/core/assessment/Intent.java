package org.packseal.core.assessment;

/** What is known of intent. It concerns the unknown maker, never who holds the pack. */
public enum Intent {
    /** Nothing can be said. */
    NOT_DETERMINED,
    /** An act without innocent reading was conclusively shown. */
    CONSISTENT_WITH_DELIBERATE,
    /** An authority established it. */
    ESTABLISHED,
    /** An authority excluded it. */
    EXCLUDED
}
