package org.packseal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoakTest {
    @Test
    void run_fewChecks_countsThemAllAndCallsNothingFine() {
        Soak soak = new Soak();
        List<Soak.Stage> stages = soak.run(5_000);
        assertThat(stages).hasSize(10);
        assertThat(stages.get(9).checks()).isEqualTo(5_000);
        assertThat(stages).allMatch(stage -> stage.liveBytes() > 0 && stage.nanoseconds() > 0);
        assertThat(soak.noIndication()).isZero();
        assertThat(soak.written()).isGreaterThan(5_000L * 100);
        assertThat(Soak.grew(stages)).as(stages.toString()).isFalse();
    }

    @Test
    void grew_oneStageAboveTheFirst_isSeen() {
        List<Soak.Stage> stages =
                List.of(new Soak.Stage(1, 1, 5 << 20), new Soak.Stage(2, 1, 6 << 20), new Soak.Stage(3, 1, 8 << 20));
        assertThat(Soak.grew(stages)).isTrue();
        assertThat(Soak.grew(stages.subList(0, 2))).isFalse();
    }
}
