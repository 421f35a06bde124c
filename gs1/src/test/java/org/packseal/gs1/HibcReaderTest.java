package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.gs1.problem.ScanForm;

/** Reading HIBC. Published samples: FDA "UDI formats by issuing agency" 1.3, HIBCC's own and those of public readers. */
class HibcReaderTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    /** Symbol and what it says, as udi, serial, batch, expiry, production; a dash for none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "+A123BJC5D6E71G                                | A123BJC5D6E71 | -           | -       | -          | -          | published",
                "+$$52001510X3GD                                | -             | -           | 10X3    | 2020-01-15 | -          | published",
                "+A99912345/$$52001510X3/16D20111212/S77DE1G45- | A99912345     | 77DE1G45    | 10X3    | 2020-01-15 | 2011-12-12 | published",
                "+A999ABC123DE0/$+1234567Y                      | A999ABC123DE0 | 1234567     | -       | -          | -          | published",
                "+J123AQ3451/$$3231231BC34567/S4012R            | J123AQ3451    | 4012        | BC34567 | 2023-12-31 | -          | published",
                "+E203PB414109/$$8243280112R00089525J           | E203PB414109  | -           | R00089525 | 2028-01-12 | -        | published",
            })
    void parse_publishedSample_identifiesTheDevice(
            String symbol, String udi, String serial, String batch, String expiry, String production) {
        ParsedScan scan = Scans.PARSER.parse(symbol);
        assertThat(Scans.codes(scan.problems())).isEmpty();
        assertThat(identity(scan)).isEqualTo(String.join(" ", udi, serial, batch, expiry, production));
    }

    /** Secondary data behind the primary {@code +A999X0/}, and their meaning: serial, batch, expiry, production. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$LOT1            | $=LOT1                      | - LOT1 - -",
                "$+SER1           | $+=SER1                     | SER1 - - -",
                "$$0228LOT1       | $$=0228 $=LOT1              | - LOT1 2028-02-29 -",
                "$$1227           | $$=1227                     | - - 2027-12-31 -",
                "$$2063028L       | $$2=063028 $=L              | - L 2028-06-30 -",
                "$$3280630L       | $$3=280630 $=L              | - L 2028-06-30 -",
                "$$428063023L     | $$4=28063023 $=L            | - L 2028-06-30 -",
                "$$528366L        | $$5=28366 $=L               | - L 2028-12-31 -",
                "$$62836500L      | $$6=2836500 $=L             | - L 2028-12-30 -",
                "$$7LOT1          | $=LOT1                      | - LOT1 - -",
                "$$+0628S1        | $$+=0628 $+=S1              | S1 - 2028-06-30 -",
                "$$+2063028S1     | $$+2=063028 $+=S1           | S1 - 2028-06-30 -",
                "$$+3280630S1     | $$+3=280630 $+=S1           | S1 - 2028-06-30 -",
                "$$+428063001S1   | $$+4=28063001 $+=S1         | S1 - 2028-06-30 -",
                "$$+528182S1      | $$+5=28182 $+=S1            | S1 - 2028-06-30 -",
                "$$+62818212S1    | $$+6=2818212 $+=S1          | S1 - 2028-06-30 -",
                "$$+7S1           | $+=S1                       | S1 - - -",
                "$$824            | $$8=24                      | - - - -",
                "$$824528182L     | $$8=24 $$5=28182 $=L        | - L 2028-06-30 -",
                "$$8240628L       | $$8=24 $$=0628 $=L          | - L 2028-06-30 -",
                "$$8247L          | $$8=24 $=L                  | - L - -",
                "$$9000123280630L | $$9=00012 $$3=280630 $=L    | - L 2028-06-30 -",
                "28182LOT1        | YYJJJ=28182 $=LOT1          | - LOT1 2028-06-30 -",
                "$L/S1/16D20260131/14D20280630/Q12 | $=L S=1 16D=20260131 14D=20280630 Q=12 | 1 L 2028-06-30 2026-01-31",
                "S1               | S=1                         | 1 - - -",
                "$$3280630/14D20280630 | $$3=280630 14D=20280630 | - - 2028-06-30 -",
            })
    void parse_secondaryData_areReadByTheirFlags(String secondary, String elements, String meaning) {
        ParsedScan scan = Scans.PARSER.parse(withCheck("+A999X0/" + secondary));
        assertThat(Scans.codes(scan.problems())).isEmpty();
        assertThat(Scans.elements(scan)).isEqualTo("+=A999X0 " + elements);
        assertThat(identity(scan)).isEqualTo("A999X0 " + meaning);
        assertThat(Scans.places(scan))
                .isEqualTo(Scans.elements(scan).replaceAll("(^| )[^=]*=", "$1").replace("=", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+A999X0/$$3280631L      | INVALID_DATE",
                "+A999X0/$$3280600L      | INVALID_DATE",
                "+A999X0/$$2310628L      | INVALID_DATE",
                "+A999X0/$$428063024L    | INVALID_DATE",
                "+A999X0/$$527366L       | INVALID_DATE",
                "+A999X0/$$528000L       | INVALID_DATE",
                "+A999X0/$$1328L         | INVALID_DATE",
                "+A999X0/$$3280          | INVALID_DATE",
                "+A999X0/16D20261301     | INVALID_DATE",
                "+A999X0/$+              | EMPTY_VALUE",
                "+A999X0/S               | EMPTY_VALUE",
                "+A999X0/Q               | EMPTY_VALUE",
                "+A999X0/Q1A             | INVALID_CHARACTER",
                "+A999X0/$1234567890123456789 | TOO_LONG",
                "+A999X0/$$              | HIBC_UNKNOWN_FLAG",
                "+A999X0/$$ABC           | HIBC_UNKNOWN_FLAG",
                "+A999X0/$$+8123         | HIBC_UNKNOWN_FLAG",
                "+A999X0/X1              | HIBC_UNKNOWN_FLAG",
                "+A999X0/                | HIBC_UNKNOWN_FLAG",
                "+A999X0/$$82            | TRUNCATED",
                "+A999X0/$L/$M           | DUPLICATE_CONFLICT",
                "+A999X0/$+1/S2          | DUPLICATE_CONFLICT",
                "+A999X0/$$3280630L/14D20280629 | DUPLICATE_CONFLICT",
                "+A9990                  | TOO_SHORT",
                "+A99912345678901234567890 | TOO_LONG",
                "+A999X-10               | INVALID_CHARACTER",
                "+A999XA                 | INVALID_CHARACTER",
                "+A999X0/$a              | INVALID_CHARACTER",
                "+A999X0/$\u00E9         | INVALID_CHARACTER",
            })
    void parse_dataAgainstTheRules_isProblem(String data, String code) {
        ParsedScan scan = Scans.PARSER.parse(withCheck(data));
        assertThat(scan.form()).isEqualTo(ScanForm.HIBC);
        assertThat(Scans.codes(scan.problems())).isEqualTo(code);
    }

    @Test
    void parse_everyOtherCheckCharacter_isProblemAndDataStayReadable() {
        String right = withCheck("+A99912345/$$52001510X3");
        for (int i = 0; i < ALPHABET.length(); i++) {
            String symbol = right.substring(0, right.length() - 1) + ALPHABET.charAt(i);
            ParsedScan scan = Scans.PARSER.parse(symbol);
            assertThat(scan.ok()).as(symbol).isEqualTo(symbol.equals(right));
            if (!scan.ok() && ALPHABET.charAt(i) != ' ') {
                assertThat(Scans.codes(scan.problems())).as(symbol).isEqualTo("HIBC_CHECK_CHARACTER");
                assertThat(scan.pack().batch()).as(symbol).contains("10X3");
            }
        }
    }

    @Test
    void parse_linkCharacter_isKeptAndNoPartOfTheLot() {
        ParsedScan scan = Scans.PARSER.parse("+$$52001510X3GD");
        assertThat(Scans.elements(scan)).isEqualTo("$$5=20015 $=10X3 LINK=G");
    }

    @Test
    void parse_checkCharacterIsSpace_isNotTakenForTheScanners() {
        String symbol = firstWithCheck(' ');
        ParsedScan scan = Scans.PARSER.parse(symbol + "\r\n");
        assertThat(symbol).endsWith(" ");
        assertThat(Scans.codes(scan.problems())).isEmpty();
    }

    @Test
    void parse_checkCharacterIsSlash_isNotTakenForASegment() {
        ParsedScan scan = Scans.PARSER.parse(firstWithCheck('/'));
        assertThat(Scans.codes(scan.problems())).isEmpty();
        assertThat(scan.elements()).hasSize(1);
    }

    @Test
    void parse_printedAsterisks_areDroppedWithWarning() {
        ParsedScan scan = Scans.PARSER.parse("*+A123BJC5D6E71G*");
        assertThat(scan.ok()).isTrue();
        assertThat(Scans.codes(scan.warnings())).isEqualTo("HIBC_PRINTED_FORM");
        assertThat(scan.pack().udiDi()).contains("A123BJC5D6E71");
    }

    @Test
    void parse_plusAlone_isProblem() {
        for (String text : new String[] {"+", "++", "*+", "*+*", "+A", "+/", "+$", "+1"}) {
            assertThat(Scans.PARSER.parse(text).ok()).as(text).isFalse();
        }
    }

    private static String identity(ParsedScan scan) {
        PackIdentity pack = scan.pack();
        return String.join(
                " ",
                pack.udiDi().orElse("-"),
                pack.serial().orElse("-"),
                pack.batch().orElse("-"),
                pack.expiry().map(Object::toString).orElse("-"),
                pack.productionDate().map(Object::toString).orElse("-"));
    }

    private static String firstWithCheck(char check) {
        for (int number = 0; ; number++) {
            String symbol = withCheck("+A999X" + number + "0");
            if (symbol.charAt(symbol.length() - 1) == check) {
                return symbol;
            }
        }
    }

    private static String withCheck(String data) {
        int sum = 0;
        for (int i = 0; i < data.length(); i++) {
            sum += Math.max(0, ALPHABET.indexOf(data.charAt(i)));
        }
        return data + ALPHABET.charAt(sum % 43);
    }
}
