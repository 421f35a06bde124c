package org.packseal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwoCoresBenchmarkTest {
    @Test
    void bothBenchmarks_checkASealedPack() {
        TwoCoresBenchmark benchmark = new TwoCoresBenchmark();
        assertThat(benchmark.oneThread().evidence().acceptedValue("token.result"))
                .contains("SIGNATURE_VALID");
        assertThat(benchmark.twoThreads().toJson())
                .isEqualTo(benchmark.oneThread().toJson());
    }
}
