package org.packseal.core.fact;

/** Type of a fact's value. */
public enum FactType {
    /** One of the values the catalogue lists. */
    ENUM,
    /** A finite decimal number. */
    NUMBER
}
