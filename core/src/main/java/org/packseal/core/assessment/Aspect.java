package org.packseal.core.assessment;

/** What can be assessed about a pack. */
public enum Aspect {
    /** Name, labelling, packaging, documents. */
    IDENTITY,
    /** What is in it. */
    COMPOSITION,
    /** The actors named. */
    SOURCE,
    /** Whether another pack bears the same serial number. */
    UNIQUENESS
}
