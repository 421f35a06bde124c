package org.packseal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.crypto.token.TokenResult;

class ListSizeBenchmarkTest {
    @ParameterizedTest
    @ValueSource(ints = {10, 1_000, 3_000})
    void verify_eachSize_findsTheKeyAndHolds(int keys) {
        ListSizeBenchmark benchmark = new ListSizeBenchmark();
        benchmark.keys = keys;
        benchmark.prepare();

        assertThat(benchmark.verify().result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(benchmark.listed()).isEqualTo(keys);
    }
}
