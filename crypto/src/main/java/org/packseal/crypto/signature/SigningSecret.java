package org.packseal.crypto.signature;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * A private key held in memory. Signatures are deterministic: the same message gives the same bytes. Nothing of the
 * secret is in {@link #toString()} or in an exception. Immutable and thread-safe.
 */
public abstract sealed class SigningSecret permits Ed25519Secret, P256Secret {
    /** Length of a secret of either algorithm in bytes. */
    public static final int LENGTH = 32;

    SigningSecret() {}

    /**
     * Takes a secret: the Ed25519 seed (RFC 8032 section 5.1.5) or the P-256 scalar, big-endian. In a JWK it is {@code d}.
     *
     * @param algorithm the algorithm
     * @param secret the secret, copied
     * @return the key, or empty unless there are 32 bytes and a P-256 scalar is 1 to n − 1
     */
    public static Optional<SigningSecret> of(SignatureAlgorithm algorithm, byte[] secret) {
        if (secret.length != LENGTH) {
            return Optional.empty();
        }
        return switch (algorithm) {
            case ED25519 -> Optional.of(new Ed25519Secret(secret.clone()));
            case ES256 -> Optional.ofNullable(P256Secret.of(secret));
        };
    }

    /**
     * Makes a new key.
     *
     * @param algorithm the algorithm
     * @param random source of the secret
     * @return a new key
     */
    public static SigningSecret generate(SignatureAlgorithm algorithm, SecureRandom random) {
        byte[] secret = new byte[LENGTH];
        while (true) {
            random.nextBytes(secret);
            // P-256 scalars out of range are drawn again, about one in four thousand million.
            Optional<SigningSecret> key = of(algorithm, secret);
            if (key.isPresent()) {
                return key.get();
            }
        }
    }

    /**
     * The public half.
     *
     * @return the key that verifies what this one signs
     */
    public abstract VerificationKey verificationKey();

    /**
     * Signs: Ed25519 (RFC 8032), or ECDSA with the nonce of RFC 6979 and low s.
     *
     * @param message the bytes to sign
     * @return 64 bytes
     */
    public abstract byte[] sign(byte[] message);

    /**
     * The secret itself, for writing a key file and for nothing else.
     *
     * @return 32 bytes, a copy
     */
    public abstract byte[] secret();

    @Override
    public final String toString() {
        return "SigningSecret[" + verificationKey().algorithm() + "]";
    }
}
