package org.packseal.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;

class ReleasedPeriodsTest {
    private static ReleasedPeriods read(String json) {
        return ReleasedPeriods.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void file_afterARelease_roundTrips() {
        ReleasePlan plan = ReleasePlan.builder().period(new Quarter(2026, 3)).build();
        Release release =
                Statistics.none().release(plan, ReleasedPeriods.none(), Instant.parse("2026-10-01T00:00:00Z"));
        ReleasedPeriods released = ReleasedPeriods.none().with(release);

        assertThat(read(released.toJson())).isEqualTo(released);
        assertThat(released.toJson()).contains("2026-Q3", release.sha256());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"format":"packseal-released/2","releases":[]}                                                 | UNKNOWN_VALUE    | /format
            {"format":"packseal-released/1"}                                                               | MISSING_MEMBER   | /releases
            {"format":"packseal-released/1","releases":[{"period":"2026-Q5","sha256":"a"}]}                | INVALID_DATE     | /releases/0/period
            {"format":"packseal-released/1","releases":[{"period":"2026-Q1","sha256":"a"},{"period":"2026-Q1","sha256":"b"}]} | DUPLICATE | /releases/1/period
            {"format":"packseal-released/1","releases":[],"releases":[]}                                   | DUPLICATE_MEMBER | /releases
            """)
    void brokenFile_isRefusedWithCodeAndPlace(String json, DataFileProblem.Code code, String place) {
        DataFileProblem problem = catchThrowableOfType(DataFileException.class, () -> read(json))
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.pointer()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-Q0",
                "2026-Q5",
                "1969-Q4",
                "2026Q3",
                "2026-q3",
                "2026-Q٣",
                "２026-Q3",
                "2026-Q33"
            })
    void quarter_ofAnotherForm_isNone(String text) {
        assertThat(Quarter.parse(text)).isEmpty();
    }

    @Test
    void quarter_ofEveryDayAroundItsEnds_isRight() {
        assertThat(Quarter.of(Instant.parse("2026-03-31T23:59:59Z"))).isEqualTo(new Quarter(2026, 1));
        assertThat(Quarter.of(new Quarter(2026, 1).end())).isEqualTo(new Quarter(2026, 2));
        assertThat(Quarter.of(new Quarter(2026, 4).end())).isEqualTo(new Quarter(2027, 1));
        assertThat(Quarter.parse("2026-Q4")).isEqualTo(Optional.of(new Quarter(2026, 4)));
    }
}
