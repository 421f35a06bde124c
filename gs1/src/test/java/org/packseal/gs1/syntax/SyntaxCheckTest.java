package org.packseal.gs1.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxCheckTest {
    private static final int YEAR = 2026;

    private static boolean passes(String check, String value) {
        SyntaxCheck named = SyntaxCheck.valueOf(check.toUpperCase(Locale.ROOT));
        String padded = "x" + value + "9";
        return named.passes(padded, 1, 1 + value.length(), YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "csum, 09506000134352, true",
        "csum, 9506000134352, true",
        "csumalpha, 1987654Ad4X4bL5ttr2310c2K, true",
        "csumalpha, 9506000MODEL1RE, true",
        "gcppos1, 9506A, true",
        "gcppos1, 9506, true",
        "gcppos2, X9506, true",
        "hasnondigit, 123A, true",
        "hasnondigit, A, true",
        "zero, 0, true",
        "zero, 000, true",
        "nonzero, 001, true",
        "nozeroprefix, 10, true",
        "yymmdd, 240229, true",
        "yymmd0, 240200, true",
        "yymmd0, 261231, true",
        "yyyymmdd, 20000229, true",
        "yyyymmd0, 20260200, true",
        "hh, 00, true",
        "hh, 23, true",
        "mi, 59, true",
        "ss, 59, true",
        "hhmi, 2359, true",
        "hhmi, 0000, true",
        "iso3166, 276, true",
        "iso3166999, 999, true",
        "iso3166999, 276, true",
        "iso3166alpha2, DE, true",
        "iso4217, 978, true",
        "iso5218, 0, true",
        "iso5218, 1, true",
        "iso5218, 2, true",
        "iso5218, 9, true",
        "iban, GB82WEST12345698765432, true",
        "iban, NO9386011117947, true",
        "latitude, 0000000000, true",
        "latitude, 1800000000, true",
        "longitude, 3600000000, true",
        "mediatype, 01, true",
        "mediatype, 99, true",
        "packagetype, 201, true",
        "packagetype, ZZ, true",
        "importeridx, A, true",
        "importeridx, z, true",
        "importeridx, -, true",
        "importeridx, _, true",
        "importeridx, 0, true",
        "pcenc, A%20b%2Fc, true",
        "pcenc, plain, true",
        "pieceoftotal, 0102, true",
        "pieceoftotal, 0202, true",
        "pieceoftotal, 12, true",
        "posinseqslash, 1/1, true",
        "posinseqslash, 1/2, true",
        "posinseqslash, 10/12, true",
        "winding, 0, true",
        "winding, 1, true",
        "winding, 9, true",
        "yesno, 0, true",
        "yesno, 1, true",
        "hyphen, -, true",
        "couponcode, 1, true",
        "couponposoffer, 1, true",
        "csum, 09506000134353, false",
        "csum, 0, false",
        "csumalpha, 1987654Ad4X4bL5ttr2310c2J, false",
        "csumalpha, 1987654Ad4X4bL5ttr2310cK2, false",
        "csumalpha, A, false",
        "gcppos1, 950, false",
        "gcppos1, 950A, false",
        "gcppos1, A9506, false",
        "gcppos2, 9506, false",
        "gcppos2, X950A, false",
        "hasnondigit, 123, false",
        "zero, 01, false",
        "nonzero, 000, false",
        "nozeroprefix, 01, false",
        "nozeroprefix, 0, false",
        "yymmdd, 240200, false",
        "yymmdd, 230229, false",
        "yymmdd, 240001, false",
        "yymmdd, 241301, false",
        "yymmdd, 240431, false",
        "yymmd0, 240000, false",
        "yymmd0, 240132, false",
        "yymmd0, 230229, false",
        "yyyymmdd, 19000229, false",
        "yyyymmdd, 20260200, false",
        "yyyymmd0, 20260001, false",
        "hh, 24, false",
        "mi, 60, false",
        "ss, 60, false",
        "hhmi, 2400, false",
        "hhmi, 2360, false",
        "iso3166, 999, false",
        "iso3166, 001, false",
        "iso3166999, 998, false",
        "iso3166alpha2, XX, false",
        "iso3166alpha2, de, false",
        "iso4217, 000, false",
        "iso5218, 3, false",
        "iban, GB82WEST12345698765433, false",
        "iban, XX82WEST12345698765432, false",
        "iban, GB82WEST12345698a65432, false",
        "iban, DE8937040, false",
        "latitude, 1800000001, false",
        "longitude, 3600000001, false",
        "mediatype, 00, false",
        "packagetype, XXX, false",
        "importeridx, =, false",
        "importeridx, AB, false",
        "importeridx, !, false",
        "pcenc, A%2, false",
        "pcenc, %, false",
        "pcenc, A%2G, false",
        "pcenc, 100%, false",
        "pieceoftotal, 0001, false",
        "pieceoftotal, 0100, false",
        "pieceoftotal, 0201, false",
        "pieceoftotal, 123, false",
        "posinseqslash, 2/1, false",
        "posinseqslash, 0/1, false",
        "posinseqslash, 01/2, false",
        "posinseqslash, 1/02, false",
        "posinseqslash, 1, false",
        "posinseqslash, /1, false",
        "posinseqslash, 1/, false",
        "posinseqslash, a/b, false",
        "winding, 2, false",
        "yesno, 2, false",
        "hyphen, +, false",
    })
    void check_value_passesIfItIsRight(String check, String value, boolean right) {
        assertThat(passes(check, value)).isEqualTo(right);
    }

    @Test
    void yymmdd_everySixDigitsOfACentury_agreesWithTheCalendar() {
        for (int year = 0; year < 100; year++) {
            int full = DateDigits.century(year, YEAR);
            assertThat(full).isBetween(YEAR - 49, YEAR + 50);
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String digits = String.format(Locale.ROOT, "%02d%02d%02d", year, month, day);
                    assertThat(passes("yymmdd", digits)).as(digits).isEqualTo(isDate(full, month, day));
                    assertThat(passes("yymmd0", digits)).as(digits).isEqualTo(isDate(full, month, day == 0 ? 1 : day));
                }
            }
        }
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Test
    void csumalpha_everyOtherPair_fails() {
        String right = "1987654Ad4X4bL5ttr2310c2K";
        String alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        int passing = 0;
        for (int i = 0; i < alphabet.length() * alphabet.length(); i++) {
            String pair = "" + alphabet.charAt(i / 32) + alphabet.charAt(i % 32);
            passing += passes("csumalpha", right.substring(0, 23) + pair) ? 1 : 0;
        }
        assertThat(passing).isEqualTo(1);
        assertThat(CheckPair.of(right.substring(0, 23))).isEqualTo("2K");
        assertThatIllegalArgumentException().isThrownBy(() -> CheckPair.of("A".repeat(24)));
        assertThatIllegalArgumentException().isThrownBy(() -> CheckPair.of("A B"));
    }

    @Test
    void characterSets_haveTheirSizes() {
        assertThat(CharacterSet.N.characters()).hasSize(10);
        assertThat(CharacterSet.X.characters()).hasSize(82);
        assertThat(CharacterSet.Y.characters()).hasSize(39);
        assertThat(CharacterSet.Z.characters()).hasSize(65);
        for (CharacterSet set : CharacterSet.values()) {
            for (char c = 0; c < 0x700; c++) {
                assertThat(set.has(c)).isEqualTo(set.characters().indexOf(c) >= 0);
            }
        }
    }
}
