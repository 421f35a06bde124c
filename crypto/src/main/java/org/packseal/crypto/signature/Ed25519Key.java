package org.packseal.crypto.signature;

import java.util.Objects;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;

/**
 * Ed25519 verification (RFC 8032 section 5.1.7), strict: S &lt; L, canonical A and R, both of prime order, R not the
 * identity, and [S]B = R + [k]A without multiplying by the cofactor.
 *
 * <p>BouncyCastle multiplies the equation by a short scalar that may be even, so with an R outside the prime-order
 * group its answer depends on that scalar. Once R is known to be of prime order the two equations agree, so R's order
 * is checked after the signature; only crafted signatures fail there.
 */
final class Ed25519Key extends VerificationKey {
    private final byte[] encoded;

    /** Decoded when first needed: of a long list few keys ever are. Threads that come at once may each decode the same. */
    private Ed25519.@Nullable PublicPoint point;

    /** Whether the bytes are known to be a key; a key that is not yet known to be one verifies nothing. */
    private boolean proved;

    private Ed25519Key(byte[] encoded, boolean proved) {
        this.encoded = encoded;
        this.proved = proved;
    }

    /** 32 bytes that are to be proved before they are used. */
    static @Nullable Ed25519Key toProve(byte[] encoded) {
        return encoded.length == Ed25519.PUBLIC_KEY_SIZE ? new Ed25519Key(encoded.clone(), false) : null;
    }

    boolean isProved() {
        return proved;
    }

    /** Notes that the bytes were proved to be a key. */
    void proved() {
        proved = true;
    }

    /** Proves the key by itself; answers false if it is none. */
    boolean prove() {
        proved = PrimeOrderSubgroup.contains(encoded, 0);
        return proved;
    }

    private void requireProved() {
        if (!proved) {
            throw new IllegalStateException("Expected a key that was proved to be one, found one that was not.");
        }
    }

    static @Nullable Ed25519Key decode(byte[] encoded) {
        boolean isKey = encoded.length == Ed25519.PUBLIC_KEY_SIZE && PrimeOrderSubgroup.contains(encoded, 0);
        return isKey ? new Ed25519Key(encoded.clone(), true) : null;
    }

    private Ed25519.PublicPoint point() {
        requireProved();
        Ed25519.PublicPoint decoded = point;
        if (decoded == null) {
            decoded = Objects.requireNonNull(Ed25519.validatePublicKeyPartialExport(encoded, 0));
            point = decoded;
        }
        return decoded;
    }

    @Override
    public SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.ED25519;
    }

    @Override
    Ed25519PrecomputedKey precomputed() {
        requireProved();
        return Ed25519PrecomputedKey.of(encoded);
    }

    /** The reference, which {@link Ed25519PrecomputedKey} must agree with. */
    @Override
    public boolean verify(byte[] message, byte[] signature) {
        // BouncyCastle reads 64 bytes without looking at the length of the array.
        return signature.length == SignatureAlgorithm.SIGNATURE_LENGTH
                && Ed25519.verify(signature, 0, point(), message, 0, message.length)
                && PrimeOrderSubgroup.contains(signature, 0);
    }

    @Override
    public byte[] x() {
        return encoded.clone();
    }

    @Override
    public String requiredJwk() {
        return "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + Base64Url.encode(encoded) + "\"}";
    }
}
