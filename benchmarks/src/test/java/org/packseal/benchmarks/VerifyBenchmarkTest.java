package org.packseal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.crypto.token.TokenResult;

class VerifyBenchmarkTest {
    @ParameterizedTest
    @CsvSource({"ED25519, SIGNATURE_VALID", "ES256, SIGNATURE_VALID", "UNKNOWN_KEY, UNKNOWN_KEY", "NO_TOKEN, ABSENT"})
    void verify_eachInput_hasItsOutcome(VerifyBenchmark.Input input, TokenResult result) {
        VerifyBenchmark benchmark = new VerifyBenchmark();
        benchmark.input = input;
        benchmark.prepare();

        assertThat(benchmark.verify().result()).isEqualTo(result);
    }
}
