package org.packseal.crypto.seal;

import java.util.Objects;
import org.packseal.crypto.jws.CheckedSignature;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.key.MessageSigner;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.problem.SealingProblem;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.token.form.TokenSigner;

/** A key in use for sealing: who signs, by which name the key goes, and the check of every signature. Immutable. */
final class SealingKey implements TokenSigner {
    private final PublicKey key;
    private final MessageSigner signer;
    private final SignatureAlgorithm algorithm;
    private final int kid16;

    private SealingKey(PublicKey key, MessageSigner signer, int kid16) {
        this.key = key;
        this.signer = signer;
        this.algorithm = Objects.requireNonNull(SignatureAlgorithm.ofJoseName(key.algorithm()));
        this.kid16 = kid16;
    }

    static SealingKey of(PublicKey key, MessageSigner signer) {
        return new SealingKey(key, signer, Integer.parseInt(key.kid16(), 16));
    }

    @Override
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** RFC 7638 thumbprint of the key. */
    String kid() {
        return key.kid();
    }

    @Override
    public String jwsHeaderPart(String type) {
        return CompactJws.headerPart(key, type);
    }

    @Override
    public int kid16() {
        return kid16;
    }

    /** The same key under the number that a trust list assigns. */
    SealingKey numbered(int number) {
        return new SealingKey(key, signer, number);
    }

    /**
     * Signs; what leaves was verified.
     *
     * @throws SealingException if the answer is no signature of this key
     */
    @Override
    public byte[] sign(byte[] message) {
        byte[] signature = CheckedSignature.by(key, signer, message);
        if (signature == null) {
            throw new SealingException(SealingProblem.SIGNATURE_REJECTED);
        }
        return signature;
    }
}
