package org.packseal.core.definition;

/** Whether a legal text covers the product. */
public enum Scope {
    /** It does. */
    IN_SCOPE,
    /** What decides it is not known; the outcomes are shown and hold only if it does. */
    SCOPE_OPEN,
    /** It does not; there are no outcomes. */
    NOT_IN_SCOPE
}
