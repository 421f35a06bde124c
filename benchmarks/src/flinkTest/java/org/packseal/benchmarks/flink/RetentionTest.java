package org.packseal.benchmarks.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.epcis.EpcisReader;

class RetentionTest {
    @ParameterizedTest
    @CsvSource({
        "2026-02-02T07:00:00Z, 2031-06-30, 2032-07-01T00:00:00Z",
        "2026-02-02T07:00:00Z, 2028-06-30, 2031-02-03T00:00:00Z",
        "2026-02-02T07:00:00Z, 2030-02-02, 2031-02-03T00:00:00Z",
        "2026-02-02T07:00:00Z, 2030-02-03, 2031-02-04T00:00:00Z"
    })
    void until_isTheLaterOfAYearAfterExpiryAndFiveAfterTheFirstEvent(String made, String expiry, Instant until)
            throws IOException {
        String lines = GeneratedEvents.commission("A", made, expiry) + "\n"
                + GeneratedEvents.supply("A", "2028-01-01T00:00:00Z", "9521003");
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        EpcisReader.at(Instant.parse("2029-01-01T00:00:00Z"))
                .read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), Feed.DEFAULT, store::add);
        HistorySubject pack = HistorySubject.ofKey("(01)09521001012348(21)A");
        assertThat(Instant.ofEpochMilli(Retention.until(store.find(pack).orElseThrow()))).isEqualTo(until);
    }
}
