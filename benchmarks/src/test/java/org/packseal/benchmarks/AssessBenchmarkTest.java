package org.packseal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.packseal.core.assessment.Verdict;

class AssessBenchmarkTest {
    private final AssessBenchmark benchmark = new AssessBenchmark();

    @Test
    void assess_sealedAndLookedAt_isNoIndication() {
        assertThat(benchmark.sealed().verdict()).isEqualTo(Verdict.NO_INDICATION);
        assertThat(benchmark.sealedEs256().verdict()).isEqualTo(Verdict.NO_INDICATION);
    }

    @Test
    void assess_withoutToken_isInconclusive() {
        assertThat(benchmark.unsealed().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void jsonAndExplanation_nameTheVerdict() {
        assertThat(benchmark.json())
                .contains("\"NO_INDICATION\"")
                .startsWith("{")
                .endsWith("}");
        assertThat(benchmark.jsonFull()).contains("\"explanation\"").hasSizeGreaterThan(benchmark.json().length());
        assertThat(benchmark.explanation()).isNotBlank();
    }
}
