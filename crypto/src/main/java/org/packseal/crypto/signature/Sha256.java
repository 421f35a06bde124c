package org.packseal.crypto.signature;

import org.bouncycastle.crypto.digests.SHA256Digest;

/** SHA-256 (FIPS 180-4) of whole byte arrays. */
public final class Sha256 {
    private Sha256() {}

    /**
     * The hash.
     *
     * @param message the bytes to hash
     * @return 32 bytes
     */
    public static byte[] of(byte[] message) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
