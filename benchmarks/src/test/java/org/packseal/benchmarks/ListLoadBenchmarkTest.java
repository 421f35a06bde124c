package org.packseal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packseal.crypto.trust.TrustList;

class ListLoadBenchmarkTest {
    @ParameterizedTest
    @EnumSource
    void verify_eachAlgorithm_leavesNoKeyOut(KeyAlgorithm algorithm) {
        ListLoadBenchmark benchmark = new ListLoadBenchmark();
        benchmark.algorithm = algorithm;
        benchmark.keys = 500;
        benchmark.prepare();

        TrustList list = benchmark.verify();

        assertThat(list.size()).isEqualTo(500);
        assertThat(list.leftOut()).isEmpty();
    }
}
