package org.packseal.core.history.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.history.EventTime;

/** Times as RFC 3339 and XML Schema write them. */
class EventTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:00Z, , 2026-03-02T08:00:00Z",
        "2026-03-02T08:00:00z, +05:00, 2026-03-02T08:00:00Z",
        "2026-03-02T08:00:00+01:00, -06:00, 2026-03-02T07:00:00Z",
        "2026-03-02T08:00:00, +05:30, 2026-03-02T02:30:00Z",
        "2026-03-02t08:00:00.1239-00:00, , 2026-03-02T08:00:00.123Z",
        "2026-03-02T08:00Z, , 2026-03-02T08:00:00Z",
        "2026-03-02T24:00:00Z, , 2026-03-03T00:00:00Z",
        "2026-06-30T23:59:60Z, , 2026-06-30T23:59:59Z",
        "2024-02-29T00:00:00+14:00, , 2024-02-28T10:00:00Z"
    })
    void time_withZone_isAnInstant(String text, String zone, Instant expected) {
        EventTimes.Reading reading = EventTimes.read(text, zone);
        assertThat(reading.time()).isEqualTo(EventTime.at(expected));
        assertThat(reading.withoutZone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-3-2T08:00:00Z",
                "2026-02-29T08:00:00Z",
                "2026-13-01T08:00:00Z",
                "2026-03-02T24:00:01Z",
                "2026-03-02T08:60:00Z",
                "2026-03-02T08:00:61Z",
                "2026-03-02T08:00:00+14:01",
                "2026-03-02T08:00:00+01",
                "2026-03-02T08:00:00+0100",
                "2026-03-02T08:00:00.Z",
                "2026-03-02T08:00:00Z!",
                "2026-03-02 08:00:00Z",
                "12026-03-02T08:00:00Z",
                "٢٠٢٦-03-02T08:00:00Z"
            })
    void time_ofAnotherForm_isNone(String text) {
        assertThat(EventTimes.read(text, null).time()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T12:00:00, 2026-03-01T22:00:00Z, 2026-03-03T00:00:00Z"})
    void time_withoutZone_isAnIntervalOfAllZones(String text, Instant earliest, Instant latest) {
        EventTimes.Reading reading = EventTimes.read(text, null);
        assertThat(reading.withoutZone()).isTrue();
        assertThat(reading.time()).isEqualTo(new EventTime(earliest.toEpochMilli(), latest.toEpochMilli()));
    }

    @ParameterizedTest
    @CsvSource({
        "2028-06-30, 2028-06-30",
        "2028-06-30T00:00:00Z, 2028-06-30",
        "2028-06-30Z, 2028-06-30",
        "2028-06-31,",
        "280630,",
        "2028-06-30x,"
    })
    void date_perhapsWithTime_isRead(String text, LocalDate expected) {
        assertThat(EventTimes.date(text)).isEqualTo(expected);
    }
}
