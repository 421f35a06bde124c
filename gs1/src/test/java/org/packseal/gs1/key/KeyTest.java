package org.packseal.gs1.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"96385074", "614141007349", "9506000134352", "19506000134359"})
    void gtin_ofPrintedDigits_knowsItsFormat(String digits) {
        Gtin gtin = Gtin.of(digits);

        assertThat(gtin.format()).isEqualTo(digits.length());
        assertThat(gtin.value()).hasSize(14).endsWith(digits);
        assertThat(gtin.shortest()).isEqualTo(digits);
        assertThat(gtin.hasCorrectCheckDigit()).isTrue();
        assertThat(gtin.checkDigit()).isEqualTo(digits.charAt(digits.length() - 1) - '0');
    }

    @Test
    void gtin_ofFourteenDigitsWithAZeroInFront_isAGtin13() {
        Gtin gtin = Gtin.of("03400930024263");

        assertThat(gtin.format()).isEqualTo(13);
        assertThat(gtin.shortest()).isEqualTo("3400930024263");
        assertThat(gtin.checkDigit()).isEqualTo(3);
    }

    @Test
    void gtin_indicator_isTheFirstDigit() {
        assertThat(Gtin.of("19506000134359").indicator()).isEqualTo(1);
        assertThat(Gtin.of("9506000134352").indicator()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9506000134353", "950600013435", "095060001343520", "950600013435X", "٩506000134352"})
    void gtin_ofWrongDigits_isRefused(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> Gtin.of(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "614141007349", "9506000134352", "19506000134359", "095060001111111119"})
    void checkDigit_everyOtherLastDigit_doesNotFit(String digits) {
        String body = digits.substring(0, digits.length() - 1);
        assertThat(CheckDigit.of(body)).isEqualTo(digits.charAt(digits.length() - 1));
        for (char last = '0'; last <= '9'; last++) {
            assertThat(CheckDigit.isCorrect(body + last, 0, digits.length())).isEqualTo(last == CheckDigit.of(body));
        }
    }

    @Test
    void checkDigit_everyWrongDigitAnywhere_doesNotFit() {
        String right = "095060001111111119";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(CheckDigit.isCorrect(changed, 0, changed.length())).isEqualTo(digit == right.charAt(place));
            }
        }
    }

    @Test
    void checkDigit_ofNoDigits_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.of("12a"));
        assertThat(CheckDigit.isCorrect("0", 0, 1)).isFalse();
    }

    @Test
    void checkDigit_inAPartOfAText_isThatOfThePartAlone() {
        assertThat(CheckDigit.isCorrect("17", 0, 2)).isTrue();
        assertThat(CheckDigit.isCorrect("(17)", 1, 3)).isTrue();
        assertThat(CheckDigit.isCorrect("(17)", 0, 3)).isFalse();
        assertThat(CheckDigit.isCorrect("(17)", 1, 4)).isFalse();
        assertThat(CheckDigit.isCorrect("900", 2, 3)).as("one digit").isFalse();
        assertThat(CheckDigit.isCorrect("900", 1, 1)).as("none").isFalse();
        for (String other : new String[] {"1/", "1:", "/7", ":7", "\u06617"}) {
            assertThat(CheckDigit.isCorrect(other, 0, other.length())).as(other).isFalse();
        }
    }

    @Test
    void ssccAndGln_wrongLengthOrCheckDigit_areRefused() {
        assertThat(new Sscc("095060001111111119").extensionDigit()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Sscc("095060001111111118"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sscc("09506000111111111"));
        assertThat(new Gln("9506000100043").value()).isEqualTo("9506000100043");
        assertThatIllegalArgumentException().isThrownBy(() -> new Gln("9506000100044"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gln("950600010004"));
    }
}
