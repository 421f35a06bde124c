package org.packseal.core.fact;

/**
 * How well a fact is assured, weakest first. {@link #REPORTED} is hearsay: it can raise a sign, never clear, explain or
 * determine.
 */
public enum Assurance {
    /** Said by somebody else: the producer passes it on and has not seen it. */
    REPORTED,
    /** Seen by the producer. */
    OBSERVED,
    /** Checked by the producer by a method that is named or usual. */
    VERIFIED,
    /** Stated by the body whose word settles it. */
    AUTHORITATIVE
}
