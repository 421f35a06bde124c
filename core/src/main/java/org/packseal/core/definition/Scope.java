package org.packseal.core.definition;

/** Whether a legal text covers the product. */
public enum Scope {
    /** It does. */
    IN_SCOPE,
    /** A fact that decides it is unknown; the outcomes shown apply only if the text covers the product. */
    SCOPE_OPEN,
    /** The text does not cover the product; there are no outcomes. */
    NOT_IN_SCOPE
}
