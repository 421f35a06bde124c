package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The limbs against BigInteger, up to the bounds that the class allows. */
class Radix51Test {
    private static final long SEED = Long.getLong("packseal.seed", 25519L);
    private static final long BOUND = 3L * ((1L << 51) + (1L << 16));
    private static final BigInteger P = Edwards.P;

    private static BigInteger value(long[] limbs) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 4; i >= 0; i--) {
            value = value.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
        }
        return value.mod(P);
    }

    private static long[] limbs(Random random, int kind) {
        long[] limbs = new long[5];
        for (int i = 0; i < 5; i++) {
            limbs[i] = switch (kind % 6) {
                case 0 -> BOUND;
                case 1 -> -BOUND;
                case 2 -> random.nextBoolean() ? BOUND : -BOUND;
                case 3 -> random.nextInt(3) - 1L;
                case 4 -> random.nextLong() % BOUND;
                default -> random.nextLong() >>> 13;
            };
        }
        return limbs;
    }

    @Test
    void product_square_inverse_equalThoseOfBigInteger() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            long[] a = limbs(random, i);
            long[] b = limbs(random, i / 6);
            long[] out = new long[5];
            Radix51.multiply(a, 0, b, 0, out, 0);
            assertThat(value(out))
                    .as("seed %d, case %d", SEED, i)
                    .isEqualTo(value(a).multiply(value(b)).mod(P));
            assertWeaklyReduced(out);
            Radix51.square(a, 0, out, 0);
            assertThat(value(out))
                    .as("seed %d, case %d", SEED, i)
                    .isEqualTo(value(a).pow(2).mod(P));
            assertWeaklyReduced(out);
            if (i % 10 == 0) {
                Radix51.invert(a, 0, out, 0);
                assertThat(value(out)).isEqualTo(value(a).modPow(P.subtract(BigInteger.TWO), P));
            }
        }
    }

    private static void assertWeaklyReduced(long[] limbs) {
        for (long limb : limbs) {
            assertThat(limb).isBetween(-(1L << 16), (1L << 51) + (1L << 16));
        }
    }

    @Test
    void write_anyRepresentation_givesTheRemainderBelowP() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            long[] a = limbs(random, i);
            assertWritten(a);
        }
        for (int delta = -40; delta <= 40; delta++) {
            for (BigInteger base : new BigInteger[] {BigInteger.ZERO, P, P.add(P)}) {
                BigInteger number = base.add(BigInteger.valueOf(delta));
                long[] limbs = new long[5];
                BigInteger rest = number;
                for (int i = 0; i < 4; i++) {
                    limbs[i] = rest.longValue() & ((1L << 51) - 1);
                    rest = rest.shiftRight(51);
                }
                limbs[4] = rest.longValueExact();
                assertWritten(limbs);
            }
        }
    }

    private static void assertWritten(long[] limbs) {
        byte[] bytes = new byte[32];
        Radix51.write(limbs, 0, bytes);
        assertThat(Edwards.number(bytes)).as(Arrays.toString(limbs)).isEqualTo(value(limbs));
    }

    @Test
    void read_ofWhatWasWritten_givesTheSameNumberAndIgnoresTheHighestBit() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            long[] limbs = new long[7];
            Radix51.read(bytes, limbs, 1);
            assertThat(value(Arrays.copyOfRange(limbs, 1, 6)))
                    .isEqualTo(Edwards.number(bytes).clearBit(255).mod(P));
        }
    }

    @Test
    void sharedInversion_manyNumbers_givesEachInverse() {
        Random random = new Random(SEED);
        for (int count : new int[] {1, 2, 16, 33}) {
            long[] numbers = new long[5 * count];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = random.nextLong() >>> 13;
            }
            long[] before = numbers.clone();
            SharedInversion.invert(numbers);
            for (int i = 0; i < count; i++) {
                BigInteger number = value(Arrays.copyOfRange(before, 5 * i, 5 * i + 5));
                assertThat(value(Arrays.copyOfRange(numbers, 5 * i, 5 * i + 5))).isEqualTo(number.modInverse(P));
            }
        }
    }
}
