package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.ScanProblem;

/** National numbers as they reach the pack identity, alone in a linear symbol or inside a GS1 code. */
class NationalReviewTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final ScanParser PARSER = ScanParser.builder().clock(CLOCK).build();
    private static final ScanParser STRICT =
            ScanParser.builder().clock(CLOCK).strict(true).build();

    @ParameterizedTest
    @CsvSource({
        "-78528216, PZN, 78528216",
        "]A0-78528216, PZN, 78528216",
        "-2444238, PZN, 02444238",
        "PZN-01116414, PZN, 01116414",
        "PZN 1116414, PZN, 01116414",
        "pzn: 01116414, PZN, 01116414",
        "A014833545, AIC, 014833545",
        "]A0A014833545, AIC, 014833545",
        "0472-0400-30, NDC10, 0472040030",
        "67890-123-41, NDC10, 6789012341",
        "67890-1234-1, NDC10, 6789012341",
        "86351049929697453563, CN_TRACE, 86351049929697453563",
        "]A00G4PW9, AIC, 014833545",
        "]A0A0G4PW9, AIC, 014833545",
        "A0G4PW9, AIC, 014833545",
        "]C086351049929697453563, CN_TRACE, 86351049929697453563"
    })
    void linearCode_alone_isANationalNumber(String text, NationalScheme scheme, String number) {
        ParsedScan scan = PARSER.parse(text);

        assertThat(scan.ok()).isTrue();
        assertThat(scan.form()).isEqualTo(ScanForm.NATIONAL);
        assertThat(scan.pack().national()).containsExactly(Map.entry(scheme, number));
        assertThat(scan.pack().gtin()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-78528217", "]A0-78528217", "]A00G4PWB"})
    void linearCode_wrongCheckDigit_isAProblemAndGivesNoNumber(String text) {
        ParsedScan scan = PARSER.parse(text);

        assertThat(scan.form()).isEqualTo(ScanForm.NATIONAL);
        assertThat(scan.problems()).extracting(ScanProblem::code).containsExactly(ScanCode.NATIONAL_CHECK_DIGIT);
        assertThat(scan.pack().national()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-7852821X", "-785282160", "A0G4PWB", "A0G4PWE", "]A00G4PWE", "A014833544", "678-90123-41", "00635104992969745356"})
    void otherText_likeALinearCode_isNone(String text) {
        ParsedScan scan = PARSER.parse(text);

        assertThat(scan.ok()).isFalse();
        assertThat(scan.form()).isNotEqualTo(ScanForm.NATIONAL);
    }

    @Test
    void ntin_withWrongPznInside_isAProblemAtTheGtin() {
        ParsedScan scan = PARSER.parse("]d2010415016158804921YYN5LWHNTT\u001d1729033110T6U7U6YX");

        assertThat(scan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ScanCode.NATIONAL_CHECK_DIGIT);
            assertThat(problem.ai()).isEqualTo("01");
            assertThat(problem.offset()).isEqualTo(5);
            assertThat(problem.length()).isEqualTo(14);
        });
        assertThat(scan.pack().gtin()).isPresent();
        assertThat(scan.pack().national()).isEmpty();
    }

    @Test
    void ntin_withWrongPznInsideInStrictMode_isAWarning() {
        ParsedScan scan = STRICT.parse("]d2010415016158804921YYN5LWHNTT\u001d1729033110T6U7U6YX");

        assertThat(scan.ok()).isTrue();
        assertThat(scan.warnings()).extracting(ScanProblem::code).contains(ScanCode.NATIONAL_CHECK_DIGIT);
    }

    @Test
    void element_ofUnknownLength_isAWarning() {
        ParsedScan scan = PARSER.parse("]d20105005703524087711ABC");

        assertThat(scan.ok()).isTrue();
        assertThat(scan.warnings()).extracting(ScanProblem::code).containsExactly(ScanCode.NATIONAL_NUMBER_FORM);
        assertThat(scan.pack().national()).isEmpty();
    }

    @Test
    void elements_besideGtin_giveTheirNumbers() {
        ParsedScan scan =
                PARSER.parse("]d2010859171434699471071505844\u001d712799308\u001d7145009736\u001d716045383991");

        assertThat(scan.ok()).isTrue();
        assertThat(scan.pack().national())
                .containsExactly(
                        Map.entry(NationalScheme.PZN, "71505844"),
                        Map.entry(NationalScheme.CN, "799308"),
                        Map.entry(NationalScheme.AIC, "045383991"),
                        Map.entry(NationalScheme.AIM, "5009736"));
    }

    @Test
    void digitalLink_withEscapedGtin_givesItsNumber() {
        ParsedScan scan = PARSER.parse("https://id.gs1.org/01/%303400938044447");

        assertThat(scan.ok()).isTrue();
        assertThat(scan.pack().national()).containsEntry(NationalScheme.CIP13, "3400938044447");
    }

    @Test
    void gtin_withWrongCheckDigit_givesNoNationalNumber() {
        ParsedScan scan = PARSER.parse("]d20103400938044446");

        assertThat(scan.problems()).extracting(ScanProblem::code).containsExactly(ScanCode.CHECK_DIGIT);
        assertThat(scan.pack().national()).isEmpty();
    }

    @Test
    void retailSymbol_withFrenchNumber_givesIt() {
        ParsedScan scan = PARSER.parse("]E03400935909466");

        assertThat(scan.pack().national()).containsEntry(NationalScheme.CIP13, "3400935909466");
    }
}
