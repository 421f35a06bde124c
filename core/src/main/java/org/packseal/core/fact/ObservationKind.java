package org.packseal.core.fact;

/**
 * What kind of observation a fact is a part of. Facts of one kind that were found together are read together: the method
 * of one test says nothing about the result of another. Facts of no kind are read as settled over all statements.
 */
public enum ObservationKind {
    /** A laboratory test of one sample. */
    TEST,
    /** One answer of a verification system. */
    ANSWER,
    /** One look at the pack by one person. */
    LOOK
}
