package org.packseal.crypto.signature;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Field;
import org.bouncycastle.util.BigIntegers;

/**
 * ECDSA P-256 verification (FIPS 186-5 section 6.4.2) with window tables, by the same rule as {@link P256Key}. The sum
 * [e/s]G + [r/s]Q is taken from the tables of G and Q, and its x compared without dividing: x = X/Z² is r modulo n exactly if
 * X is rZ² or, where r + n is below p, (r + n)Z².
 *
 * <p>Only public data comes here, so the time may depend on it.
 */
final class P256PrecomputedKey implements PrecomputedKey {
    /** Memory of a key's table in bytes. */
    static final long BYTES = P256WindowTable.BYTES;

    private static final BigInteger P = P256.DOMAIN.getCurve().getField().getCharacteristic();

    private final P256WindowTable table;

    private P256PrecomputedKey(P256WindowTable table) {
        this.table = table;
    }

    /** The base point's table, made when the first key needs it. */
    private static final class Base {
        static final P256WindowTable TABLE = P256WindowTable.of(P256.DOMAIN.getG());
    }

    /**
     * Makes the table.
     *
     * @param point a point of the curve, not the one at infinity
     */
    static P256PrecomputedKey of(ECPoint point) {
        return new P256PrecomputedKey(P256WindowTable.of(point));
    }

    @Override
    public boolean verify(byte[] message, byte[] signature) {
        BigInteger[] numbers = P256.numbers(signature);
        return numbers != null && holds(message, numbers[0], numbers[1]);
    }

    private boolean holds(byte[] message, BigInteger r, BigInteger s) {
        BigInteger e = new BigInteger(1, Sha256.of(message));
        BigInteger inverse = BigIntegers.modOddInverseVar(P256.N, s);
        P256Sum sum = new P256Sum();
        Base.TABLE.addMultiple(e.multiply(inverse).mod(P256.N), sum);
        table.addMultiple(r.multiply(inverse).mod(P256.N), sum);
        return isX(sum, r) || isX(sum, r.add(P256.N));
    }

    private static boolean isX(P256Sum sum, BigInteger x) {
        return x.compareTo(P) < 0 && sum.hasX(SecP256R1Field.fromBigInteger(x));
    }
}
