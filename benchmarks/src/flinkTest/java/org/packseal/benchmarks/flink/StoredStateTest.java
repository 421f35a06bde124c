package org.packseal.benchmarks.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.epcis.EpcisReader;

/** The bytes that a savepoint of this version holds for a pack: later versions have to go on with them. */
class StoredStateTest {
    private static final String PACK = "(01)09521001012348(21)YOUNG";

    /** Commissioned and supplied, as format 1 wrote it on 2026-11-28. */
    private static final byte[] FORMAT_1 = HexFormat.of()
            .parseHex("0100010764656661756c74000480900280b6b5d283678122b1df5f1e1ae7594e44f01664d18f03010500d1d887bf8c9502"
                    + "82e305801080eacbef9a67f8400e87587fb5f3795de381a4129a9906030d00cfe181c08c950200000000");

    private static PackHistory read(String... lines) throws IOException {
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        EpcisReader.at(Instant.parse(LocalCluster.NOW))
                .read(new ByteArrayInputStream(file), Feed.DEFAULT, store::add);
        return store.find(HistorySubject.ofKey(PACK)).orElseThrow();
    }

    @Test
    void state_ofFormatOne_isWhatTheEventsGiveToday() throws IOException {
        PackHistory today = read(
                GeneratedEvents.commission("YOUNG", "2026-02-02T07:00:00Z", "2099-06-30"),
                GeneratedEvents.supply("YOUNG", "2026-03-10T09:00:00Z", "9521003"));
        assertThat(PackHistory.fromBytes(FORMAT_1)).isEqualTo(today);
    }

    @Test
    void state_ofFormatOne_goesOnWithNewsOfACopy() throws IOException {
        PackHistory news = read(GeneratedEvents.supply("YOUNG", "2026-03-10T09:30:00Z", "9521004"));
        byte[] merged = PackHistory.fromBytes(FORMAT_1).merge(news).toBytes();
        Judging judging = new Judging(false, GeneratedEvents.PLACES, null);
        assertThat(judging.line(PACK, Map.of(PACK, merged))).contains("DISPENSED_IN_TWO_PLACES");
        assertThat(judging.line(PACK, Map.of(PACK, FORMAT_1))).contains("\"findings\":[]");
    }
}
