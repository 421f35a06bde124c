package org.packseal.crypto.signature;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.jspecify.annotations.Nullable;

/** The curve P-256 (FIPS 186-5, secp256r1) and the shape of its numbers. */
final class P256 {
    /** Length of a coordinate, of a scalar, and of either half of a signature. */
    static final int LENGTH = 32;

    // The implementation written for this curve; ECNamedCurveTable would give the slow general one.
    static final ECDomainParameters DOMAIN = domain(CustomNamedCurves.getByName("P-256"));
    static final BigInteger N = DOMAIN.getN();
    private static final BigInteger HALF_N = N.shiftRight(1);

    private P256() {}

    private static ECDomainParameters domain(X9ECParameters curve) {
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }

    /** Whether 1 ≤ number &lt; n. */
    static boolean inRange(BigInteger number) {
        return number.signum() > 0 && number.compareTo(N) < 0;
    }

    /** r‖s with the smaller of s and n − s, both of which verify. */
    static byte[] lowS(BigInteger r, BigInteger s) {
        byte[] signature = new byte[2 * LENGTH];
        write(r, signature, 0);
        write(s.compareTo(HALF_N) > 0 ? N.subtract(s) : s, signature, LENGTH);
        return signature;
    }

    /** Writes a number below 2^256 in 32 bytes, big-endian. */
    static void write(BigInteger number, byte[] target, int offset) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, LENGTH);
        System.arraycopy(bytes, bytes.length - length, target, offset + LENGTH - length, length);
    }

    /**
     * The two numbers of a signature in IEEE P1363 form.
     *
     * @param signature any bytes
     * @return r and s, each of 1 to n - 1, or null where the bytes are no such signature
     */
    static BigInteger @Nullable [] numbers(byte[] signature) {
        if (signature.length != SignatureAlgorithm.SIGNATURE_LENGTH) {
            return null;
        }
        BigInteger r = new BigInteger(1, signature, 0, LENGTH);
        BigInteger s = new BigInteger(1, signature, LENGTH, LENGTH);
        return inRange(r) && inRange(s) ? new BigInteger[] {r, s} : null;
    }
}
