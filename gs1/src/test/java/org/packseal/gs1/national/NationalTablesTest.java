package org.packseal.gs1.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.key.Gtin;

/** Every row of both tables runs its own example. */
class NationalTablesTest {
    static final List<SchemeRow> SCHEMES = SchemeRow.ALL;
    static final List<CarrierRow> GTIN_ROWS = CarrierRow.GTIN;
    static final List<CarrierRow> ELEMENT_ROWS = CarrierRow.ELEMENTS;

    /** Schemes whose check rule is public, with the lengths that are accepted. */
    private static final List<NationalScheme> CHECKED = List.of(
            NationalScheme.PZN, NationalScheme.CIP13, NationalScheme.AIC, NationalScheme.KD, NationalScheme.CNK);

    @ParameterizedTest
    @EnumSource
    void schemes_eachConstant_hasExactlyOneRow(NationalScheme scheme) {
        assertThat(SCHEMES).filteredOn(row -> row.scheme() == scheme).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void schemes_eachExample_holdsAndNamesItsSource(SchemeRow row) {
        assertThat(NationalNumbers.check(row.scheme(), row.example())).isEqualTo(NumberCheck.OK);
        assertThat(row.source()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void schemes_wrongCheckDigit_isRefusedWhereTheRuleIsPublic(SchemeRow row) {
        String text = row.example();
        int last = text.length() - 1;
        List<NumberCheck> others = IntStream.rangeClosed('0', '9')
                .filter(digit -> digit != text.charAt(last))
                .mapToObj(digit -> NationalNumbers.check(row.scheme(), text.substring(0, last) + (char) digit))
                .toList();

        NumberCheck expected = CHECKED.contains(row.scheme()) ? NumberCheck.WRONG_CHECK_DIGIT : NumberCheck.OK;
        assertThat(others).isNotEmpty().containsOnly(expected);
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void schemes_anyOtherDigitAnywhere_isRefusedWhereTheRuleIsPublic(SchemeRow row) {
        String text = row.example();
        for (int i = 0; CHECKED.contains(row.scheme()) && i < text.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = text.substring(0, i) + digit + text.substring(i + 1);
                assertThat(NationalNumbers.check(row.scheme(), other) == NumberCheck.OK)
                        .as(other)
                        .isEqualTo(other.equals(text));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void schemes_wrongLengthOrForeignDigits_areRefused(SchemeRow row) {
        boolean free = row.scheme() == NationalScheme.AIM || row.scheme() == NationalScheme.BPOM_NIE;
        String text = row.example();
        List<String> wrong = free
                ? List.of("", "1".repeat(21), "12 34", "12\u001d34", "12\u0661")
                : List.of(
                        "",
                        text + "00",
                        "0".repeat(40),
                        text.replace(text.charAt(2), '\u0661'),
                        "-" + text,
                        " " + text);

        assertThat(wrong)
                .allSatisfy(other -> assertThat(NationalNumbers.check(row.scheme(), other))
                        .as(other)
                        .isEqualTo(NumberCheck.WRONG_FORM));
    }

    @ParameterizedTest
    @FieldSource("GTIN_ROWS")
    void gtinRows_eachExample_givesItsNumber(CarrierRow row) {
        NationalNumbers numbers = NationalNumbers.of(new Gtin(row.example()), null, Map.of());

        assertThat(numbers.numbers()).containsEntry(row.scheme(), row.number());
        assertThat(numbers.findings()).isEmpty();
        assertThat(row.source()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("GTIN_ROWS")
    void gtinRows_misreadGtinOrItemOfVariableMeasure_givesNothing(CarrierRow row) {
        String gtin = row.example();
        char wrong = gtin.charAt(13) == '9' ? '0' : (char) (gtin.charAt(13) + 1);

        Stream.of(gtin.substring(0, 13) + wrong, withCheckDigit("9" + gtin.substring(1, 13)))
                .map(other -> NationalNumbers.of(new Gtin(other), null, Map.of()))
                .forEach(numbers -> {
                    assertThat(numbers.numbers()).isEmpty();
                    assertThat(numbers.findings()).isEmpty();
                });
    }

    @ParameterizedTest
    @FieldSource("GTIN_ROWS")
    void gtinRows_higherPackagingLevel_givesTheNumberOfAnAmericanPackOnly(CarrierRow row) {
        for (int indicator = 1; indicator <= 8; indicator++) {
            String gtin = withCheckDigit(indicator + row.example().substring(1, 13));
            NationalNumbers numbers = NationalNumbers.of(new Gtin(gtin), null, Map.of());
            assertThat(List.copyOf(numbers.numbers().values()))
                    .isEqualTo(row.scheme() == NationalScheme.NDC10 ? List.of(row.number()) : List.of());
        }
    }

    @ParameterizedTest
    @FieldSource("ELEMENT_ROWS")
    void elementRows_eachExample_givesItsNumber(CarrierRow row) {
        Gtin gtin = new Gtin(row.gtinPrefix().isEmpty() ? "05005703524087" : "08998506287075");

        NationalNumbers numbers = NationalNumbers.of(gtin, null, Map.of(row.ai(), row.example()));

        assertThat(numbers.numbers()).containsExactly(Map.entry(row.scheme(), row.number()));
        assertThat(numbers.findings()).isEmpty();
    }

    @Test
    void elementRows_valueOfNoKnownLength_isFoundOnce() {
        NationalNumbers numbers = NationalNumbers.of(null, null, Map.of("711", "12345"));

        assertThat(numbers.numbers()).isEmpty();
        assertThat(numbers.findings())
                .containsExactly(new NationalNumbers.Finding(NationalScheme.CIP13, "711", NumberCheck.WRONG_FORM));
    }

    @Test
    void element90_withoutIndonesianGtin_isNoNationalNumber() {
        assertThat(NationalNumbers.of(new Gtin("05005703524087"), null, Map.of("90", "DKL1"))
                        .numbers())
                .isEmpty();
    }

    @Test
    void element_besideGtinOfSameScheme_comesFirst() {
        NationalNumbers numbers = NationalNumbers.of(new Gtin("03400935955838"), null, Map.of("711", "3400930024263"));

        assertThat(numbers.numbers())
                .containsEntry(NationalScheme.CIP13, "3400930024263")
                .containsEntry(NationalScheme.CIP7, "3595583");
    }

    @Test
    void ntin_withWrongPznInside_isAFindingAndGivesNoNumber() {
        NationalNumbers numbers = NationalNumbers.of(new Gtin("04150161588049"), null, Map.of());

        assertThat(numbers.numbers()).isEmpty();
        assertThat(numbers.findings())
                .containsExactly(new NationalNumbers.Finding(NationalScheme.PZN, "01", NumberCheck.WRONG_CHECK_DIGIT));
    }

    @Test
    void ppn_withWrongPznInside_isAFindingAndGivesNoNumber() {
        NationalNumbers numbers = NationalNumbers.of(null, "115543445146", Map.of());

        assertThat(numbers.numbers()).isEmpty();
        assertThat(numbers.findings())
                .containsExactly(new NationalNumbers.Finding(NationalScheme.PZN, "9N", NumberCheck.WRONG_CHECK_DIGIT));
    }

    @Test
    void ppn_ofAnotherAgency_isNotReadAsPzn() {
        NationalNumbers numbers =
                NationalNumbers.of(null, Ppn.of("12", "5543445A").value(), Map.of());

        assertThat(numbers.numbers()).isEmpty();
        assertThat(numbers.findings()).isEmpty();
    }

    @Test
    void mayHoldWrongNumber_germanNtinAndUsCase_isTrue() {
        assertThat(IntStream.rangeClosed(-1, 10_000).filter(NationalNumbers::mayHoldWrongNumber))
                .hasSize(81)
                .allMatch(first -> first == 415 || (first / 1000 >= 1 && first / 1000 <= 8 && first / 10 % 100 == 3));
    }

    /** Where it says no, no number between the prefix and the check digit can be a finding. */
    @ParameterizedTest
    @FieldSource("GTIN_ROWS")
    void mayHoldWrongNumber_whereItSaysNo_thereIsNoFinding(CarrierRow row) {
        int firstFour = Integer.parseInt(row.example().substring(0, 4));
        Random random = new Random(7);
        for (int i = 0; i < 200 && !NationalNumbers.mayHoldWrongNumber(firstFour); i++) {
            StringBuilder gtin = new StringBuilder(row.gtinPrefix());
            while (gtin.length() < 13) {
                gtin.append(random.nextInt(10));
            }
            NationalNumbers numbers = NationalNumbers.of(new Gtin(withCheckDigit(gtin.toString())), null, Map.of());
            assertThat(numbers.findings()).as(gtin.toString()).isEmpty();
        }
    }

    private static String withCheckDigit(String thirteen) {
        return thirteen + CheckDigit.of(thirteen);
    }
}
