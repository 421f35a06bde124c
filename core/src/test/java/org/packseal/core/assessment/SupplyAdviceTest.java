package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;

/** When the repository has to be asked before a pack is supplied. */
class SupplyAdviceTest {
    private static boolean checkRequired(Fact... facts) {
        Evidence.Builder evidence =
                Evidence.builder().policy(EvidencePolicy.standard().vouchingFor(Producer.values()));
        for (Fact fact : facts) {
            evidence.add(fact);
        }
        return Assessments.of(evidence.build()).repositoryCheckRequired();
    }

    @Test
    void repositoryCheck_isRequired_untilAnAcceptedAnswerIsThere() {
        Fact active = Fact.of("repo.serial", "ACTIVE");

        assertThat(checkRequired()).isTrue();
        assertThat(checkRequired(active)).as("said by nobody in particular").isTrue();
        assertThat(checkRequired(active.by(Producer.REPOSITORY).assured(Assurance.REPORTED)))
                .as("passed on")
                .isTrue();
        assertThat(checkRequired(active.by(Producer.REPOSITORY))).isFalse();
    }

    @Test
    void repositoryCheck_ofAPackWithoutSerialNumber_isRequiredUnlessThatIsAccepted() {
        Fact notSerialised = Fact.of("pack.serialised", "NO");

        assertThat(checkRequired(notSerialised)).isTrue();
        assertThat(checkRequired(notSerialised.by(Producer.REGISTRY))).isFalse();
        assertThat(checkRequired(Fact.of("pack.serialised", "YES").by(Producer.REGISTRY)))
                .isTrue();
    }
}
