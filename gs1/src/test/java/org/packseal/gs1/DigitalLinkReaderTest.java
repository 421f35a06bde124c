package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.problem.ScanForm;

/**
 * Reading GS1 Digital Links. Rows marked DL are examples of the GS1 Digital Link Standard, rows marked engine the published
 * cases of GS1's Barcode Syntax Engine (dl.c, test_dl_parseDLuri), some with other digits where the standard's own are wrong.
 */
class DigitalLinkReaderTest {
    private static final String GTIN = "09520123456788";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://id.gs1.org/01/09520123456788                      | 01=09520123456788                      | DL",
                "https://id.gs1.org/01/09520123456788/22/2A                | 01=09520123456788 22=2A                | DL",
                "https://id.gs1.org/01/09520123456788/10/ABC123            | 01=09520123456788 10=ABC123            | DL",
                "https://id.gs1.org/01/09520123456788/21/12345             | 01=09520123456788 21=12345             | DL",
                "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426 | 01=09520123456788 10=ABC1 21=12345 17=180426 | DL",
                "https://id.gs1.org/01/09520123456788?3103=000195          | 01=09520123456788 3103=000195          | DL",
                "https://example.com/01/09520123456788?3103=000195&3922=0299&17=201225 | 01=09520123456788 3103=000195 3922=0299 17=201225 | DL",
                "https://id.gs1.org/01/09520123456788?17=201225&3103=000195&3922=0299 | 01=09520123456788 17=201225 3103=000195 3922=0299 | DL",
                "https://id.gs1.org/00/952012345678912345                  | 00=952012345678912345                  | DL",
                "https://id.gs1.org/414/9520123456788                      | 414=9520123456788                      | DL",
                "https://id.gs1.org/414/9520123456788/254/32a%2Fb          | 414=9520123456788 254=32a/b            | DL",
                "https://id.gs1.org/01/09520123456788/235/XYZ?10=ABC123    | 01=09520123456788 235=XYZ 10=ABC123    | engine: 10 belongs to the other sequence",
                "http://a/00/006141411234567890                            | 00=006141411234567890                  | engine",
                "HTTP://a/00/006141411234567890                            | 00=006141411234567890                  | engine",
                "HTTPS://a/00/006141411234567890                           | 00=006141411234567890                  | engine",
                "https://xn--fsq.xn--0zwm56d/01/12312312312333             | 01=12312312312333                      | engine: punycode",
                "https://a./01/12312312312333                              | 01=12312312312333                      | engine: full host name",
                "https://a:65535/01/12312312312333                         | 01=12312312312333                      | engine: port",
                "https://192.0.2.1/01/12312312312333                       | 01=12312312312333                      | engine: IPv4",
                "https://[2001:db8::1]/01/12312312312333                   | 01=12312312312333                      | engine: IPv6",
                "https://a/more/stem/00/006141411234567890                 | 00=006141411234567890                  | engine: stem",
                "https://a/00/faux/00/006141411234567890                   | 00=006141411234567890                  | engine: right-most key wins",
                "https://a/01/09520123456788/8017/123456789012345675       | 8017=123456789012345675                | right-most key wins over one before it",
                "https://a/01/12312312312333/22/TEST/10/ABC/21/XYZ         | 01=12312312312333 22=TEST 10=ABC 21=XYZ | engine",
                "https://a/253/1231231231232TEST5678901234567              | 253=1231231231232TEST5678901234567     | engine",
                "https://a/8018/123456789012345675/8019/123                | 8018=123456789012345675 8019=123       | engine",
                "https://a/stem/00/006141411234567890?                     | 00=006141411234567890                  | engine: empty query",
                "https://a/stem/00/006141411234567890?99=ABC               | 00=006141411234567890 99=ABC           | engine",
                "https://a/01/12312312312333?&&&99=ABC&&&&&&98=XYZ&&&      | 01=12312312312333 99=ABC 98=XYZ        | engine: empty parameters",
                "https://a/01/12312312312333?99=ABC;98=XYZ                 | 01=12312312312333 99=ABC 98=XYZ        | semicolon separates",
                "https://a/01/12312312312333?u=5&99=ABC&u2=6&98=XYZ&u3=7   | 01=12312312312333 99=ABC 98=XYZ        | engine: foreign parameters",
                "https://a/01/12312312312333?s1&99=ABC&s2&98=XYZ&s3        | 01=12312312312333 99=ABC 98=XYZ        | engine: parameters without value",
                "https://a/01/12312312312333?999                           | 01=12312312312333                      | digits without value are no identifier",
                "https://a/01/12312312312333/22/ABC%2d123?99=ABC&98=XYZ%2f987 | 01=12312312312333 22=ABC-123 99=ABC 98=XYZ/987 | engine: escapes",
                "https://a/01/12312312312333/22/ABC+123?99=ABC             | 01=12312312312333 22=ABC+123 99=ABC    | engine: plus in the path is plus",
                "https://a/01/12312312312333/22/A%252FB                    | 01=12312312312333 22=A%2FB             | decoded once only",
                "https://a/01/12312312312333/10/A%26B%3D%3B?99=%26%3D%3B   | 01=12312312312333 10=A&B=; 99=&=;      | split before decoding",
                "https://a/01/12312312312333/22/test/10/abc/21/xyz#        | 01=12312312312333 22=test 10=abc 21=xyz | engine: fragment",
                "https://a/stem/00/006141411234567890?99=ABC#frag?98=X     | 00=006141411234567890 99=ABC           | engine: fragment dropped",
                "https://a/01/12312312312333#/10/ABC                       | 01=12312312312333                      | fragment before a question mark",
                "https://a/x?y/01/12312312312333/01/12312312312333         |                                        | no key in the path",
            })
    void parse_link_givesElements(String link, String expected) {
        ParsedScan scan = Scans.STRICT.parse(link);
        assertThat(Scans.elements(scan)).isEqualTo(expected == null ? "" : expected);
        assertThat(Scans.codes(scan.problems())).isEqualTo(expected == null ? "NOT_A_PACK_CODE" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HtTp://a/b/00/006141411234567890           | DIGITAL_LINK_ADDRESS   | 00=006141411234567890",
                "https:///01/09520123456788                 | DIGITAL_LINK_ADDRESS   | 01=09520123456788",
                "https://$a/01/09520123456788               | DIGITAL_LINK_ADDRESS   | 01=09520123456788",
                "https://me@a/01/09520123456788             | DIGITAL_LINK_ADDRESS   | 01=09520123456788",
                "https://[fe80::1%25lo]/01/12312312312333   | DIGITAL_LINK_ADDRESS   | 01=12312312312333",
                "https://a_b/01/09520123456788              | DIGITAL_LINK_ADDRESS   | 01=09520123456788",
                "https://a/01/09520123456788/               | DIGITAL_LINK_PATH      | 01=09520123456788",
                "https://a/01/09520123456788/lot/ABC        | DIGITAL_LINK_PATH      | 01=09520123456788",
                "https://a/01/09520123456788/89/ABC123      | DIGITAL_LINK_PATH      | 01=09520123456788",
                "https://a/01/09520123456788/21             | DIGITAL_LINK_PATH      | 01=09520123456788",
                "https://a/01/09520123456788/21/            | EMPTY_VALUE            | 01=09520123456788",
                "https://a/01/09520123456788//21/A          | DIGITAL_LINK_PATH      | 01=09520123456788",
                "https://a/01/09520123456788/21/S/10/L      | DIGITAL_LINK_ORDER     | 01=09520123456788 21=S 10=L",
                "https://a/01/09520123456788/10/L/22/V      | DIGITAL_LINK_ORDER     | 01=09520123456788 10=L 22=V",
                "https://a/01/09520123456788/10/L/235/T     | DIGITAL_LINK_ORDER     | 01=09520123456788 10=L 235=T",
                "https://a/01/09520123456788/17/280630      | DIGITAL_LINK_ORDER     | 01=09520123456788 17=280630",
                "https://a/00/006141411234567890/99/L       | DIGITAL_LINK_ORDER     | 00=006141411234567890 99=L",
                "https://a/414/9520123456788/254/X/7040/1ABC | DIGITAL_LINK_ORDER    | 414=9520123456788 254=X 7040=1ABC",
                "https://a/01/09520123456788?10=L           | DIGITAL_LINK_ATTRIBUTE | 01=09520123456788 10=L",
                "https://a/01/09520123456788/21/S?10=L      | DIGITAL_LINK_ATTRIBUTE | 01=09520123456788 21=S 10=L",
                "https://a/01/09520123456788?21=S           | DIGITAL_LINK_ATTRIBUTE | 01=09520123456788 21=S",
                "https://a/01/09520123456788?22=V           | DIGITAL_LINK_ATTRIBUTE | 01=09520123456788 22=V",
                "https://a/01/09520123456788?235=T          | DIGITAL_LINK_ATTRIBUTE | 01=09520123456788 235=T",
                "https://a/01/09520123456788?999=faux       | UNKNOWN_AI             | 01=09520123456788",
                "https://a/01/09520123456788?=x             | UNKNOWN_AI             | 01=09520123456788",
                "https://a/01/09520123456788?99=            | EMPTY_VALUE            | 01=09520123456788",
                "https://a/01/09520123456788?99=X&99=X      | REPEATED_AI            | 01=09520123456788 99=X 99=X",
                "https://a/01/09520123456788?99=X&01=09520123456788 | REPEATED_AI    | 01=09520123456788 99=X 01=09520123456788",
                "https://a/01/09520123456788?99=A+B         | INVALID_CHARACTER      | 01=09520123456788 99=A B",
                "https://a/01/09520123456788?99=A%20B       | INVALID_CHARACTER      | 01=09520123456788 99=A B",
                "https://a/01/09520123456788/10/A%00B       | INVALID_ESCAPE INVALID_CHARACTER | 01=09520123456788 10=A\u0000B",
                "https://a/01/09520123456788/10/A%4gB       | INVALID_ESCAPE         | 01=09520123456788 10=A%4gB",
                "https://a/01/09520123456788/10/A%4         | INVALID_ESCAPE         | 01=09520123456788 10=A%4",
                "https://a/01/09520123456788/10/A%          | INVALID_ESCAPE         | 01=09520123456788 10=A%",
                "https://a/01/09520123456788#%zz            | INVALID_ESCAPE         | 01=09520123456788",
                "https://a/01/09520123456788/10/A\"B        | INVALID_CHARACTER      | 01=09520123456788 10=A\"B",
                "https://a/01/09520123456788/10/\u0661      | INVALID_CHARACTER      | 01=09520123456788 10=\u0661",
                "https://a/01/09520123456788/10/%F0         | INVALID_CHARACTER      | 01=09520123456788 10=\u00F0",
                "https://a/01/09520123456789                | CHECK_DIGIT            | 01=09520123456789",
                "https://a/8017/123456789012345675?8018=123456789012345675 | INVALID_PAIR | 8017=123456789012345675 8018=123456789012345675",
            })
    void parse_linkAgainstTheRules_isProblemAndKeepsTheRest(String link, String codes, String expected) {
        for (ScanParser parser : new ScanParser[] {Scans.PARSER, Scans.STRICT}) {
            ParsedScan scan = parser.parse(link);
            assertThat(scan.form()).isEqualTo(ScanForm.DIGITAL_LINK);
            assertThat(scan.ok()).isFalse();
            assertThat(Scans.codes(scan.problems())).isEqualTo(codes);
            assertThat(Scans.elements(scan)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.com/leaflet",
                "https://www.example.com",
                "https://www.example.com/",
                "http://a",
                "https://a/b/",
                "https://a?01/09520123456788",
                "https://a#/01/09520123456788",
                "https://a/gtin/09520123456788",
                "https://a/001/09520123456788",
                "https://a/10/ABC",
                "https://00/006141411234567890",
                "https://a/401/2024/catalogue/page",
                "https://a/%301/09520123456788",
            })
    void parse_addressWithoutPrimaryKey_isNoPackCode(String link) {
        ParsedScan scan = Scans.PARSER.parse(link);
        assertThat(Scans.codes(scan.problems())).isEqualTo("NOT_A_PACK_CODE");
        assertThat(scan.elements()).isEmpty();
    }

    @Test
    void parse_escapedValues_placesCoverTheEscapes() {
        ParsedScan scan = Scans.PARSER.parse("]Q1https://a/01/" + GTIN + "/10/A%2FB?99=X%26&x=1#f");
        assertThat(Scans.elements(scan)).isEqualTo("01=" + GTIN + " 10=A/B 99=X&");
        assertThat(Scans.places(scan)).isEqualTo(GTIN + " A%2FB X%26");
    }

    @Test
    void parse_foreignParameters_areKeptAsWritten() {
        ParsedScan scan = Scans.PARSER.parse("https://a/01/" + GTIN + "?linkType=gs1%3Apip&99=A&flag;b=&&c=d#x?y=z");
        assertThat(scan.otherParameters()).containsExactly("linkType=gs1%3Apip", "flag", "b=", "c=d");
        assertThat(Scans.PARSER.parse("https://a/01/" + GTIN + "?99=A").otherParameters())
                .isEmpty();
        assertThat(Scans.PARSER.parse("01" + GTIN).otherParameters()).isEmpty();
    }

    @Test
    void parse_missingAssociation_isWarningByDefaultAndProblemWhenStrict() {
        String link = "https://a/415/9520123456788";
        assertThat(Scans.codes(Scans.PARSER.parse(link).warnings())).isEqualTo("MISSING_ASSOCIATION");
        assertThat(Scans.PARSER.parse(link).ok()).isTrue();
        assertThat(Scans.codes(Scans.STRICT.parse(link).problems())).isEqualTo("MISSING_ASSOCIATION");
    }

    @Test
    void parse_repeatedWithOtherValue_isConflict() {
        ParsedScan scan = Scans.STRICT.parse("https://a/01/" + GTIN + "?99=X&99=Y");
        assertThat(Scans.codes(scan.problems())).isEqualTo("DUPLICATE_CONFLICT");
    }

    @Test
    void parse_attributeGtinOfThirteenDigits_isPaddedWithWarning() {
        ParsedScan scan = Scans.PARSER.parse("https://a/8004/9520614141234567?01=9520123456788");
        assertThat(Scans.codes(scan.warnings())).isEqualTo("GTIN_PADDED");
        assertThat(Scans.places(scan)).isEqualTo("9520614141234567 9520123456788");
    }

    @Test
    void parse_link_identifiesThePack() {
        PackIdentity pack = Scans.PARSER
                .parse("https://id.gs1.org/01/" + GTIN + "/10/ABC1/21/12345?17=280400&11=260101")
                .pack();
        assertThat(pack.gtin().orElseThrow().value()).isEqualTo(GTIN);
        assertThat(pack.batch()).contains("ABC1");
        assertThat(pack.serial()).contains("12345");
        assertThat(pack.expiryRaw()).contains("280400");
        assertThat(pack.expiry()).hasToString("Optional[2028-04-30]");
        assertThat(pack.productionDate()).hasToString("Optional[2026-01-01]");
        assertThat(pack.udiDi()).contains(GTIN);
    }
}
