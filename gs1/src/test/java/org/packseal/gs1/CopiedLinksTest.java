package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;

/** Web addresses, EPC URIs, HIBC and bracketed text as people copy them: said, and never silently ignored. */
class CopiedLinksTest {
    private static final ScanParser PARSER = ScanParser.builder().build();
    private static final ScanParser STRICT = ScanParser.builder().strict(true).build();

    @Test
    void trailingSlash_isAProblem_andLosesNoElement() {
        ParsedScan scan = PARSER.parse("https://id.gs1.org/01/09520123456788/10/ABC123/");
        assertThat(scan.pack().gtin().map(Gtin::value)).contains("09520123456788");
        assertThat(scan.pack().batch()).contains("ABC123");
        assertThat(codes(scan.problems())).containsExactly(ScanCode.DIGITAL_LINK_PATH);
    }

    @Test
    void foreignPartBehindTheQualifiers_keepsThem() {
        ParsedScan scan = PARSER.parse("https://example.com/01/09520123456788/10/ABC123/21/S1/leaflet?17=280630");
        assertThat(scan.pack().serial()).contains("S1");
        assertThat(scan.pack().expiryRaw()).contains("280630");
        assertThat(codes(scan.problems())).containsExactly(ScanCode.DIGITAL_LINK_PATH);
    }

    @Test
    void qualifierBeforeItsKey_isSaid() {
        for (ScanParser parser : List.of(PARSER, STRICT)) {
            ParsedScan scan = parser.parse("https://id.gs1.org/21/2018/01/70614141123451");
            assertThat(scan.pack().serial()).isEmpty();
            assertThat(codes(scan.warnings())).contains(ScanCode.DIGITAL_LINK_QUALIFIER);
        }
        assertThat(PARSER.parse("https://id.gs1.org/shop/5/01/70614141123451").warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10=AB;C, true", "10=AB;C&17=280630, true", "10=AB;17=280630, false", "10=AB, false", "10=AB%3BC, false"
    })
    void semicolonInAValue_isSaid(String query, boolean cut) {
        // The batch is an attribute here because the path has the other qualifier, 235.
        ParsedScan scan = PARSER.parse("https://id.gs1.org/01/09506000134352/235/XYZ?" + query);
        assertThat(codes(scan.warnings()).contains(ScanCode.DIGITAL_LINK_SEMICOLON))
                .isEqualTo(cut);
    }

    @Test
    void addressWithoutScheme_isReadWithAWarning_andNotInStrictMode() {
        ParsedScan scan = PARSER.parse("id.gs1.org/01/09506000134352/21/SN12AB?17=280630");
        assertThat(scan.pack().serial()).contains("SN12AB");
        assertThat(codes(scan.warnings())).containsExactly(ScanCode.DIGITAL_LINK_ADDRESS);
        assertThat(scan.ok()).isTrue();
        assertThat(STRICT.parse(scan.text()).ok()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org/leaflet",
                "shop/01/09506000134352",
                "a b.c/01/09506000134352",
                "id.gs1.org/01/09506000134353",
                "id.gs1.org/01/",
                "id.gs1.org/",
                "1.5/2"
            })
    void otherTextWithASlash_isNoLink(String text) {
        assertThat(PARSER.parse(text).ok()).isFalse();
        assertThat(PARSER.parse(text).pack().gtin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01/9506000134352, 09506000134352",
        "01/12345670, 00000012345670",
        "8004/401234512?01=9506000134352, 09506000134352"
    })
    void shortGtin_isPaddedInPathAndQueryAlike_andRefusedInStrictMode(String path, String gtin) {
        ParsedScan scan = PARSER.parse("https://id.gs1.org/" + path);
        assertThat(codes(scan.warnings())).contains(ScanCode.GTIN_PADDED);
        assertThat(scan.element("01").orElseThrow().value()).isEqualTo(gtin);
        assertThat(codes(STRICT.parse("https://id.gs1.org/" + path).problems())).contains(ScanCode.TRUNCATED);
    }

    @Test
    void linkWithTheOtherQualifier_isWrittenBack() {
        String link = "https://id.gs1.org/01/09506000134352/235/XYZ?10=AB1";
        ParsedScan scan = PARSER.parse(link);
        assertThat(scan.ok()).isTrue();
        assertThat(scan.elementString().toDigitalLink()).contains(link);
    }

