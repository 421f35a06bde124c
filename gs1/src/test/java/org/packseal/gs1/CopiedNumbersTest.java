package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.ScanProblem;

/** Numbers as they are printed, copied and keyed, and numbers that name no product. */
class CopiedNumbersTest {
    private static final ScanParser PARSER = ScanParser.builder().build();
    private static final ScanParser STRICT = ScanParser.builder().strict(true).build();

    /** PZN examples: IFA coding system. NDC example: FDA, National Drug Code format. */
    @ParameterizedTest
    @CsvSource({
        "PZN-01116414, PZN, 01116414",
        "PZN 01116414, PZN, 01116414",
        "pzn: 01116414, PZN, 01116414",
        "PZN01116414, PZN, 01116414",
        "0472-0400-30, NDC10, 0472040030",
        "NDC 0472-0400-30, NDC10, 0472040030",
        "54321-123-01, NDC10, 5432112301",
        "54321-1234-1, NDC10, 5432112341",
        "54321-0123-01, NDC11, 54321012301",
        "054321-0123-01, NDC12, 054321012301",
    })
    void typedNumber_isReadWithAWarning(String text, NationalScheme scheme, String number) {
        ParsedScan scan = PARSER.parse(text);
        assertThat(scan.pack().national()).containsEntry(scheme, number);
        assertThat(scan.form()).isEqualTo(ScanForm.NATIONAL);
        assertThat(codes(scan.warnings())).containsExactly(ScanCode.TYPED_NUMBER);
        assertThat(scan.ok()).isTrue();
        assertThat(STRICT.parse(text).ok()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PZN",
                "PZN-",
                "PZN-0111641X",
                "PZN-012345678",
                "0472-0400",
                "0472-0400-",
                "0472--30",
                "-0400-30",
                "0472-0400-30-1",
                "0472-0400-3X",
                "47-0400-30",
                "NDC",
                "NDC 1-2-3",
                "2026-11-28"
            })
    void otherHyphenatedText_isNoTypedNumber(String text) {
        ParsedScan scan = PARSER.parse(text);
        assertThat(scan.pack().national()).isEmpty();
        assertThat(codes(scan.warnings())).doesNotContain(ScanCode.TYPED_NUMBER);
    }

    @Test
    void typedPzn_withFalseCheckDigit_isAProblem() {
        for (int digit = 0; digit <= 9; digit++) {
            ParsedScan scan = PARSER.parse("PZN-0111641" + digit);
            assertThat(scan.ok()).as("%d", digit).isEqualTo(digit == 4);
        }
    }

