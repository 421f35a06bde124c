package org.packseal.core.fact;

/** Type of a fact's value. */
public enum FactType {
    /** One of the values the catalogue lists. */
    ENUM,
    /** A finite decimal number. */
    NUMBER,
    /** A code of another system as it was sent, 1 to 64 characters. Conditions compare no text. */
    TEXT
}
