package org.packseal.gs1.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.key.Gtin;

/** Published numbers: they hold, and go into their carriers and out again. */
class NationalNumbersRoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"03752864", "03752870", "04775933", "45015648", "71505844"})
    void pzn_published_goesThroughNtinAndPpn(String value) {
        Pzn pzn = Pzn.parse(value).orElseThrow();

        assertThat(Pzn.ofGtin(pzn.toNtin())).contains(pzn);
        assertThat(pzn.toPpn().pzn()).contains(pzn);
    }

    @ParameterizedTest
    @CsvSource({"03752864,110375286414", "03752870,110375287077"})
    void pzn_published_givesPublishedPpn(String pzn, String ppn) {
        assertThat(new Pzn(pzn).toPpn().value()).isEqualTo(ppn);
        assertThat(Ppn.parse(ppn).flatMap(Ppn::pzn)).contains(new Pzn(pzn));
    }

    @Test
    void pzn_published_givesPublishedNtin() {
        assertThat(new Pzn("04775933").toNtin().value()).isEqualTo("04150047759334");
    }

    @Test
    void pzn_ofSevenDigits_isTheSameNumberWithoutItsZero() {
        assertThat(Pzn.parse("3752864")).contains(new Pzn("03752864"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pzn("3752864"));
    }

    @Test
    void pzn_remainderTen_isNeverIssued() {
        // 1·7 + 3·1 = 10 by places 1 and 7
        String seven = "3000001";
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(Pzn.check(seven + digit)).isEqualTo(NumberCheck.WRONG_CHECK_DIGIT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"114501564800", "118663311100", "PP12345ABCD.12345678.9004"})
    void ppn_published_holdsAndNoOtherCheckDigitsDo(String ppn) {
        assertThat(Ppn.check(ppn)).isEqualTo(NumberCheck.OK);
        String body = ppn.substring(0, ppn.length() - 2);
        for (int check = 0; check < 100; check++) {
            String other = body + check / 10 + check % 10;
            assertThat(Ppn.check(other) == NumberCheck.OK).isEqualTo(other.equals(ppn));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1100", "11 5015648 0", "11450156480X", "1145015648\u06600", "\u001d114501564800"})
    void ppn_wrongForm_isRefused(String text) {
        assertThat(Ppn.parse(text)).isEmpty();
        assertThat(Ppn.check(text)).isEqualTo(NumberCheck.WRONG_FORM);
    }

    @Test
    void ppn_fiftyCharacters_isTooLong() {
        assertThat(Ppn.of("AB", "1".repeat(45)).value()).hasSize(49);
        assertThatIllegalArgumentException().isThrownBy(() -> Ppn.of("AB", "1".repeat(46)));
    }

    @Test
    void austrianPzn_published_goesThroughNtinAndItsCheckDigitIsRebuilt() {
        AustrianPzn pzn = new AustrianPzn("2444238");

        assertThat(pzn.toNtin().value()).isEqualTo("09088882444236");
        assertThat(AustrianPzn.ofGtin(pzn.toNtin())).contains(pzn);
        assertThat(Pzn.ofGtin(pzn.toNtin())).isEmpty();
    }

    @Test
    void austrianPzn_sixDigitsThatNoNumberBeginsWith_givesNothing() {
        // 5·2 = 10: no check digit
        assertThat(AustrianPzn.ofGtin(Ntin.of("0908888", "500000"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3400935955838", "3400930024263", "3400930029985"})
    void cip13_published_goesThroughGtinAndCip7(String value) {
        Cip13 cip = Cip13.parse(value).orElseThrow();

        assertThat(Cip13.ofGtin(cip.toGtin())).contains(cip);
        assertThat(cip.toCip7().toCip13()).isEqualTo(cip);
    }

    @Test
    void cip13_ofAnotherPrefix_isNone() {
        assertThat(Cip13.check("4047725000001")).isEqualTo(NumberCheck.WRONG_FORM);
    }

    @ParameterizedTest
    @CsvSource({"08470009716639,971663", "08470006950647,695064", "08470006543870,654387"})
    void cn_publishedNtin_goesInAndOut(String ntin, String value) {
        Cn cn = Cn.ofGtin(new Gtin(ntin)).orElseThrow();

        assertThat(cn.value()).isEqualTo(value);
        assertThat(cn.toNtin().value()).isEqualTo(ntin);
        assertThat(Cn.parse(value + "9")).contains(cn);
    }

    @ParameterizedTest
    @CsvSource({"000307052,009CVD", "000307037,009CUX", "001738032,01P19J", "014833545,0G4PW9"})
    void aic_published_goesThroughCode32(String value, String code32) {
        Aic aic = Aic.parse(value).orElseThrow();

        assertThat(aic.toCode32()).isEqualTo(code32);
        assertThat(Aic.ofCode32(code32)).contains(aic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0G4PW", "0G4PW90", "0G4PWA", "0G4PWE", "0g4pw9", "A0G4PW9"})
    void code32_wrongForm_isRefused(String text) {
        assertThat(Aic.checkCode32(text)).isEqualTo(NumberCheck.WRONG_FORM);
        assertThat(Aic.ofCode32(text)).isEmpty();
    }

    @Test
    void code32_anyOtherLastCharacter_isRefused() {
        for (char c : "0123456789BCDFGHJKLMNPQRSTUVWXYZ".toCharArray()) {
            assertThat(Aic.checkCode32("0G4PW" + c) == NumberCheck.OK).isEqualTo(isAicEnding(c));
        }
    }

    /** Of 32 neighbouring numbers those hold whose check digit happens to fit. */
    private static boolean isAicEnding(char c) {
        long number = 0;
        for (char digit : ("0G4PW" + c).toCharArray()) {
            number = number * 32 + "0123456789BCDFGHJKLMNPQRSTUVWXYZ".indexOf(digit);
        }
        int[] doubled = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
        String nine = "0" + number;
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = nine.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : doubled[digit];
        }
        return sum % 10 == nine.charAt(8) - '0';
    }

    @Test
    void ndc_fromGtin_givesCandidatesAndGoesBack() {
        Ndc ndc = Ndc.ofGtin(new Gtin("00367890123418")).orElseThrow();

        assertThat(ndc.value()).isEqualTo("6789012341");
        assertThat(ndc.ndc11Candidates()).containsExactly("06789012341", "67890012341", "67890123401");
        assertThat(ndc.ndc12Candidates()).containsExactly("006789012341", "067890012341", "067890123401");
        assertThat(ndc.toGtin().value()).isEqualTo("00367890123418");
    }

    @Test
    void ndc_knownFormat_givesOneForm() {
        Ndc ndc = new Ndc("6789012341");

        assertThat(ndc.hyphenated(Ndc.Format.FIVE_FOUR_ONE)).isEqualTo("67890-1234-1");
        assertThat(ndc.hyphenated(Ndc.Format.FOUR_FOUR_TWO)).isEqualTo("6789-0123-41");
        assertThat(ndc.toNdc11(Ndc.Format.FIVE_FOUR_ONE)).isEqualTo("67890123401");
        assertThat(ndc.toNdc12(Ndc.Format.FIVE_THREE_TWO)).isEqualTo("067890012341");
    }

    @Test
    void ndc_ofZeros_hasOneCandidate() {
        assertThat(new Ndc("0000000000").ndc11Candidates()).containsExactly("00000000000");
    }

    @ParameterizedTest
    @CsvSource({
        "000001,true",
        "199999,true",
        "200000,false",
        "369999,false",
        "370000,true",
        "599999,true",
        "600000,false"
    })
    void vnr_ranges_tellWhichMeanTheSameEverywhere(String value, boolean same) {
        Vnr vnr = new Vnr(value);

        assertThat(vnr.sameInAllCountries()).isEqualTo(same);
        assertThat(Vnr.ofGtin(vnr.toNtin())).contains(vnr);
    }

    @Test
    void otherNumbersInGtins_goInAndOut() {
        SwissNumber swiss = new SwissNumber("51234012");
        assertThat(SwissNumber.ofGtin(swiss.toGtin())).contains(swiss);
        assertThat(swiss.authorisation()).isEqualTo("51234");
        assertThat(swiss.pack()).isEqualTo("012");

        EofCode eof = new EofCode("123456789");
        assertThat(EofCode.ofGtin(eof.toGtin())).contains(eof);

        KdCode kd = new KdCode("8801234567893");
        assertThat(KdCode.ofGtin(kd.toGtin())).contains(kd);
        assertThat(KdCode.ofGtin(new Gtin("18801234567890"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2642619", "0318717", "0029025", "3831153", "4578753", "2055218", "318717", "29025"})
    void cnk_published_holds(String text) {
        assertThat(Cnk.parse(text)).map(Cnk::luhnHolds).contains(true);
    }

    @Test
    void cnk_failingLuhn_isKept() {
        Optional<Cnk> cnk = Cnk.parse("1439562");

        assertThat(cnk).map(Cnk::value).contains("1439562");
        assertThat(Cnk.check("1439562")).isEqualTo(NumberCheck.WRONG_CHECK_DIGIT);
        assertThat(Cnk.check("1439561")).isEqualTo(NumberCheck.OK);
    }

    @Test
    void chinaTraceCode_parts_areCutOut() {
        ChinaTraceCode code = new ChinaTraceCode("86351049929697453563");

        assertThat(code.product()).isEqualTo("8635104");
        assertThat(code.serial()).isEqualTo("992969745");
        assertThat(code.checkDigits()).isEqualTo("3563");
    }

    @Test
    void anvisa_firstDigit_tellsMedicines() {
        assertThat(new Anvisa("1364352684309").isMedicine()).isTrue();
        assertThat(new Anvisa("8364352684309").isMedicine()).isFalse();
    }
}
