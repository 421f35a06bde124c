package org.packseal.crypto;

import org.jspecify.annotations.Nullable;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.gs1.key.Gtin;

/** A token as read, nothing of it checked against a key yet. Immutable. */
abstract class Token {
    private final SignatureAlgorithm algorithm;
    private final byte[] signature;

    Token(SignatureAlgorithm algorithm, byte[] signature) {
        this.algorithm = algorithm;
        this.signature = signature;
    }

    /** The algorithm that the token claims; the one that is used is the key's. */
    final SignatureAlgorithm algorithm() {
        return algorithm;
    }

    final byte[] signature() {
        return signature;
    }

    /** The name of the key as the token gives it. */
    abstract String keyId();

    /** Whether the list knows a key by that name, whatever it may sign for. */
    abstract boolean isKeyListed(TrustList list);

    /** The listed key of that name that may sign for this GTIN, or null. */
    @Nullable
    abstract IssuerKey key(TrustList list, Gtin gtin);

    /** Whether the token brings its own statement, so that it can be checked whatever the pack says. */
    abstract boolean carriesStatement();

    /** The bytes that were signed if the token is this pack's. */
    abstract byte[] signedBytes(PackStatement pack);

    /** Whether the token states exactly this pack. */
    abstract boolean states(PackStatement pack);
}
