package org.packseal.crypto.signature;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.jspecify.annotations.Nullable;

/**
 * Ed25519 verification with window tables, by the same strict rule as {@link Ed25519Key}: S &lt; L, canonical A and R of prime
 * order, R not the identity, [S]B = R + [k]A.
 *
 * <p>The equation is solved for R: [S]B − [k]A is computed from the tables of B and of −A, and its encoding is compared with
 * the 32 bytes of R. A key is of prime order and canonical ({@link Ed25519Key#decode}) and so is B; then the computed point is
 * a multiple of B and its encoding the canonical one. So an R that compares equal is canonical, and of prime order unless it
 * is the identity, which is refused by its bytes.
 *
 * <p>Only public data comes here, so the time may depend on it: zero digits are skipped, and table lookups show in the cache.
 */
final class Ed25519PrecomputedKey implements PrecomputedKey {
    /** Memory of a key's table in bytes. */
    static final long BYTES = WindowTable.BYTES;

    private static final int R_LENGTH = 32;

    private final byte[] encoded;
    private final WindowTable negative;

    private Ed25519PrecomputedKey(byte[] encoded, WindowTable negative) {
        this.encoded = encoded;
        this.negative = negative;
    }

    /** The base point's table, made when the first key needs it. */
    private static final class Base {
        static final WindowTable TABLE = WindowTable.of(EdwardsPoint.BASE);
    }

    /**
     * Makes the table.
     *
     * @param encoded canonical encoding of a point of prime order
     */
    static Ed25519PrecomputedKey of(byte[] encoded) {
        WindowTable table = WindowTable.of(EdwardsPoint.decode(encoded).negated());
        return new Ed25519PrecomputedKey(encoded, table);
    }

    @Override
    public boolean verify(byte[] message, byte[] signature) {
        PointSum sum = difference(message, signature);
        if (sum == null) {
            return false;
        }
        long[] denominator = new long[Radix51.LIMBS];
        sum.copyDenominatorTo(denominator, 0);
        Radix51.invert(denominator, 0, denominator, 0);
        return isR(sum.encoded(denominator, 0), signature);
    }

    /** [S]B − [k]A, or null where the bytes alone show that the signature does not hold. */
    @Nullable
    PointSum difference(byte[] message, byte[] signature) {
        if (signature.length != SignatureAlgorithm.SIGNATURE_LENGTH
                || !Scalar25519.isReduced(signature, R_LENGTH)
                || isIdentity(signature)) {
            return null;
        }
        PointSum sum = new PointSum();
        Base.TABLE.addMultiple(Scalar25519.digits(signature, R_LENGTH), sum);
        negative.addMultiple(Scalar25519.digits(challenge(message, signature), 0), sum);
        return sum;
    }

    /** Whether the encoding of the difference is the signature's R. */
    static boolean isR(byte[] difference, byte[] signature) {
        return Arrays.equals(difference, 0, R_LENGTH, signature, 0, R_LENGTH);
    }

    /** The encoding of (0, 1): 1 and 31 zeros. */
    private static boolean isIdentity(byte[] signature) {
        int others = 0;
        for (int i = 1; i < R_LENGTH; i++) {
            others |= signature[i];
        }
        return signature[0] == 1 && others == 0;
    }

    /** k = SHA-512(R ‖ A ‖ message) modulo L. */
    private byte[] challenge(byte[] message, byte[] signature) {
        SHA512Digest digest = new SHA512Digest();
        digest.update(signature, 0, R_LENGTH);
        digest.update(encoded, 0, encoded.length);
        digest.update(message, 0, message.length);
        byte[] hash = new byte[Scalar25519.WIDE_LENGTH];
        digest.doFinal(hash, 0);
        return Scalar25519.reduce(hash);
    }
}
