package org.packseal.crypto.token.form;

import org.jspecify.annotations.Nullable;
import org.packseal.crypto.issuer.IssuerKey;
import org.packseal.crypto.issuer.IssuerKeys;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.gs1.key.Gtin;

/** A token as read, nothing of it checked against a key yet. Immutable. */
public abstract class Token {
    private final SignatureAlgorithm algorithm;
    private final byte[] signature;

    Token(SignatureAlgorithm algorithm, byte[] signature) {
        this.algorithm = algorithm;
        this.signature = signature;
    }

    /** The algorithm that the token claims; the one that is used is the key's. */
    public final SignatureAlgorithm algorithm() {
        return algorithm;
    }

    public final byte[] signature() {
        return signature;
    }

    /** The name of the key as the token gives it. */
    public abstract String keyId();

    /** Whether the list knows a key by that name, whatever it may sign for. */
    public abstract boolean isKeyListed(IssuerKeys list);

    /** The listed key of that name that may sign for this GTIN, or null. */
    public abstract @Nullable IssuerKey key(IssuerKeys list, Gtin gtin);

    /** Whether the token brings its own statement, so that it can be checked whatever the pack says. */
    public abstract boolean carriesStatement();

    /** The bytes that were signed if the token is this pack's. */
    public abstract byte[] signedBytes(PackStatement pack);

    /** Whether the token states exactly this pack. */
    public abstract boolean states(PackStatement pack);
}
