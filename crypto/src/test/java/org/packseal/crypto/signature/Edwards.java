package org.packseal.crypto.signature;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The curve edwards25519 written plainly with BigInteger after RFC 8032 section 5.1, slow and independent of the code
 * under test: makes crafted signatures and says what the strict rule makes of them.
 */
final class Edwards {
    static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    static final BigInteger L =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final BigInteger SQRT_M1 =
            BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);
    static final Point IDENTITY = new Point(BigInteger.ZERO, BigInteger.ONE);
    static final Point B = base();

    private Edwards() {}

    record Point(BigInteger x, BigInteger y) {
        Point plus(Point o) {
            BigInteger product =
                    D.multiply(x).multiply(o.x).mod(P).multiply(y).multiply(o.y).mod(P);
            BigInteger sumX = x.multiply(o.y).add(y.multiply(o.x));
            BigInteger sumY = y.multiply(o.y).add(x.multiply(o.x));
            return new Point(
                    sumX.multiply(BigInteger.ONE.add(product).modInverse(P)).mod(P),
                    sumY.multiply(BigInteger.ONE.subtract(product).modInverse(P))
                            .mod(P));
        }

        Point times(BigInteger scalar) {
            Point sum = IDENTITY;
            for (int i = scalar.bitLength() - 1; i >= 0; i--) {
                sum = sum.plus(sum);
                if (scalar.testBit(i)) {
                    sum = sum.plus(this);
                }
            }
            return sum;
        }

        byte[] encoded() {
            byte[] bytes = littleEndian(y);
            bytes[31] |= (byte) (x.testBit(0) ? 0x80 : 0);
            return bytes;
        }
    }

    private static Point base() {
        BigInteger y = BigInteger.valueOf(4)
                .multiply(BigInteger.valueOf(5).modInverse(P))
                .mod(P);
        return new Point(evenRoot(y), y);
    }

    private static BigInteger evenRoot(BigInteger y) {
        BigInteger ySquared = y.multiply(y);
        BigInteger xSquared = ySquared.subtract(BigInteger.ONE)
                .multiply(D.multiply(ySquared).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger x = xSquared.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(xSquared)) {
            x = x.multiply(SQRT_M1).mod(P);
        }
        if (!x.multiply(x).mod(P).equals(xSquared)) {
            throw new ArithmeticException("no point has this y");
        }
        return x.testBit(0) ? P.subtract(x) : x;
    }

    /** A point whose order is 8, so that its multiples are all points of small order. */
    static Point torsion() {
        for (BigInteger y = BigInteger.TWO; ; y = y.add(BigInteger.ONE)) {
            try {
                Point torsion = new Point(evenRoot(y), y).times(L);
                if (!torsion.times(BigInteger.valueOf(4)).equals(IDENTITY)) {
                    return torsion;
                }
            } catch (ArithmeticException ignored) {
                // About every second y has no point; the next one is tried.
            }
        }
    }

    static byte[] littleEndian(BigInteger number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    static BigInteger number(byte[] littleEndian) {
        byte[] bytes = new byte[littleEndian.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = littleEndian[bytes.length - 1 - i];
        }
        return new BigInteger(1, bytes);
    }

    private static byte[] sha512(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The secret scalar of a seed. */
    static BigInteger scalar(byte[] seed) {
        byte[] half = Arrays.copyOf(sha512(seed), 32);
        half[0] &= (byte) 0xF8;
        half[31] &= 0x7F;
        half[31] |= 0x40;
        return number(half);
    }

    static BigInteger challenge(byte[] encodedR, byte[] encodedA, byte[] message) {
        return number(sha512(encodedR, encodedA, message)).mod(L);
    }

    static byte[] signature(byte[] encodedR, BigInteger s) {
        byte[] signature = Arrays.copyOf(encodedR, 64);
        System.arraycopy(littleEndian(s), 0, signature, 32, 32);
        return signature;
    }
}
