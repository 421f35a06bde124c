package org.packseal.crypto.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A public key, decoded and checked once, that verifies by one strict rule. Equal keys are the same point of the same
 * curve. Immutable and thread-safe, once proved where it is of a long list.
 */
public abstract sealed class VerificationKey permits Ed25519Key, P256Key {
    /** Of the coordinates, once needed; 0 before. Threads that come at once compute the same. */
    private int hash;

    VerificationKey() {}

    /**
     * Reads an Ed25519 public key (RFC 8032 section 5.1.3).
     *
     * @param encoded the encoded point
     * @return the key, or empty unless there are 32 bytes, canonical, of a point of prime order
     */
    public static Optional<VerificationKey> ed25519(byte[] encoded) {
        return Optional.ofNullable(Ed25519Key.decode(encoded));
    }

    /**
     * Takes an Ed25519 public key of a long list, to be proved with the others by {@link PrimeOrderBatch}. Until then it
     * throws where it is to verify.
     *
     * @param encoded the encoded point
     * @return the key, or empty unless there are 32 bytes
     */
    public static Optional<VerificationKey> unproved(byte[] encoded) {
        return Optional.ofNullable(Ed25519Key.toProve(encoded));
    }

    /**
     * Reads a P-256 public key.
     *
     * @param x big-endian coordinate
     * @param y big-endian coordinate
     * @return the key, or empty unless both have 32 bytes and are coordinates of a point on the curve
     */
    public static Optional<VerificationKey> p256(byte[] x, byte[] y) {
        return Optional.ofNullable(P256Key.decode(x, y));
    }

    /**
     * The one algorithm of this key.
     *
     * @return the algorithm
     */
    public abstract SignatureAlgorithm algorithm();

    /**
     * Whether the signature holds; false for anything not of the required shape, nothing throws.
     *
     * @param message the signed bytes
     * @param signature the signature, 64 bytes if it is to hold
     * @return true if it holds
     */
    public abstract boolean verify(byte[] message, byte[] signature);

    /**
     * Makes this key's table, with which {@link #verify} takes a fraction of the time. Takes as long as some dozens
     * (Ed25519) or some hundreds (P-256) of checks.
     *
     * @return the key with its table
     */
    abstract PrecomputedKey precomputed();

    /**
     * The {@code x} member of the key's JWK: the encoded point (Ed25519) or the first coordinate (P-256).
     *
     * @return 32 bytes, a copy
     */
    public abstract byte[] x();

    /**
     * The key's required JWK members alone, in the order and form of RFC 7638 section 3.
     *
     * @return JSON text, ASCII
     */
    public abstract String requiredJwk();

    /**
     * JWK thumbprint with SHA-256 (RFC 7638).
     *
     * @return 32 bytes
     */
    public final byte[] thumbprint() {
        return Sha256.of(requiredJwk().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof VerificationKey key && requiredJwk().equals(key.requiredJwk()));
    }

    @Override
    public final int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Arrays.hashCode(x());
            hash = known;
        }
        return known;
    }

    @Override
    public final String toString() {
        return "VerificationKey" + requiredJwk();
    }
}
