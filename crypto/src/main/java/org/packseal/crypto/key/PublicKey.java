package org.packseal.crypto.key;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.jwk.Jwk;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.VerificationKey;

/**
 * A public key, Ed25519 or ECDSA P-256, that was checked when it was read. Equal keys are the same point of the same curve,
 * however they were written. Immutable and thread-safe.
 */
public final class PublicKey {
    private final VerificationKey key;
    private final String kid;

    PublicKey(VerificationKey key) {
        this.key = key;
        this.kid = Jwk.keyId(key);
    }

    /**
     * Reads a public key.
     *
     * @param jwk a JWK (RFC 7517, RFC 8037), at most 10,000 bytes
     * @return the key
     * @throws KeyFormatException if the text is no usable public key, or is a private one
     */
    public static PublicKey read(String jwk) throws KeyFormatException {
        return new PublicKey(Jwk.readPublic(Objects.requireNonNull(jwk, "jwk")));
    }

    /** {@return the key id: RFC 7638 thumbprint with SHA-256, 43 characters of base64url} */
    public String kid() {
        return kid;
    }

    /**
     * {@return the key id inside compact tokens, unless a trust list assigns another: the first two bytes of the thumbprint
     * as 4 lower-case hexadecimal digits}
     */
    public String kid16() {
        return Jwk.hex(Jwk.kid16(key));
    }

    /** {@return the JOSE name of the one algorithm of this key, {@code Ed25519} (RFC 9864) or {@code ES256} (RFC 7518)} */
    public String algorithm() {
        return key.algorithm() == SignatureAlgorithm.ED25519 ? "Ed25519" : "ES256";
    }

    /** {@return the key as a JWK with {@code kid} and {@code kid16}, one line, as it goes into a trust list or a root set} */
    public String toJwk() {
        return Jwk.publicJwk(key, kid);
    }

    /**
     * Verifies a signature by the strict rule that holds for tokens and lists alike.
     *
     * @param message the signed bytes
     * @param signature 64 bytes: Ed25519 as in RFC 8032, ECDSA as r‖s (IEEE P1363)
     * @return whether the signature holds; false for bytes of any other shape
     */
    public boolean verify(byte[] message, byte[] signature) {
        return key.verify(message, signature);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublicKey that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** {@return algorithm and key id} */
    @Override
    public String toString() {
        return "PublicKey[" + algorithm() + ' ' + kid + ']';
    }
}
