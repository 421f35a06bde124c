package org.packseal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;

/** A benchmark of wrong answers measures nothing. */
class ParseBenchmarkTest {
    @ParameterizedTest
    @EnumSource(names = {"PACK_SCAN", "DIGITAL_LINK", "IFA_CODE"})
    void parse_cleanInput_givesTheWholePack(ParseBenchmark.Input input) {
        PackIdentity pack = benchmark(input).parseToIdentity();

        assertThat(pack.serial()).contains("1234567890AB");
        assertThat(pack.batch()).contains("BATCH01");
        assertThat(pack.expiry()).contains(LocalDate.of(2028, 6, 30));
        assertThat(pack.gtin().isPresent() || pack.ppn().isPresent()).isTrue();
    }

    @Test
    void parse_damagedInput_isSuspected() {
        ParsedScan scan = benchmark(ParseBenchmark.Input.DAMAGED_SCAN).parse();

        assertThat(scan.ok() && scan.suspicions().isEmpty()).isFalse();
    }

    private static ParseBenchmark benchmark(ParseBenchmark.Input input) {
        ParseBenchmark benchmark = new ParseBenchmark();
        benchmark.input = input;
        benchmark.prepare();
        return benchmark;
    }
}
