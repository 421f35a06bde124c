package org.packseal.crypto.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base34Test {
    private static final long SEED = 34;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWX";
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(536);

    /** Written with BigInteger alone, against which the limbs are compared. */
    private static String reference(BigInteger number) {
        StringBuilder digits = new StringBuilder();
        BigInteger rest = number;
        for (int i = 0; i < 106; i++) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(34));
            digits.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return digits.reverse().toString();
    }

    @Test
    void randomBytes_roundTrip_asBigIntegerWrites() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[67];
            random.nextBytes(bytes);
            if (i < 67) {
                Arrays.fill(bytes, 0, i, (byte) (i % 2 == 0 ? 0 : 0xFF));
            }
            String text = Base34.encode(bytes);
            assertThat(text).as("seed %d case %d", SEED, i).isEqualTo(reference(new BigInteger(1, bytes)));
            assertThat(Base34.decode(text)).isEqualTo(bytes);
        }
    }

    @Test
    void values_from2Power536On_areNotRead() {
        assertThat(Base34.decode(reference(LIMIT.subtract(BigInteger.ONE)))).isNotNull();
        assertThat(Base34.decode(reference(LIMIT))).isNull();
        assertThat(Base34.decode(reference(LIMIT.add(BigInteger.ONE)))).isNull();
        assertThat(Base34.decode(reference(BigInteger.ONE.shiftLeft(539)))).isNull();
        assertThat(Base34.decode("X".repeat(106))).isNull();
    }

    @Test
    void everyOtherCharacter_atEveryPlace_isNotRead() {
        String text = Base34.encode(new byte[67]);
        for (char c = 0; c < 0x250; c++) {
            if (ALPHABET.indexOf(c) < 0) {
                for (int i = 0; i < 106; i++) {
                    String wrong = text.substring(0, i) + c + text.substring(i + 1);
                    assertThat(Base34.decode(wrong)).as("%s at %d", (int) c, i).isNull();
                }
            }
        }
    }

    @Test
    void everyOtherLength_isNotRead() {
        for (int length = 0; length < 220; length++) {
            if (length != 106) {
                assertThat(Base34.decode("0".repeat(length))).isNull();
            }
        }
    }
}
