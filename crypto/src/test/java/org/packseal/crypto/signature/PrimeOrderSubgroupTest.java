package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.signature.Edwards.Point;

/** The halving and pairing compared with plain multiplication by L, which the class is there to avoid. */
class PrimeOrderSubgroupTest {
    private static final long SEED = 20_261_125;
    private static final Point TORSION = Edwards.torsion();

    private static boolean contains(byte[] encoded) {
        return PrimeOrderSubgroup.contains(encoded, 0);
    }

    @Test
    void contains_multiplesOfTheBasePoint_andNoneOfThemPlusAPointOfSmallOrder() {
        Random random = new Random(SEED);
        for (int i = 0; i < 16; i++) {
            Point point = Edwards.B.times(new BigInteger(252, random).setBit(0));
            for (int multiple = 0; multiple < 8; multiple++) {
                Point mixed = point.plus(TORSION.times(BigInteger.valueOf(multiple)));
                assertThat(contains(mixed.encoded()))
                        .as("seed %d point %d torsion %d", SEED, i, multiple)
                        .isEqualTo(multiple == 0);
            }
        }
    }

    @Test
    void contains_pointsOfSmallOrder_none() {
        for (int multiple = 0; multiple < 8; multiple++) {
            byte[] encoded = TORSION.times(BigInteger.valueOf(multiple)).encoded();
            assertThat(contains(encoded)).as("multiple %d", multiple).isFalse();
            encoded[31] ^= (byte) 0x80;
            assertThat(contains(encoded)).as("its negative").isFalse();
        }
    }

    /** Of random numbers a half are no y of a point, and of the points one in eight is of prime order. */
    @Test
    void contains_randomBytes_asTheMultiplicationByLSays() {
        Random random = new Random(SEED);
        byte[] encoded = new byte[32];
        int inside = 0;
        for (int i = 0; i < 4_000; i++) {
            random.nextBytes(encoded);
            boolean expected = Ed25519.validatePublicKeyFull(encoded, 0);
            assertThat(contains(encoded)).as("seed %d number %d", SEED, i).isEqualTo(expected);
            inside += expected ? 1 : 0;
        }
        assertThat(inside).isBetween(150, 350);
    }

    @Test
    void contains_smallNumbersAndThoseNearP_asTheMultiplicationByLSays() {
        for (int distance = -1_000; distance < 1_000; distance++) {
            BigInteger y = distance < 0 ? Edwards.P.add(BigInteger.valueOf(distance)) : BigInteger.valueOf(distance);
            byte[] encoded = Edwards.littleEndian(y);
            assertThat(contains(encoded)).as("y = %d", distance).isEqualTo(Ed25519.validatePublicKeyFull(encoded, 0));
        }
    }

    @Test
    void contains_numbersOfPOrMore_none() {
        for (int above = 0; above < 19; above++) {
            byte[] encoded = Edwards.littleEndian(Edwards.P.add(BigInteger.valueOf(above)));
            assertThat(contains(encoded)).as("p + %d", above).isFalse();
            encoded[31] |= (byte) 0x80;
            assertThat(contains(encoded)).as("p + %d, sign set", above).isFalse();
        }
    }

    @Test
    void contains_eitherSignOfX_andAtAnOffset() {
        byte[] encoded = Edwards.B.encoded();
        byte[] shifted = new byte[40];
        Arrays.fill(shifted, (byte) 0xFF);
        System.arraycopy(encoded, 0, shifted, 5, 32);
        assertThat(contains(encoded)).isTrue();
        assertThat(PrimeOrderSubgroup.contains(shifted, 5)).isTrue();
        assertThat(PrimeOrderSubgroup.contains(shifted, 4)).isFalse();
        encoded[31] ^= (byte) 0x80;
        assertThat(contains(encoded)).isTrue();
    }
}
