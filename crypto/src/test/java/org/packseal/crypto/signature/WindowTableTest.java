package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowTableTest {
    private static final long SEED = Long.getLong("packseal.seed", 128L);

    private static byte[] encoded(PointSum sum) {
        long[] inverse = new long[Radix51.LIMBS];
        sum.copyDenominatorTo(inverse, 0);
        Radix51.invert(inverse, 0, inverse, 0);
        return sum.encoded(inverse, 0);
    }

    private static void assertMultiple(WindowTable table, Edwards.Point point, BigInteger factor) {
        PointSum sum = new PointSum();
        table.addMultiple(Scalar25519.digits(Edwards.littleEndian(factor), 0), sum);
        assertThat(encoded(sum))
                .as("times %s", factor)
                .isEqualTo(point.times(factor).encoded());
    }

    @Test
    void everyWindow_firstLastAndAnyMultiple_isThePointsMultiple() {
        Random random = new Random(SEED);
        Edwards.Point point = Edwards.B.times(BigInteger.valueOf(random.nextLong() >>> 1));
        WindowTable table = WindowTable.of(EdwardsPoint.decode(point.encoded()));
        for (int window = 0; window < 32; window++) {
            for (int multiple : new int[] {1, 2 + random.nextInt(126), 127}) {
                if (window < 31 || multiple < 127) {
                    assertMultiple(table, point, BigInteger.valueOf(multiple).shiftLeft(8 * window));
                }
            }
        }
        // 256^i · −128 + 256^(i+1): the last multiple of the window, subtracted.
        assertMultiple(table, point, BigInteger.valueOf(128));
        assertMultiple(table, point, BigInteger.ZERO);
        assertMultiple(table, point, Edwards.L.subtract(BigInteger.ONE));
        assertMultiple(table, point, new BigInteger(252, random));
    }

    @Test
    void negatedPoint_givesTheNegativeMultiple() {
        WindowTable table = WindowTable.of(EdwardsPoint.BASE.negated());
        BigInteger factor = new BigInteger(250, new Random(SEED));
        assertMultiple(table, Edwards.B.times(Edwards.L.subtract(BigInteger.ONE)), factor);
    }

    @Test
    void sum_ofAPointAndItsNegative_isTheIdentity() {
        PointSum sum = new PointSum();
        long[] niels = EdwardsPoint.BASE.niels();
        sum.add(niels, 0, false);
        assertThat(encoded(sum)).isEqualTo(Edwards.B.encoded());
        sum.add(niels, 0, true);
        assertThat(encoded(sum)).isEqualTo(Edwards.IDENTITY.encoded());
    }
}
