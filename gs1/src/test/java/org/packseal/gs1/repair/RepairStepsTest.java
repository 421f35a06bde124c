package org.packseal.gs1.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.form.ScanReader;
import org.packseal.gs1.review.ScanReview;
import org.packseal.gs1.scan.ConfiguredSeparators;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.ScanSettings;

/** The work that looking for damage costs, in characters read: a bounded multiple of the input, whatever the input is. */
class RepairStepsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final ScanSettings SETTINGS = new ScanSettings(CLOCK, false, ConfiguredSeparators.NONE, null);
    /** The last candidate and the last state are finished before the work is stopped. */
    private static final int LAST_CANDIDATE = 2 * DamageReview.MAX_LENGTH + 1;

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "24024124024190909090"
            })
    void review_repeatedPattern_staysWithinTheBound(String pattern) {
        for (int length : new int[] {64, 128, 256, DamageReview.MAX_LENGTH}) {
            String text = pattern.repeat(length / pattern.length() + 1).substring(0, length);
            assertBounded(text);
            assertBounded("010950600013435221SN12AB" + text.substring(24));
        }
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
            while (text.length() < 40 + random.nextInt(200)) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertBounded(text.toString());
        }
    }

    private static void assertBounded(String text) {
        ScanAssembly scan = new ScanAssembly(text, SETTINGS);
        ScanReader.read(scan);
        boolean complete = ScanReview.review(scan);
        long steps = DamageReview.reviewCounting(scan, complete);
        assertThat(steps)
                .as(text)
                .isLessThanOrEqualTo((long) RepairSearch.STEPS_PER_CHARACTER * text.length() + LAST_CANDIDATE);
    }
}
