package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.problem.SuspicionCode;

/**
 * Reading ISO/IEC 15434 envelopes. In the rows {@code R}, {@code G}, {@code E} and {@code 0} between angle brackets are RS, GS,
 * EOT and NUL. The PPN is the published 110375286414 (PZN 03752864).
 */
class EnvelopeReaderTest {
    private static final String PACK = "[)><R>06<G>9N110375286414<G>1TLOT1<G>D280600<G>SSER1<R><E>";
    private static final String ELEMENTS = "9N=110375286414 1T=LOT1 D=280600 S=SER1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[)><R>06<G>9N110375286414<G>1TLOT1<G>D280600<G>SSER1<R><E> | 9N=110375286414 1T=LOT1 D=280600 S=SER1 | IFA order",
                "[)><R>06<G>D280600<G>SSER1<G>9N110375286414<G>1TLOT1<R><E> | D=280600 S=SER1 9N=110375286414 1T=LOT1 | any order",
                "[)><R>06<G>9N110375286414<G>16D20260131<G>8P04150037528643<R><E> | 9N=110375286414 16D=20260131 8P=04150037528643 | IFA optional data",
                "[)><R>06<G>9N110375286414<G>27Q1.23<G>12VX<R><E>           | 9N=110375286414 27Q=1.23 12V=X | others pass through",
                "[)><R>05<G>0109506000134352<R><E>                          | 01=09506000134352 | format 05",
                "[)><R>05<G>010950600013435221SER1<G>1728063010LOT1<R><E>   | 01=09506000134352 21=SER1 17=280630 10=LOT1 | elements in a row",
                "[)><R>05<G>0104150037528643<G>21SER1<R>06<G>9N110375286414<G>SSER1<R><E> | 01=04150037528643 21=SER1 9N=110375286414 S=SER1 | the NTIN of the PPN",
            })
    void parse_wholeEnvelope_givesElementsWithoutWarning(String rows, String elements) {
        ParsedScan scan = parse(rows);
        assertThat(scan.form()).isEqualTo(ScanForm.ISO15434);
        assertThat(Scans.codes(scan.problems())).isEmpty();
        assertThat(Scans.codes(scan.warnings())).isEmpty();
        assertThat(Scans.elements(scan)).isEqualTo(elements);
        assertThat(Scans.places(scan)).isEqualTo(elements.replaceAll("[0-9A-Z]+=", ""));
    }

    @Test
    void parse_pack_isIdentified() {
        PackIdentity pack = parse(PACK).pack();
        assertThat(pack.ppn()).contains("110375286414");
        assertThat(pack.serial()).contains("SER1");
        assertThat(pack.batch()).contains("LOT1");
        assertThat(pack.expiryRaw()).contains("280600");
        assertThat(pack.expiry()).hasToString("Optional[2028-06-30]");
        assertThat(pack.national()).containsEntry(NationalScheme.PZN, "03752864");
        assertThat(pack.udiDi()).contains("110375286414");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[)><0>06<G>9N110375286414<G>1TLOT1<G>D280600<G>SSER1<0><E> | RS became NUL",
                "[)><R>06<0>9N110375286414<0>1TLOT1<0>D280600<0>SSER1<R><E> | GS became NUL",
                "[)><0>06<0>9N110375286414<0>1TLOT1<0>D280600<0>SSER1<0><0> | every control character became NUL",
                "[)><R>06<G>9N110375286414<0>1TLOT1<G>D280600<G>SSER1<R><E> | one GS became NUL",
                "[)>06<G>9N110375286414<G>1TLOT1<G>D280600<G>SSER1<E>       | RS lost",
                "[)>06<G>9N110375286414<G>1TLOT1<G>D280600<G>SSER1          | RS and EOT lost",
                "[)><R>06<G>9N110375286414<G>1TLOT1<G>D280600<G>SSER1<R>    | EOT lost",
                "[)><R>06<G>9N110375286414<G>1TLOT1<G>D280600<G>SSER1       | trailer lost",
                "[)><R>06<G>9N110375286414<G>1TLOT1<G>D280600<G>SSER1<E>    | last RS lost",
                "[)>069N110375286414<G>1TLOT1<G>D280600<G>SSER1<R><E>       | RS and first GS lost",
                "[)><G>06<G>9N110375286414<G>1TLOT1<G>D280600<G>SSER1<R><E> | first RS became GS",
            })
    void parse_damagedEnvelope_isRepairedWithWarning(String rows, String damage) {
        ParsedScan scan = parse(rows);
        assertThat(Scans.elements(scan)).as(damage).isEqualTo(ELEMENTS);
        assertThat(Scans.codes(scan.problems())).as(damage).isEmpty();
        assertThat(Scans.codes(scan.warnings())).as(damage).isEqualTo("ENVELOPE_REPAIRED");
    }

    @Test
    void parse_recordsParted_byNulOrRs_areTheSame() {
        String two = "[)><R>05<G>0104150037528643<G>21SER1<0>06<G>9N110375286414<G>SSER1<R><E>";
        ParsedScan scan = parse(two);
        assertThat(Scans.elements(scan)).isEqualTo("01=04150037528643 21=SER1 9N=110375286414 S=SER1");
        assertThat(Scans.codes(scan.warnings())).isEqualTo("ENVELOPE_REPAIRED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[)>069N1103752864141TLOT1D280600SSER1           | ENVELOPE_INVALID",
                "[)><R>069N1103752864141TLOT1D280600SSER1<R><E>  | ENVELOPE_INVALID",
                "[)>050109506000134352                           | ENVELOPE_INVALID",
            })
    void parse_allSeparatorsLost_isProblemAndSuspicion(String rows, String code) {
        ParsedScan scan = parse(rows);
        assertThat(Scans.codes(scan.problems())).isEqualTo(code);
        assertThat(scan.suspicions())
                .extracting(Suspicion::code)
                .containsExactly(SuspicionCode.SEPARATOR_PROBABLY_LOST);
        assertThat(scan.elements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[)>                                             | ENVELOPE_INVALID        | ",
                "[)><R><E>                                       | ENVELOPE_INVALID        | ",
                "[)><R>06<R><E>                                  | ENVELOPE_INVALID        | ",
                "[)><R>06<G><R><E>                               | ENVELOPE_INVALID        | ",
                "[)><R>0<R><E>                                   | ENVELOPE_INVALID        | ",
                "[)><R>AB<G>SX<R><E>                             | ENVELOPE_INVALID        | ",
                "[)><R>12<G>SX<R><E>                             | UNKNOWN_FORMAT          | ",
                "[)><R>06<G>SX<R><E>more                         | ENVELOPE_INVALID        | S=X",
                "[)><R>06<G>SX<R>12<G>Y<R><E>                    | UNKNOWN_FORMAT          | S=X",
                "[)><R>06<G>lower<G>SX<R><E>                     | UNKNOWN_DATA_IDENTIFIER | S=X",
                "[)><R>06<G>1234S<G>SX<R><E>                     | UNKNOWN_DATA_IDENTIFIER | S=X",
                "[)><R>06<G>12<G>SX<R><E>                        | UNKNOWN_DATA_IDENTIFIER | S=X",
                "[)><R>06<G>S<R><E>                              | EMPTY_VALUE             | S=",
                "[)><R>06<G>SA B<R><E>                           | INVALID_CHARACTER       | S=A B",
                "[)><R>06<G>S123456789012345678901<R><E>         | TOO_LONG                | S=123456789012345678901",
                "[)><R>06<G>1T123456789012345678901<R><E>        | TOO_LONG                | 1T=123456789012345678901",
                "[)><R>06<G>D281301<R><E>                        | INVALID_DATE            | D=281301",
                "[)><R>06<G>D2806<R><E>                          | INVALID_DATE            | D=2806",
                "[)><R>06<G>16D20260100<R><E>                    | INVALID_DATE            | 16D=20260100",
                "[)><R>06<G>8P04150037528642<R><E>               | CHECK_DIGIT             | 8P=04150037528642",
                "[)><R>06<G>8P041500375286<R><E>                 | CHECK_DIGIT             | 8P=041500375286",
                "[)><R>06<G>8P04150037<G>8P0415003752<R><E>      | CHECK_DIGIT TOO_LONG    | 8P=04150037 8P=0415003752",
                "[)><R>06<G>9N110375286415<R><E>                 | CHECK_DIGIT             | 9N=110375286415",
                "[)><R>06<G>9N11<R><E>                           | PPN_FORM                | 9N=11",
                "[)><R>06<G>SX<G>SY<R><E>                        | DUPLICATE_CONFLICT      | S=X S=Y",
                "[)><R>06<G>SX<R>06<G>SY<R><E>                   | DUPLICATE_CONFLICT      | S=X S=Y",
                "[)><R>05<G>0104150037528643<R>06<G>9N110375287077<R><E> | DUPLICATE_CONFLICT | 01=04150037528643 9N=110375287077",
                "[)><R>05<G>0109506000134352<R>06<G>9N110375286414<R><E> | DUPLICATE_CONFLICT | 01=09506000134352 9N=110375286414",
                "[)><R>05<G>0109506000134352<R>06<G>8P04150037528643<R><E> | DUPLICATE_CONFLICT | 01=09506000134352 8P=04150037528643",
                "[)><R>05<G>010415003752864310L<R>06<G>9N110375286414<G>1TM<R><E> | DUPLICATE_CONFLICT | 01=04150037528643 10=L 9N=110375286414 1T=M",
                "[)><R>05<G>010415003752864317280630<R>06<G>9N110375286414<G>D280629<R><E> | DUPLICATE_CONFLICT | 01=04150037528643 17=280630 9N=110375286414 D=280629",
                "[)><R>05<G>0104150037528643<R>05<G>0109506000134352<R><E> | DUPLICATE_CONFLICT | 01=04150037528643 01=09506000134352",
                "[)><R>05<G>0104150037528642<R><E>               | CHECK_DIGIT             | 01=04150037528642",
            })
    void parse_againstTheRules_isProblemAndKeepsTheRest(String rows, String codes, String elements) {
        ParsedScan scan = parse(rows);
        assertThat(Scans.codes(scan.problems())).isEqualTo(codes);
        assertThat(Scans.elements(scan)).isEqualTo(elements == null ? "" : elements);
    }

    @Test
    void parse_sameStatementInTwoRecords_isNoConflict() {
        ParsedScan scan =
                parse("[)><R>05<G>010415003752864317280600<R>06<G>9N110375286414<G>D280630<G>SX<R>06<G>SX<R><E>");
        assertThat(Scans.codes(scan.problems())).isEmpty();
        assertThat(Scans.codes(scan.warnings())).contains("REPEATED_AI");
    }

    @Test
    void parse_conflictingRecords_tellWhereAndLeaveNothingOutOfTheElements() {
        ParsedScan scan = parse("[)><R>06<G>SX<G>SYY<R><E>");
        ScanProblem problem = scan.problems().get(0);
        assertThat(problem.ai()).isEqualTo("S");
        assertThat(scan.text().substring(problem.offset(), problem.offset() + problem.length()))
                .isEqualTo("YY");
    }

    @Test
    void parse_macroCharacter_standsForTheHeader() {
        ParsedScan ifa = Scans.PARSER.parse("\u00ED9N110375286414" + Scans.GS + "SSER1");
        assertThat(Scans.elements(ifa)).isEqualTo("9N=110375286414 S=SER1");
        assertThat(Scans.codes(ifa.warnings())).isEqualTo("MACRO_CHARACTER");
        ParsedScan gs1 = Scans.PARSER.parse("\u00EC010950600013435221SER1" + Scans.GS + "10L");
        assertThat(Scans.elements(gs1)).isEqualTo("01=09506000134352 21=SER1 10=L");
        assertThat(gs1.ok()).isTrue();
    }

    @Test
    void parse_configuredSeparator_isTakenForGs() {
        ScanParser parser =
                ScanParser.builder().clock(Scans.CLOCK).separator("<GS>").build();
        ParsedScan scan = parser.parse("[)>06<GS>9N110375286414<GS>1TLOT1<GS>D280600<GS>SSER1");
        assertThat(Scans.elements(scan)).isEqualTo(ELEMENTS);
        assertThat(scan.ok()).isTrue();
        assertThat(Scans.codes(scan.warnings())).contains("SEPARATOR_REPLACED", "ENVELOPE_REPAIRED");
        assertThat(Scans.PARSER.parse(scan.text()).ok()).isFalse();
    }

    @Test
    void toIso15434_elementsThatWereRead_givesTheEnvelopeBack() {
        for (String rows : List.of(
                PACK,
                "[)><R>05<G>010950600013435221SER1<G>1728063010LOT1<R><E>",
                "[)><R>05<G>0104150037528643<R>06<G>9N110375286414<G>SSER1<R><E>",
                "[)><R>06<G>27Q1.23<G>12VX<R>05<G>0109506000134352<R><E>")) {
            assertThat(parse(rows).elementString().toIso15434()).contains(controls(rows));
        }
        assertThat(Scans.PARSER.parse("+A123BJC5D6E71G").elementString().toIso15434())
                .isEmpty();
        assertThat(ElementString.of(List.of()).toIso15434()).isEmpty();
        assertThat(parse("[)><R>06<G>SA B<R><E>").elementString().toIso15434()).isEmpty();
    }

    @Test
    void parse_symbologyIdentifierInFront_isUnderstood() {
        ParsedScan scan = Scans.PARSER.parse("]d1" + controls(PACK) + "\r\n");
        assertThat(Scans.elements(scan)).isEqualTo(ELEMENTS);
        assertThat(Scans.codes(scan.warnings())).isEqualTo("TRAILING_CHARACTERS");
    }

    @Test
    void parse_everyWrongCheckDigitPairOfPpn_isProblem() {
        for (int check = 0; check < 100; check++) {
            String ppn = "1103752864" + (char) ('0' + check / 10) + (char) ('0' + check % 10);
            ParsedScan scan = parse("[)><R>06<G>9N" + ppn + "<R><E>");
            assertThat(scan.ok()).as(ppn).isEqualTo(check == 14);
            assertThat(scan.pack().ppn()).as(ppn).contains(ppn);
        }
    }

    @Test
    void parse_controlCharacterLostAnywhere_neverInventsAnElement() {
        String whole = controls(PACK);
        List<Element> right = Scans.PARSER.parse(whole).elements();
        for (int i = 3; i < whole.length(); i++) {
            if (whole.charAt(i) < ' ') {
                ParsedScan scan = Scans.PARSER.parse(whole.substring(0, i) + whole.substring(i + 1));
                boolean readable = Scans.elements(scan).equals(ELEMENTS);
                assertThat(readable || !scan.ok() || scan.elements().size() < right.size())
                        .as("without character %d: %s", i, Scans.elements(scan))
                        .isTrue();
            }
        }
    }

    private static ParsedScan parse(String rows) {
        return Scans.PARSER.parse(controls(rows));
    }

    private static String controls(String rows) {
        return rows.replace("<R>", Scans.RS)
                .replace("<G>", Scans.GS)
                .replace("<E>", Scans.EOT)
                .replace("<0>", "\0");
    }

    /** Each character of the message as the text that the caller names, each of its own or all alike. */
    @ParameterizedTest
    @CsvSource({"<GS>,<RS>,<EOT>", "^,!,?", "],^,^"})
    void configuredTexts_forEachControlCharacter_areReadWithAWarning(String gs, String rs, String eot) {
        ScanParser parser = ScanParser.builder()
                .clock(Scans.CLOCK)
                .separator(gs)
                .recordSeparator(rs)
                .endOfTransmission(eot)
                .build();
        String fields = String.join(gs, "06", "9N110375286414", "1TBATCH01", "D280630", "SSN12AB");
        ParsedScan scan = parser.parse("[)>" + rs + fields + rs + eot);
        assertThat(Scans.codes(scan.problems())).isEmpty();
        assertThat(Scans.codes(scan.warnings())).isEqualTo("SEPARATOR_REPLACED");
        assertThat(Scans.elements(scan)).isEqualTo("9N=110375286414 1T=BATCH01 D=280630 S=SN12AB");
        assertThat(Scans.places(scan)).isEqualTo("110375286414 BATCH01 280630 SN12AB");
        ParsedScan strict = ScanParser.builder()
                .clock(Scans.CLOCK)
                .strict(true)
                .recordSeparator(rs)
                .build()
                .parse("[)>" + rs + fields + rs + eot);
        assertThat(strict.ok()).isFalse();
    }

    @Test
    void configuredRecordSeparator_ofTwoRecords_keepsBoth() {
        ScanParser parser = ScanParser.builder()
                .clock(Scans.CLOCK)
                .separator("<GS>")
                .recordSeparator("<RS>")
                .endOfTransmission("<EOT>")
                .build();
        ParsedScan scan = parser.parse("[)><RS>06<GS>9N110375286414<GS>SSN12AB<RS>05<GS>10LOT7X<GS>17280630<RS><EOT>");
        assertThat(Scans.codes(scan.problems())).isEmpty();
        assertThat(Scans.elements(scan)).isEqualTo("9N=110375286414 S=SN12AB 10=LOT7X 17=280630");
    }
}
