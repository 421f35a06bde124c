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
        "csum, 09506000134352",
        "csum, 9506000134352",
        "csumalpha, 1987654Ad4X4bL5ttr2310c2K",
        "csumalpha, 9506000MODEL1RE",
        "gcppos1, 9506A",
        "gcppos1, 9506",
        "gcppos2, X9506",
        "hasnondigit, 123A",
        "hasnondigit, A",
        "zero, 0",
        "zero, 000",
        "nonzero, 001",
        "nozeroprefix, 10",
        "yymmdd, 240229",
        "yymmd0, 240200",
        "yymmd0, 261231",
        "yyyymmdd, 20000229",
        "yyyymmd0, 20260200",
        "hh, 00",
        "hh, 23",
        "mi, 59",
        "ss, 59",
        "hhmi, 2359",
        "hhmi, 0000",
        "iso3166, 276",
        "iso3166999, 999",
        "iso3166999, 276",
        "iso3166alpha2, DE",
        "iso4217, 978",
        "iso5218, 0",
        "iso5218, 1",
        "iso5218, 2",
        "iso5218, 9",
        "iban, GB82WEST12345698765432",
        "iban, NO9386011117947",
        "latitude, 0000000000",
        "latitude, 1800000000",
        "longitude, 3600000000",
        "mediatype, 01",
        "mediatype, 99",
        "packagetype, 201",
        "packagetype, ZZ",
        "importeridx, A",
        "importeridx, z",
        "importeridx, -",
        "importeridx, _",
        "importeridx, 0",
        "pcenc, A%20b%2Fc",
        "pcenc, plain",
        "pieceoftotal, 0102",
        "pieceoftotal, 0202",
        "pieceoftotal, 12",
        "posinseqslash, 1/1",
        "posinseqslash, 1/2",
        "posinseqslash, 10/12",
        "winding, 0",
        "winding, 1",
        "winding, 9",
        "yesno, 0",
        "yesno, 1",
        "hyphen, -",
        "couponcode, 1",
        "couponposoffer, 1",
    })
    void check_rightValue_passes(String check, String value) {
        assertThat(passes(check, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "csum, 09506000134353",
        "csum, 0",
        "csumalpha, 1987654Ad4X4bL5ttr2310c2J",
        "csumalpha, 1987654Ad4X4bL5ttr2310cK2",
        "csumalpha, A",
        "gcppos1, 950",
        "gcppos1, 950A",
        "gcppos1, A9506",
        "gcppos2, 9506",
        "gcppos2, X950A",
        "hasnondigit, 123",
        "zero, 01",
        "nonzero, 000",
        "nozeroprefix, 01",
        "nozeroprefix, 0",
        "yymmdd, 240200",
        "yymmdd, 230229",
        "yymmdd, 240001",
        "yymmdd, 241301",
        "yymmdd, 240431",
        "yymmd0, 240000",
        "yymmd0, 240132",
        "yymmd0, 230229",
        "yyyymmdd, 19000229",
        "yyyymmdd, 20260200",
        "yyyymmd0, 20260001",
        "hh, 24",
        "mi, 60",
        "ss, 60",
        "hhmi, 2400",
        "hhmi, 2360",
        "iso3166, 999",
        "iso3166, 001",
        "iso3166999, 998",
        "iso3166alpha2, XX",
        "iso3166alpha2, de",
        "iso4217, 000",
        "iso5218, 3",
        "iban, GB82WEST12345698765433",
        "iban, XX82WEST12345698765432",
        "iban, GB82WEST12345698a65432",
        "iban, DE8937040",
        "latitude, 1800000001",
        "longitude, 3600000001",
        "mediatype, 00",
        "packagetype, XXX",
        "importeridx, =",
        "importeridx, AB",
        "importeridx, !",
        "pcenc, A%2",
        "pcenc, %",
        "pcenc, A%2G",
        "pcenc, 100%",
        "pieceoftotal, 0001",
        "pieceoftotal, 0100",
        "pieceoftotal, 0201",
        "pieceoftotal, 123",
        "posinseqslash, 2/1",
        "posinseqslash, 0/1",
        "posinseqslash, 01/2",
        "posinseqslash, 1/02",
        "posinseqslash, 1",
        "posinseqslash, /1",
        "posinseqslash, 1/",
        "posinseqslash, a/b",
        "winding, 2",
        "yesno, 2",
        "hyphen, +",
    })
    void check_wrongValue_fails(String check, String value) {
        assertThat(passes(check, value)).isFalse();
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