    /** GS1 EPC Tag Data Standard: SGTIN 6.3.1, LGTIN 6.3.x class URI, identity patterns, and tag URIs. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "urn:epc:class:lgtin:4012345.012345.998877, 04012345123456, -, 998877",
                "urn:epc:idpat:sgtin:0614141.112345.*, 10614141123459, -, -",
                "urn:epc:tag:sgtin-96:3.0614141.112345.400, 10614141123459, 400, -",
                "urn:epc:tag:sgtin-198:3.0614141.112345.A%2F1, 10614141123459, A/1, -",
                "urn:epc:tag:sgtin-96:0.242668184592.0.25953304576, 02426681845927, 25953304576, -",
            })
    void epcUriOfAClassPatternOrTag_isRead(String uri, String gtin, String serial, String batch) {
        ParsedScan scan = PARSER.parse(uri);
        assertThat(scan.pack().gtin().map(Gtin::value)).contains(gtin);
        assertThat(scan.pack().serial().orElse(null)).isEqualTo(serial);
        assertThat(scan.pack().batch().orElse(null)).isEqualTo(batch);
        assertThat(scan.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:epc:id:sgln:0614141.12345.400",
                "urn:epc:tag:giai-96:3.0614141.1",
                "urn:epc:raw:96.x0",
                "urn:epc:idpat:sscc:0614141.*",
                "urn:epc:class:lgtin:4012345.012345",
                "urn:epc:tag:sgtin-96:3.0614141"
            })
    void otherEpcUri_isRefusedByName(String uri) {
        ParsedScan scan = PARSER.parse(uri);
        assertThat(codes(scan.problems())).contains(ScanCode.EPC_FORM);
        assertThat(scan.pack().gtin()).isEmpty();
    }

    @Test
    void hibc_withEmptyLot_isLegal() {
        String body = "+A123BJC5D6E7/$/16D20260101";
        ParsedScan scan = PARSER.parse(body + check(body));
        assertThat(scan.ok()).isTrue();
        assertThat(scan.pack().batch()).isEmpty();
    }

    /** One text in 43 has a space as its check character; it must not be mistaken for what a scanner adds. */
    @Test
    void hibc_withASpaceAsCheckCharacter_givesNoWarning() {
        int found = 0;
        for (int i = 0; i < 36 * 36; i++) {
            String body = "+A123BJ" + Character.forDigit(i / 36, 36) + Character.forDigit(i % 36, 36) + "0";
            body = body.toUpperCase(Locale.ROOT);
            if (check(body) == ' ') {
                assertThat(PARSER.parse(body + ' ').warnings()).isEmpty();
                assertThat(PARSER.parse(body + ' ').ok()).isTrue();
                assertThat(codes(PARSER.parse(body + " \r\n").warnings()))
                        .containsExactly(ScanCode.TRAILING_CHARACTERS);
                found++;
            } else {
                assertThat(codes(PARSER.parse(body + check(body) + ' ').warnings()))
                        .containsExactly(ScanCode.TRAILING_CHARACTERS);
            }
        }
        assertThat(found).isPositive();
    }

    private static char check(String body) {
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";
        return alphabet.charAt(body.chars().map(alphabet::indexOf).sum() % 43);
    }

    @ParameterizedTest
    @CsvSource({
        "(01)04603727442014(21)514Du(wE/TRH3(91)EE11, 514Du(wE/TRH3",
        "(01)03348901294669(21)LUeq(C6)CkbMO, LUeq(C6)CkbMO",
        "(01)09506000134352(21)AB(C)D(17)261230, AB(C)D",
        "(01)09506000134352(21)A(, A(",
        "(01)09506000134352(21)A(12345)B, A(12345)B",
    })
    void bracketInsideAValue_isPartOfIt_withAWarning(String text, String serial) {
        ParsedScan scan = PARSER.parse(text);
        assertThat(scan.pack().serial()).contains(serial);
        assertThat(codes(scan.warnings())).contains(ScanCode.BRACKET_IN_VALUE);
        assertThat(codes(STRICT.parse(text).problems())).isNotEmpty();
    }

    private static List<ScanCode> codes(List<ScanProblem> problems) {
        return problems.stream().map(ScanProblem::code).toList();
    }
}
