package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;

class ContentNotesTest {
    private static final ScanParser PARSER = ScanParser.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC))
            .build();

    @Test
    void dayZero_inExpiry_isAWarningAtTheDate() {
        ParsedScan scan = PARSER.parse("]d201050057035240871728060010LOT");

        assertThat(scan.ok()).isTrue();
        assertThat(scan.warnings())
                .singleElement()
                .isEqualTo(new ScanProblem(
                        ScanCode.DAY_00, "17", 21, 6, "(17) has day 00, read as the last day of the month."));
    }

    @ParameterizedTest
    @CsvSource({"261122,true", "261123,false", "261124,false", "261100,false", "261000,true"})
    void expiry_beforeToday_isAWarning(String date, boolean expired) {
        ParsedScan scan = PARSER.parse("]d2010500570352408717" + date + "10LOT");

        assertThat(scan.ok()).isTrue();
        assertThat(scan.warnings().stream().anyMatch(warning -> warning.code() == ScanCode.EXPIRED))
                .isEqualTo(expired);
    }

    @Test
    void indicatorNine_isAWarning() {
        ParsedScan scan = PARSER.parse("]d2019403123487226121SPY5Q2RMUQXY\u001d1727100710" + "9LGEHC");

        assertThat(scan.ok()).isTrue();
        assertThat(scan.warnings()).extracting(ScanProblem::code).containsExactly(ScanCode.VARIABLE_MEASURE);
    }

    @Test
    void lowerCaseOnly_withoutSymbologyIdentifier_isAWarning() {
        ParsedScan scan = PARSER.parse("010859505531547321abc9xyz2\u001d1727093010lot7q");

        assertThat(scan.warnings()).extracting(ScanProblem::code).containsExactly(ScanCode.LOWERCASE_ONLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]d2010859505531547321abc9xyz2\u001d1727093010lot7q",
                "010859505531547321abc9xyz2\u001d1727093010loT7q",
                "0108595055315473211234567a\u001d1727093010b12",
                "(01)08595055315473(21)abc9xyz2"
            })
    void lowerCase_wherePlausible_isNoWarning(String text) {
        assertThat(PARSER.parse(text).warnings()).extracting(ScanProblem::code).doesNotContain(ScanCode.LOWERCASE_ONLY);
    }
}
