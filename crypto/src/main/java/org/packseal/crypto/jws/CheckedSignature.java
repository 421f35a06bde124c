package org.packseal.crypto.jws;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.key.MessageSigner;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.SignatureForm;

/**
 * Signs, normalises and verifies, so that a fault of the signing module or of this machine is found before the
 * signature is used. A faulty Ed25519 or ECDSA signature can reveal the private key.
 */
public final class CheckedSignature {
    private CheckedSignature() {}

    /**
     * Signs a message.
     *
     * @param key the public key of the signer
     * @param signer signs with the private key; what it answers need not be trusted
     * @param message the bytes to sign
     * @return 64 bytes that verify, for ECDSA with low s; null where the answer is no signature by the key
     */
    public static byte @Nullable [] by(PublicKey key, MessageSigner signer, byte[] message) {
        SignatureAlgorithm algorithm = Objects.requireNonNull(SignatureAlgorithm.ofJoseName(key.algorithm()));
        byte[] answer = signer.sign(message.clone());
        byte[] signature = answer == null ? null : SignatureForm.normalised(algorithm, answer);
        return signature != null && key.verify(message, signature) ? signature : null;
    }
}
