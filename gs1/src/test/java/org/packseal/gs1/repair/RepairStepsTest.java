package org.packseal.gs1.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.gs1.form.ScanReader;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.review.ScanReview;
import org.packseal.gs1.scan.ConfiguredSeparators;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.ScanSettings;

/** The work that looking for damage costs, in characters read: a bounded multiple of the input, whatever the input is. */
class RepairStepsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final ScanSettings SETTINGS = new ScanSettings(CLOCK, false, ConfiguredSeparators.NONE, null);
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final String PACK = "010950600013435221SN12AB";
    /** The last candidate and the last state are finished before the work is stopped. */
    private static final int LAST_CANDIDATE = 2 * DamageReview.MAX_LENGTH + 1;

    /** Text of each form and each damage that is looked for, to be repeated. */
    static Stream<String> patterns() {
        return Stream.of(
                "0109506000134352211010101010101010101010",
                "01095060001343522110211021102110211021",
                "2121212121212121212121",
                "10179999991799999917999999",
                "0101010101010101010101010101",
                "]d2]d2]d2]d2]d2",
                "<GS>(GS){GS}[FNC1]\\F\\x1d",
                "&\u00E9\"'(-\u00E8_\u00E7\u00E0",
                "71071171271371471571671790919293949596979899",
                "(01)(10)(21)(",
                "[)>\u001E06\u001D9N",
                "+A1/$$+7",
                "PC: SN: LOT: EXP: ",
                "\"'\"'\u0002\u0003",
                "9506000134352010950600013435201095060001343520",
                "24024124024190909090",
                "\u001D01",
                "<GS>",
                "\u0000\t\n\r\u001E\u001C\u001F\u001B\u0007\uFFFD\uF70B",
                "029",
                "\u0002]d2",
                "\uFEFF ",
                "]D2",
                "]z0+",
                "]L0",
                "A014833545",
                "81234567890123456789",
                "-01116414",
                "PZN-01116414",
                "0472-0400-30",
                "90DKL7812405510A1",
                "(01)09506000134352(21)514Du(wE",
                "[01] 09506000134352 ",
                "\uFF0801\uFF09",
                "https://id.gs1.org/01/09506000134352/10/A?17=280630;",
                "urn:epc:id:sgtin:0614141.107346.2018",
                "urn:epc:class:lgtin:4012345.012345.",
                "%1D&#29;_x001D_~1",
                "Shift",
                "\u0444\u044B\u0432",
                "\u05E9\u05D3",
                "\u0660\u0661",
                "^01",
                "*E308T",
                "=+");
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void review_repeatedPattern_staysWithinTheBound(String pattern) {
        for (int length : new int[] {64, 128, 256, DamageReview.MAX_LENGTH}) {
            String text = pattern.repeat(length / pattern.length() + 1).substring(0, length);
            assertBounded(text);
            assertBounded("010950600013435221SN12AB" + text.substring(24));
        }
    }

    /** Neither the reader nor the search for repairs walks through what is longer than the limit. */
    @ParameterizedTest
    @MethodSource("patterns")
    void review_tenMegabytes_areRefusedAtTheLimit(String pattern) {
        assertRefused(pattern.repeat(TEN_MEGABYTES / pattern.length() + 1));
        assertRefused(PACK + pattern.repeat(TEN_MEGABYTES / pattern.length() + 1));
    }

    @Test
    void review_tenMegabytesOfAllFormsMixed_areRefusedAtTheLimit() {
        String mixed = String.join("", patterns().toList());
        assertRefused(mixed.repeat(TEN_MEGABYTES / mixed.length() + 1));
    }

    /** The longest text that is read and the longest that is examined, and one character more. */
    @ParameterizedTest
    @MethodSource("patterns")
    void review_longestTexts_stayWithinTheBound(String pattern) {
        String text = PACK + pattern.repeat(ScanAssembly.MAX_LENGTH / pattern.length() + 1);
        assertBounded(text.substring(0, DamageReview.MAX_LENGTH));
        for (int length : new int[] {DamageReview.MAX_LENGTH + 1, ScanAssembly.MAX_LENGTH}) {
            ScanAssembly scan = read(text.substring(0, length));
            assertThat(DamageReview.reviewCounting(scan, ScanReview.review(scan)))
                    .isZero();
        }
        assertRefused(text.substring(0, ScanAssembly.MAX_LENGTH + 1));
    }

    private static void assertRefused(String text) {
        ScanAssembly scan = read(text);
        assertThat(scan.problems()).extracting(ScanProblem::code).containsExactly(ScanCode.INPUT_TOO_LONG);
        assertThat(DamageReview.reviewCounting(scan, ScanReview.review(scan))).isZero();
        assertThat(scan.size()).isZero();
    }

    private static ScanAssembly read(String text) {
        ScanAssembly scan = new ScanAssembly(text, SETTINGS);
        ScanReader.read(scan);
        return scan;
    }

    @Test
    void review_tenKindsOfDamageAtOnce_staysWithinTheBound() {
        Random random = new Random(20261128L);
        String[] parts = {
            "]d2",
            "01",
            "09506000134352",
            "21SN12AB",
            "17280630",
            "10LOT7X",
            "<GS>",
            "\u001D",
            "029",
            "\u00E9",
            "Shift",
            "\"",
            "(",
            "[01]",
            " ",
            "7145274483",
            "9506000134352",
            "\uF70B",
            "]C1",
            "\u0434",
            "91EE11",
            "%1D",
            "PC: ",
            "d2",
            "+",
            "http://"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 40 + random.nextInt(DamageReview.MAX_LENGTH - 60)) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertBounded(text.toString());
        }
    }

    private static void assertBounded(String text) {
        ScanAssembly scan = read(text);
        boolean complete = ScanReview.review(scan);
        long steps = DamageReview.reviewCounting(scan, complete);
        assertThat(steps)
                .as(text)
                .isLessThanOrEqualTo((long) RepairSearch.STEPS_PER_CHARACTER * text.length() + LAST_CANDIDATE);
    }
}
