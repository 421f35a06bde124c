package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.element.MonetaryAmount;
import org.packseal.gs1.element.PieceOfTotal;
import org.packseal.gs1.element.TypedElement;
import org.packseal.gs1.key.Gln;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.key.Sscc;

class TypedElementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static TypedElement typed(String ai, String value) {
        return new Element(ai, value, "", 0, value.length()).typed(TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "17, 280630, 2028-06-30",
        "17, 280200, 2028-02-29",
        "15, 270200, 2027-02-28",
        "17, 760100, 2076-01-31",
        "17, 771231, 1977-12-31",
        "11, 991200, 1999-12-31",
        "7006, 261120, 2026-11-20",
        "7250, 19800229, 1980-02-29",
        "7007, 260901260915, 2026-09-01",
        "4324, 2611000830, 2026-11-30",
    })
    void date_ofDateElement_isRead(String ai, String value, LocalDate date) {
        assertThat(typed(ai, value).date()).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"17, 280230", "17, 28063", "10, 280630", "7006, 261100", "9N, 280630", "17, 2806٣0"})
    void date_ofOtherOrFaultyElement_isEmpty(String ai, String value) {
        assertThat(typed(ai, value).date()).isEmpty();
    }

    @Test
    void dates_ofHarvestPeriod_areBoth() {
        assertThat(typed("7007", "260901260915").dates())
                .containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "7003, 2806301430, 2028-06-30T14:30:00",
        "8008, 26112314, 2026-11-23T14:00:00",
        "8008, 2611231459, 2026-11-23T14:59:00",
        "8008, 261123145907, 2026-11-23T14:59:07",
        "7011, 2703011200, 2027-03-01T12:00:00",
        "7251, 202611230745, 2026-11-23T07:45:00",
    })
    void dateTime_ofTimedElement_isRead(String ai, String value, LocalDateTime dateTime) {
        assertThat(typed(ai, value).dateTime()).contains(dateTime);
    }

    @Test
    void dateTime_withoutTime_isEmpty() {
        assertThat(typed("7011", "270301").dateTime()).isEmpty();
        assertThat(typed("7011", "270301").date()).contains(LocalDate.of(2027, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "3103, 001250, 1.250",
        "3100, 001250, 1250",
        "3305, 123456, 1.23456",
        "3922, 1999, 19.99",
        "3932, 8401999, 19.99",
        "3901, 999999999999999, 99999999999999.9",
        "3941, 0125, 12.5",
    })
    void decimal_ofMeasureOrPrice_hasTheIdentifiersDecimals(String ai, String value, BigDecimal decimal) {
        assertThat(typed(ai, value).decimal()).contains(decimal);
    }

    @Test
    void amount_withCurrency_givesBoth() {
        MonetaryAmount amount = typed("3912", "9781999").amount().orElseThrow();

        assertThat(amount.amount()).isEqualTo(new BigDecimal("19.99"));
        assertThat(amount.currency()).contains("978");
        assertThat(typed("3902", "1999").amount().orElseThrow().currency()).isEmpty();
        assertThat(typed("3940", "0150").amount()).isEmpty();
        assertThat(typed("3912", "0001999").amount()).isEmpty();
    }

    @Test
    void pieceOfTotal_ofItip_isRead() {
        assertThat(typed("8006", "095060001343520102").pieceOfTotal()).contains(new PieceOfTotal(1, 2));
        assertThat(typed("8006", "095060001343520302").pieceOfTotal()).isEmpty();
    }

    @Test
    void countries_ofProcessing_areAll() {
        assertThat(typed("423", "756276").countries()).containsExactly("756", "276");
        assertThat(typed("4307", "DE").countries()).containsExactly("DE");
        assertThat(typed("423", "756001").countries()).isEmpty();
    }

    @Test
    void keys_ofTheirElements_areRead() {
        assertThat(typed("01", "09506000134352").gtin()).contains(new Gtin("09506000134352"));
        assertThat(typed("8006", "095060001343520102").gtin()).contains(new Gtin("09506000134352"));
        assertThat(typed("00", "095060001111111119").sscc()).contains(new Sscc("095060001111111119"));
        assertThat(typed("8017", "950600011111111112").sscc()).isEmpty();
        assertThat(typed("414", "9506000100043").gln()).contains(new Gln("9506000100043"));
        assertThat(typed("253", "9506000111117").gln()).isEmpty();
        assertThat(typed("01", "09506000134353").gtin()).isEmpty();
    }
}
