package org.packseal.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.packseal.gs1.ScanParser;

/** The parser of all benchmarks of scans: the same settings, and the same day whenever they run. */
public final class BenchmarkParser {
    private BenchmarkParser() {}

    /** A tolerant parser of 23 November 2026. */
    public static ScanParser create() {
        return ScanParser.builder()
                .clock(Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC))
                .build();
    }
}
