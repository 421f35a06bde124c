package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Scalar25519Test {
    private static final long SEED = Long.getLong("packseal.seed", 252L);
    private static final BigInteger L = Edwards.L;
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(512);

    private static byte[] littleEndian(BigInteger number, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    @Test
    void reduce_randomAndExtremeNumbers_givesTheRemainder() {
        Random random = new Random(SEED);
        List<BigInteger> numbers = new ArrayList<>();
        for (int bits = 0; bits <= 512; bits++) {
            BigInteger power = BigInteger.ONE.shiftLeft(bits);
            numbers.addAll(List.of(power.subtract(BigInteger.ONE), new BigInteger(bits, random)));
            BigInteger multiple = L.multiply(new BigInteger(Math.max(0, bits - 253), random));
            for (int delta = -1; delta <= 1; delta++) {
                numbers.add(power.add(BigInteger.valueOf(delta)));
                numbers.add(multiple.add(BigInteger.valueOf(delta)));
            }
        }
        for (int i = 0; i < 20_000; i++) {
            numbers.add(new BigInteger(512, random));
        }
        for (BigInteger number : numbers) {
            if (number.signum() >= 0 && number.compareTo(LIMIT) < 0) {
                assertThat(Edwards.number(Scalar25519.reduce(littleEndian(number, 64))))
                        .as("seed %d, %s", SEED, number)
                        .isEqualTo(number.mod(L));
            }
        }
    }

    @Test
    void isReduced_aroundL_isTrueBelowOnly() {
        for (int delta = -300; delta < 300; delta++) {
            byte[] bytes = littleEndian(L.add(BigInteger.valueOf(delta)).shiftLeft(8), 33);
            assertThat(Scalar25519.isReduced(bytes, 1)).as("L + %d", delta).isEqualTo(delta < 0);
        }
        byte[] ones = new byte[32];
        assertThat(Scalar25519.isReduced(ones, 0)).isTrue();
        Arrays.fill(ones, (byte) -1);
        assertThat(Scalar25519.isReduced(ones, 0)).isFalse();
    }

    @Test
    void digits_addUpToTheNumber() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            BigInteger number = i == 0 ? L.subtract(BigInteger.ONE) : new BigInteger(252, random);
            byte[] digits = Scalar25519.digits(littleEndian(number, 32), 0);
            BigInteger sum = BigInteger.ZERO;
            for (int digit = 31; digit >= 0; digit--) {
                sum = sum.shiftLeft(8).add(BigInteger.valueOf(digits[digit]));
            }
            assertThat(sum).isEqualTo(number);
        }
    }
}
