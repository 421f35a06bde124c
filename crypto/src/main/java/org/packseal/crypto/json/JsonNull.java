package org.packseal.crypto.json;

/** The JSON value {@code null}. */
public enum JsonNull {
    /** The one value. */
    NULL
}
