package org.packseal.crypto.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** SHA-256 (FIPS 180-4) of whole byte arrays. */
public final class Sha256 {
    /**
     * From here on the platform's implementation is used, which takes a fifth of the time where the processor has
     * instructions for it; to find it takes longer than to hash a short message.
     */
    private static final int LONG = 4_096;

    private Sha256() {}

    /**
     * The hash.
     *
     * @param message the bytes to hash
     * @return 32 bytes
     */
    public static byte[] of(byte[] message) {
        return message.length < LONG ? ofShort(message) : ofLong(message);
    }

    private static byte[] ofLong(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static byte[] ofShort(byte[] message) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
