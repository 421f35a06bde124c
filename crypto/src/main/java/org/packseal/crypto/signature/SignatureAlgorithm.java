package org.packseal.crypto.signature;

import org.jspecify.annotations.Nullable;

/** The signature algorithms of pack tokens and trust lists. A key has exactly one. */
public enum SignatureAlgorithm {
    /** Ed25519 (RFC 8032), in JOSE {@code EdDSA} (RFC 8037) or {@code Ed25519} (RFC 9864). */
    ED25519(1, "EdDSA", "Ed25519"),
    /** ECDSA on P-256 with SHA-256, signature as r‖s (RFC 7518 section 3.4). */
    ES256(2, "ES256", "ES256");

    /** Length of a signature of either algorithm in bytes. */
    public static final int SIGNATURE_LENGTH = 64;

    private final int nibble;
    private final String joseName;
    private final String otherJoseName;

    SignatureAlgorithm(int nibble, String joseName, String otherJoseName) {
        this.nibble = nibble;
        this.joseName = joseName;
        this.otherJoseName = otherJoseName;
    }

    /**
     * The number that stands for the algorithm in a token's header byte.
     *
     * @return 1 to 15
     */
    public int nibble() {
        return nibble;
    }

    /**
     * The name written into the {@code alg} member of a JWS.
     *
     * @return the JOSE name
     */
    public String joseName() {
        return joseName;
    }

    /**
     * The algorithm with this number.
     *
     * @param nibble low half of a token's header byte
     * @return the algorithm, or null where there is none
     */
    public static @Nullable SignatureAlgorithm ofNibble(int nibble) {
        for (SignatureAlgorithm algorithm : values()) {
            if (algorithm.nibble == nibble) {
                return algorithm;
            }
        }
        return null;
    }

    /**
     * The algorithm with this JOSE name, compared character for character.
     *
     * @param name value of an {@code alg} member
     * @return the algorithm, or null where there is none
     */
    public static @Nullable SignatureAlgorithm ofJoseName(String name) {
        for (SignatureAlgorithm algorithm : values()) {
            if (algorithm.joseName.equals(name) || algorithm.otherJoseName.equals(name)) {
                return algorithm;
            }
        }
        return null;
    }
}
