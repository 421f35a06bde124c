package org.packseal.crypto;

import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.SignatureForm;
import org.packseal.crypto.signature.VerificationKey;

/** A key in use for sealing: who signs, by which name the key goes, and the check of every signature. Immutable. */
final class SealingKey {
    private final VerificationKey key;
    private final Signer signer;
    private final String kid;
    private final int kid16;

    SealingKey(VerificationKey key, Signer signer, int kid16) {
        this.key = key;
        this.signer = signer;
        this.kid = Jwk.keyId(key);
        this.kid16 = kid16;
    }

    SignatureAlgorithm algorithm() {
        return key.algorithm();
    }

    VerificationKey verificationKey() {
        return key;
    }

    String kid() {
        return kid;
    }

    int kid16() {
        return kid16;
    }

    SealingKey numbered(int number) {
        return new SealingKey(key, signer, number);
    }

    /**
     * Signs, normalises and verifies, so that neither a fault of a module nor one of this machine leaves as a token.
     *
     * @throws SealingException if the answer is no signature of this key
     */
    byte[] sign(byte[] message) {
        byte[] answer = signer.sign(message.clone());
        byte[] signature = answer == null ? null : SignatureForm.normalised(key.algorithm(), answer);
        if (signature == null || !key.verify(message, signature)) {
            throw new SealingException(SealingProblem.SIGNATURE_REJECTED);
        }
        return signature;
    }
}
