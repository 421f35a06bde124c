package org.packseal.crypto.key;

import org.packseal.crypto.problem.SealingProblem;

/**
 * Signs with a key held elsewhere: a hardware security module or a key management service. What it answers is checked
 * against the public key before it is used. Implementations must be thread-safe if what uses them is shared.
 */
@FunctionalInterface
public interface MessageSigner {
    /**
     * Signs a message; where the algorithm hashes, the signer hashes. An answer that is no signature over the message,
     * such as null, is refused with {@link SealingProblem#SIGNATURE_REJECTED}.
     *
     * @param message the bytes to sign, not a hash of them
     * @return for Ed25519 the 64 bytes of RFC 8032; for ES256 the 64 bytes r‖s (IEEE P1363), or r and s in DER (RFC
     *     3279) as many modules answer
     */
    byte[] sign(byte[] message);
}
