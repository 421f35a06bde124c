package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RatioRootTest {
    private static FieldElement of(int number) {
        return FieldElement.of(number);
    }

    @Test
    void of_squaresAndOthers_areToldAsEulersCriterionDoes() {
        BigInteger half = Edwards.P.subtract(BigInteger.ONE).shiftRight(1);
        for (int number = -50; number <= 50; number++) {
            if (number != 0) {
                boolean square =
                        BigInteger.valueOf(number).modPow(half, Edwards.P).equals(BigInteger.ONE);
                assertThat(RatioRoot.of(of(number), of(1)).isRatioSquare())
                        .as("%d", number)
                        .isEqualTo(square);
            }
        }
    }

    @Test
    void of_ratios_areRootsOfTheRatio() {
        for (int u = 1; u < 40; u++) {
            for (int v = 1; v < 40; v++) {
                RatioRoot root = RatioRoot.of(of(u), of(v));
                FieldElement square = root.value().squared();
                FieldElement ratio = root.isRatioSquare() ? square : square.times(RatioRoot.I);
                assertThat(ratio.times(v)).as("%d/%d", u, v).isEqualTo(of(u));
            }
        }
    }

    @Test
    void of_zero_isASquareOverAnythingButZero() {
        assertThat(RatioRoot.of(of(0), of(7))).isEqualTo(new RatioRoot(of(0), true));
        assertThat(RatioRoot.of(of(7), of(0)).isRatioSquare()).isFalse();
    }

    @Test
    void i_isARootOfMinusOne() {
        assertThat(RatioRoot.I.squared()).isEqualTo(of(-1));
    }

    @Test
    void isFourthPower_ofAFourthPower_andNotOfASquareThatIsNone() {
        FieldElement square = of(5).squared();
        FieldElement fourth = square.squared();
        assertThat(fourth.isFourthPower()).isTrue();
        assertThat(fourth.negated().times(4).isFourthPower())
                .as("-4 = (1 + i)^4")
                .isTrue();
        assertThat(of(4).isFourthPower()).as("neither 2 nor -2 is a square").isFalse();
        assertThat(of(2).isFourthPower()).isFalse();
        assertThat(of(0).isFourthPower()).isFalse();
    }
}
