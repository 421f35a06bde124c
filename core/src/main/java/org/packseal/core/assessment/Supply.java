package org.packseal.core.assessment;

/** Whether to supply the pack; integrators act on this first. */
public enum Supply {
    /** Do not supply. */
    DO_NOT_SUPPLY,
    /** Keep it back until the questions are answered. */
    HOLD,
    /** Nothing speaks against it, but something needed is missing. */
    CHECK,
    /** Nothing speaks against supplying it. */
    NO_OBJECTION
}
