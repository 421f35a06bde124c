package org.packseal.crypto.signature;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 signing (RFC 8032 section 5.1.6). */
final class Ed25519Secret extends SigningSecret {
    private final byte[] seed;
    private final byte[] encodedPoint = new byte[Ed25519.PUBLIC_KEY_SIZE];
    private final VerificationKey verificationKey;

    Ed25519Secret(byte[] seed) {
        this.seed = seed;
        Ed25519.generatePublicKey(seed, 0, encodedPoint, 0);
        this.verificationKey = VerificationKey.ed25519(encodedPoint).orElseThrow();
    }

    @Override
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[SignatureAlgorithm.SIGNATURE_LENGTH];
        // Always our own public point: signing with a foreign one gives the secret away.
        Ed25519.sign(seed, 0, encodedPoint, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public byte[] secret() {
        return seed.clone();
    }
}
