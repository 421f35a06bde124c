package org.packseal.crypto;

/** Checks a pack's token against a trust list. Immutable and thread-safe. */
public final class TokenVerifier {
    private TokenVerifier() {}
}
