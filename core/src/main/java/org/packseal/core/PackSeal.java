package org.packseal.core;

/** The front door. Immutable and thread-safe. */
public final class PackSeal {
    private PackSeal() {}
}
