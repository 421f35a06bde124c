package org.packseal.core.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.ScanParser;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of every command that reads scans. */
final class ScanOptions {
    @Option(names = "--strict", description = "Accept exactly what GS1's rules accept, without any tolerance.")
    boolean strict;

    @Option(
            names = "--now",
            paramLabel = "DATE",
            converter = InstantConverter.class,
            description = "Date or instant to reckon with instead of today's, e.g. 2026-11-23.")
    @Nullable
    Instant now;

    @Option(names = "--separator", paramLabel = "TEXT", description = "Text that stands for GS (FNC1) in the scans.")
    @Nullable
    String separator;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "What a pack must carry: EU-FMD, US-DSCSA, UDI, EAEU, GTIN-BATCH-EXPIRY.")
    @Nullable
    String profile;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "One record a line; standard input if none or -.")
    List<String> files = List.of();

    /** The parser for one record, whose own clock goes before the run's. */
    ScanParser parser(InputRecord record, Clock clock) {
        Instant time = record.clock() != null ? record.clock() : now;
        return ScanParser.builder()
                .strict(strict)
                .clock(time == null ? clock : Clock.fixed(time, ZoneOffset.UTC))
                .build();
    }
}
