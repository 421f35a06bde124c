package org.packseal.core.fact;

/** How far a statement counts, given who makes it and what the {@link EvidencePolicy} says of that producer. */
public enum Standing {
    /** From somebody who can know it, and proven or vouched for: may clear, explain and determine. */
    ACCEPTED,
    /** From somebody who can know it, passed on by others: may raise a sign, never clear, explain or determine. */
    REPORTED,
    /** Without producer, or from somebody who cannot know it: holds the pack until somebody has looked. */
    ALLEGED
}
