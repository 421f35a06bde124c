package org.packseal.crypto.token.form;

import org.packseal.crypto.signature.SignatureAlgorithm;

/** A key in use for writing tokens, by the names that tokens give it. */
public interface TokenSigner {
    /** The algorithm of the key. */
    SignatureAlgorithm algorithm();

    /** The first part of a JWS of this type that the key signs. */
    String jwsHeaderPart(String type);

    /** Number of the key inside compact tokens, 0 to 65535. */
    int kid16();

    /** Signs a message; answers 64 bytes that were verified. */
    byte[] sign(byte[] message);
}