    /** PZN7 2444238: AMVS. */
    @ParameterizedTest
    @ValueSource(strings = {"-2444238", "]A0-2444238", "PZN-2444238"})
    void pznOfSevenDigits_isBroughtToEight_withAWarning(String text) {
        ParsedScan scan = PARSER.parse(text);
        assertThat(scan.pack().national()).containsEntry(NationalScheme.PZN, "02444238");
        assertThat(codes(scan.warnings())).contains(ScanCode.NATIONAL_NUMBER_FILLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A014833545", "]A0A014833545"})
    void aicBehindItsLetter_isRead(String text) {
        assertThat(PARSER.parse(text).pack().national()).containsEntry(NationalScheme.AIC, "014833545");
        assertThat(PARSER.parse(text.substring(0, text.length() - 1) + '6')
                        .pack()
                        .national())
                .isEmpty();
    }

    @Test
    void chineseCode_withAndWithoutIdentifier_isReadInLenientModeAlone() {
        for (String text : List.of("81234567890123456789", "]C081234567890123456789")) {
            assertThat(PARSER.parse(text).pack().national())
                    .containsEntry(NationalScheme.CN_TRACE, "81234567890123456789");
            assertThat(STRICT.parse(text).ok()).isFalse();
        }
    }

    /** AI 8020 takes a value of up to 25 characters, so these twenty digits are GS1 data. */
    @Test
    void twentyDigits_thatBeginWithAnIdentifier_areElements() {
        assertThat(PARSER.parse("80201234567890123456").pack().national()).isEmpty();
    }

    @Test
    void bpomNumberAlone_isReadByItsForm() {
        assertThat(PARSER.parse("90DKL7812405510A1").pack().national())
                .containsEntry(NationalScheme.BPOM_NIE, "DKL7812405510A1");
        for (String other : List.of("90ABC", "90DKL7812405510A", "90DKL78124055101", "90dkl7812405510a1")) {
            assertThat(PARSER.parse(other).pack().national()).as(other).isEmpty();
        }
    }

    /** In a pack of another country's GTIN AI 90 is free, whatever it looks like. */
    @Test
    void bpomForm_besideAnotherCountrysGtin_saysNothing() {
        assertThat(PARSER.parse("]d2010950600013435290DKL7812405510A1").pack().national())
                .isEmpty();
    }

    @Test
    void ndcOfACase_isReadWithAWarning() {
        for (int indicator = 0; indicator <= 9; indicator++) {
            String body = indicator + "035432112301";
            ParsedScan scan = PARSER.parse("]d201" + body + CheckDigit.of(body));
            boolean read = indicator != 9;
            assertThat(scan.pack().national().get(NationalScheme.NDC10)).isEqualTo(read ? "5432112301" : null);
            assertThat(codes(scan.warnings()).contains(ScanCode.NATIONAL_NUMBER_OF_CASE))
                    .isEqualTo(indicator >= 1 && indicator <= 8);
        }
    }

    @Test
    void pznOfAnotherLength_underAgency11_isAProblem() {
        String seven = "[)>\u001e06\u001d9N" + ppn("112444238") + "\u001dS1\u001e\u0004";
        assertThat(codes(PARSER.parse(seven).problems())).contains(ScanCode.NATIONAL_NUMBER_FORM);
    }

    private static String ppn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * body.charAt(i);
        }
        return body + String.format("%02d", sum % 97);
    }

    /** GS1 General Specifications 1.4.5: prefixes 02, 04, 20-29, and GTIN-8 that begin with 0 or 2. */
    @ParameterizedTest
    @CsvSource({
        "201234567890, true", "291234567890, true", "021234567890, true", "041234567890, true",
        "031234567890, false", "051234567890, false", "301234567890, false", "950600013435, false"
    })
    void restrictedCirculation_isWarnedOf_andGivesNoLink(String twelve, boolean restricted) {
        String text = "]E0" + twelve + CheckDigit.of(twelve);
        ParsedScan scan = PARSER.parse(text);
        assertThat(scan.ok()).isTrue();
        assertThat(codes(scan.warnings()).contains(ScanCode.RESTRICTED_CIRCULATION))
                .isEqualTo(restricted);
        assertThat(scan.elementString().toDigitalLink().isEmpty()).isEqualTo(restricted);
        assertThat(scan.pack().gtin().map(Gtin::isRestrictedCirculation)).contains(restricted);
    }

    @ParameterizedTest
    @CsvSource({"2012345, true", "0012345, true", "4012345, false"})
    void restrictedCirculation_ofEightDigits(String seven, boolean restricted) {
        assertThat(Gtin.of(seven + CheckDigit.of(seven)).isRestrictedCirculation())
                .isEqualTo(restricted);
    }

    @Test
    void restrictedCirculation_isSeenOnTheCleanPathToo() {
        String body = "0201234567890";
        ParsedScan scan = PARSER.parse("]d201" + body + CheckDigit.of(body) + "21SN1\u001d1735063010LOT");
        assertThat(codes(scan.warnings())).contains(ScanCode.RESTRICTED_CIRCULATION);
    }

    private static List<ScanCode> codes(List<ScanProblem> problems) {
        return problems.stream().map(ScanProblem::code).toList();
    }
}
