package org.packseal.crypto.signature;

/**
 * Inverts many numbers modulo 2^255 − 19 with one inversion and three multiplications each (P. Montgomery, "Speeding the
 * Pollard and elliptic curve methods of factorization", 1987, section 10.3.1): with the product of all numbers inverted, each
 * number's inverse is that times the product of the others.
 */
final class SharedInversion {
    private SharedInversion() {}

    /**
     * Replaces every number by its inverse.
     *
     * @param numbers numbers other than 0, five limbs each ({@link Radix51})
     */
    static void invert(long[] numbers) {
        int length = numbers.length;
        // products[i] is the product of the numbers before number i.
        long[] products = new long[length + Radix51.LIMBS];
        products[0] = 1;
        for (int at = 0; at < length; at += Radix51.LIMBS) {
            Radix51.multiply(products, at, numbers, at, products, at + Radix51.LIMBS);
        }
        long[] inverse = new long[Radix51.LIMBS];
        Radix51.invert(products, length, inverse, 0);
        for (int at = length - Radix51.LIMBS; at >= 0; at -= Radix51.LIMBS) {
            Radix51.multiply(inverse, 0, products, at, products, at);
            Radix51.multiply(inverse, 0, numbers, at, inverse, 0);
            System.arraycopy(products, at, numbers, at, Radix51.LIMBS);
        }
    }
}
