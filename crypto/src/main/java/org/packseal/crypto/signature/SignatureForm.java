package org.packseal.crypto.signature;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Brings what an external signer answers into the one form of signature that this library writes. */
public final class SignatureForm {
    private static final int DER_SEQUENCE = 0x30;
    private static final int DER_INTEGER = 0x02;

    private SignatureForm() {}

    /**
     * The 64 bytes of a signature, for ECDSA with low s. It is not verified here.
     *
     * @param algorithm algorithm of the key
     * @param answer 64 bytes, or for ES256 a DER sequence of r and s
     * @return 64 bytes, or null where the answer has no such form
     */
    public static byte @Nullable [] normalised(SignatureAlgorithm algorithm, byte[] answer) {
        if (algorithm == SignatureAlgorithm.ED25519) {
            return answer.length == SignatureAlgorithm.SIGNATURE_LENGTH ? answer.clone() : null;
        }
        if (answer.length == SignatureAlgorithm.SIGNATURE_LENGTH) {
            return lowS(new BigInteger(1, answer, 0, P256.LENGTH), new BigInteger(1, answer, P256.LENGTH, P256.LENGTH));
        }
        return ofDer(answer);
    }

    private static byte @Nullable [] ofDer(byte[] der) {
        // Two integers of at most 33 bytes each keep every length below 128, in one byte.
        if (der.length < 8 || der.length > 72 || der[0] != DER_SEQUENCE || der[1] != der.length - 2) {
            return null;
        }
        int rEnd = endOfInteger(der, 2);
        int sEnd = rEnd < 0 ? -1 : endOfInteger(der, rEnd);
        if (sEnd != der.length) {
            return null;
        }
        return lowS(new BigInteger(der, 4, rEnd - 4), new BigInteger(der, rEnd + 2, sEnd - rEnd - 2));
    }

    private static int endOfInteger(byte[] der, int start) {
        if (start + 2 > der.length || der[start] != DER_INTEGER) {
            return -1;
        }
        int length = der[start + 1];
        int end = start + 2 + length;
        return length > 0 && end <= der.length ? end : -1;
    }

    private static byte @Nullable [] lowS(BigInteger r, BigInteger s) {
        return P256.inRange(r) && P256.inRange(s) ? P256.lowS(r, s) : null;
    }
}
