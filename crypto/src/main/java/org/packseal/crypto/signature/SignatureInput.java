package org.packseal.crypto.signature;

/**
 * A signature to verify, and with what. The arrays are used as they are and not copied.
 *
 * @param key the key
 * @param message the signed bytes
 * @param signature the signature
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; lives as long as one call
public record SignatureInput(VerificationKey key, byte[] message, byte[] signature) {}
