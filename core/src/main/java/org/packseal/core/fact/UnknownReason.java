package org.packseal.core.fact;

/** Why the value of a fact is not known. None of them counts for or against a pack. */
public enum UnknownReason {
    /** Nobody looked. */
    NOT_CHECKED,
    /** It cannot be looked up, for instance because there is no such register. */
    NOT_AVAILABLE,
    /** Asked, and no answer came. */
    NOT_ANSWERED,
    /** Answers disagree so that none can be taken. */
    CONFLICTING
}
