package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.ScanProblem;

/** The written forms, told apart and read: symbology identifiers, no identifier, caret, brackets, GTIN alone. */
class FormsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final String GS = "\u001D";

    private final ScanParser parser = ScanParser.builder().clock(CLOCK).build();

    private static List<ScanCode> codes(List<ScanProblem> problems) {
        return problems.stream().map(ScanProblem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"]d2", "]C1", "]e0", "]Q3", "]J1"})
    void aiData_behindItsIdentifier_isReadWithPlaces(String identifier) {
        ParsedScan scan = parser.parse(identifier + "010950600013435221SN" + GS + "17280630");

        assertThat(scan.problems()).isEmpty();
        assertThat(scan.form()).isEqualTo(ScanForm.SCAN_DATA);
        assertThat(scan.symbologyIdentifier()).contains(identifier);
        assertThat(scan.elements())
                .containsExactly(
                        new Element("01", "09506000134352", "GTIN", 5, 14),
                        new Element("21", "SN", "SERIAL", 21, 2),
                        new Element("17", "280630", "USE BY or EXPIRY", 26, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "]E09506000134352, 09506000134352",
        "]E496385074, 00000096385074",
        "]I119506000134359, 19506000134359",
        "]I019506000134359, 19506000134359",
        "9506000134352, 09506000134352",
        "614141007349, 00614141007349",
        "96385074, 00000096385074",
        "19506000134359, 19506000134359",
    })
    void gtin_alone_isFilledToFourteen(String text, String gtin) {
        ParsedScan scan = parser.parse(text);

        assertThat(scan.problems()).isEmpty();
        assertThat(scan.form()).isEqualTo(ScanForm.GTIN);
        assertThat(scan.pack().gtin()).contains(new Gtin(gtin));
        assertThat(scan.elements()).hasSize(1);
        assertThat(scan.element("01").orElseThrow().length()).isLessThanOrEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({
        "]E0950600013435, TOO_SHORT",
        "]E095060001343521, TOO_LONG",
        "]E0950600013435X, INVALID_CHARACTER",
        "]E09506000134353, CHECK_DIGIT",
        "]E0, EMPTY_INPUT",
        "]E4, EMPTY_INPUT",
        "]d1, EMPTY_INPUT",
        "]d2, EMPTY_INPUT",
        "]d, UNKNOWN_SYMBOLOGY",
        "], UNKNOWN_SYMBOLOGY",
        "]D2010950600013435221SN, UNKNOWN_SYMBOLOGY",
        "]c1010950600013435221SN, UNKNOWN_SYMBOLOGY",
        "]d3010950600013435221SN, UNKNOWN_SYMBOLOGY",
        "]C2010950600013435221SN, UNKNOWN_SYMBOLOGY",
        "]d1hello, NOT_A_PACK_CODE",
        "hello, NOT_A_PACK_CODE",
        "]X0hello, UNKNOWN_SYMBOLOGY",
    })
    void unreadable_data_areReportedNotGuessed(String text, ScanCode code) {
        ParsedScan scan = parser.parse(text);

        assertThat(codes(scan.problems())).containsExactly(code);
        assertThat(scan.text()).isEqualTo(text);
    }

    @Test
    void composite_ofRetailSymbol_givesBothParts() {
        ParsedScan scan = parser.parse("]E09506000134352|]e017280630" + "10LOT");

        assertThat(scan.problems()).isEmpty();
        assertThat(scan.warnings()).isEmpty();
        assertThat(scan.elements()).extracting(Element::ai).containsExactly("01", "17", "10");
        assertThat(scan.pack().batch()).contains("LOT");
    }

    @Test
    void composite_withoutSecondPart_saysSo() {
        assertThat(codes(parser.parse("]E09506000134352|]e0").problems())).containsExactly(ScanCode.EMPTY_INPUT);
    }

    @Test
    void elementString_inPlainSymbol_isReadWithAWarning() {
        ParsedScan scan = parser.parse("]d1010950600013435221SN");

        assertThat(scan.problems()).isEmpty();
        assertThat(codes(scan.warnings())).contains(ScanCode.FNC1_NOT_FIRST);
        assertThat(scan.pack().serial()).contains("SN");
    }

    @Test
    void brackets_withEscapedBracket_areData() {
        ParsedScan scan = parser.parse("(01)09506000134352(10)A\\(1)B");

        assertThat(scan.problems()).isEmpty();
        assertThat(scan.form()).isEqualTo(ScanForm.BRACKETED);
        assertThat(scan.element("10")).contains(new Element("10", "A(1)B", "BATCH/LOT", 22, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "(01, INVALID_BRACKETS",
        "(01(10)A, INVALID_BRACKETS",
        "()A, UNKNOWN_AI",
        "(1)A, UNKNOWN_AI",
        "(1A)A, UNKNOWN_AI",
        "(12345)A, UNKNOWN_AI",
        "(10), EMPTY_VALUE",
        "(17)9(90)217, TRUNCATED|TOO_SHORT",
        "(10)A^, INVALID_CHARACTER",
    })
    void brackets_thatDoNotFit_areReported(String text, String code) {
        assertThat(parser.parse(text).problems())
                .extracting(problem -> problem.code().name())
                .containsAnyOf(code.split("\\|", -1));
    }

    @Test
    void everyProblem_isReported_andTheRestIsRead() {
        ParsedScan scan = parser.parse("]d20109506000134353" + "21SN OK" + GS + "17271301" + "10LOT");

        assertThat(scan.problems())
                .extracting(ScanProblem::code, ScanProblem::ai, ScanProblem::offset, ScanProblem::length)
                .containsExactly(
                        tuple(ScanCode.CHECK_DIGIT, "01", 5, 14),
                        tuple(ScanCode.INVALID_CHARACTER, "21", 23, 1),
                        tuple(ScanCode.INVALID_DATE, "17", 29, 6));
        assertThat(scan.pack().gtin()).contains(new Gtin("09506000134353"));
        assertThat(scan.pack().serial()).isEmpty();
        assertThat(scan.pack().expiry()).isEmpty();
        assertThat(scan.pack().expiryRaw()).isEmpty();
        assertThat(scan.pack().batch()).contains("LOT");
    }

    @Test
    void unknownIdentifier_isNotSplitByGuess() {
        ParsedScan scan = parser.parse("]d20109506000134352" + "0510LOT17280630" + GS + "21SN");

        assertThat(codes(scan.problems())).containsExactly(ScanCode.UNKNOWN_AI);
        assertThat(scan.elements()).extracting(Element::ai).containsExactly("01", "21");
    }

    @Test
    void sameIdentifier_withAnotherValue_isNotToBeReliedOn() {
        ParsedScan scan = parser.parse("]d2010950600013435221AA" + GS + "21AB");

        assertThat(codes(scan.problems())).containsExactly(ScanCode.DUPLICATE_CONFLICT);
        assertThat(scan.elements()).hasSize(3);
        assertThat(scan.pack().serial()).isEmpty();
    }

    @Test
    void shortGtin_inAiData_isNotFilled() {
        ParsedScan scan = parser.parse("]d2019506000134352" + GS + "21SN");

        assertThat(codes(scan.problems())).containsExactly(ScanCode.TOO_SHORT);
        assertThat(scan.pack().gtin()).isEmpty();
        assertThat(scan.pack().serial()).contains("SN");
    }

    @Test
    void configuredSeparator_isOneOnlyWhenConfigured() {
        String text = "010950600013435221SN<GS>17280630";
        ParsedScan configured =
                ScanParser.builder().clock(CLOCK).separator("<GS>").build().parse(text);

        assertThat(configured.pack().serial()).contains("SN");
        assertThat(codes(configured.warnings())).contains(ScanCode.SEPARATOR_REPLACED);
        assertThat(parser.parse(text).pack().serial()).contains("SN<GS>17280630");
    }

    @Test
    void text_overTheLimit_isRefusedUnread() {
        ParsedScan scan = parser.parse("]d2" + "0".repeat(ScanParser.MAX_LENGTH - 2));

        assertThat(codes(scan.problems())).containsExactly(ScanCode.INPUT_TOO_LONG);
        assertThat(scan.elements()).isEmpty();
        assertThat(codes(parser.parse("]d2" + "0".repeat(ScanParser.MAX_LENGTH - 3))
                        .problems()))
                .doesNotContain(ScanCode.INPUT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "\uFEFF", "\uFEFF \t"})
    void nothing_toRead_isEmptyInput(String text) {
        assertThat(codes(parser.parse(text).problems())).containsExactly(ScanCode.EMPTY_INPUT);
    }
}
